#if canImport(CryptoKit) || Crypto
    @testable import BindingsWebhooks
    import Foundation
    import Testing

    /// The waiting room behind a reference, since `#expect` takes no mutating call.
    private final class WaitingRoom {
        private var queued: QueuedDeliveries

        init(_ change: (inout WebhookInbox.QueueBounds) -> Void = { _ in }) {
            var bounds = WebhookInbox.QueueBounds()
            change(&bounds)
            queued = QueuedDeliveries(bounds: bounds)
        }

        var size: Int { queued.size }
        func contains(_ route: String) -> Bool { queued.contains(route) }
        func enqueue(_ arrival: Arrival, for route: String) -> Bool { queued.enqueue(arrival, for: route) }
        func take(_ route: String, now: Date) -> [Arrival] { queued.take(route, now: now) }
    }

    @Suite("Deliveries that wait for their secret")
    struct QueuedDeliveriesTests {
        private func arrival(_ size: Int, at offset: Double = 0) -> Arrival {
            Arrival(body: Array(repeating: 0x61, count: size), headers: [:], at: now.addingTimeInterval(offset))
        }

        @Test("They leave in the order in which they came, once")
        func order() {
            let queued = WaitingRoom()
            for size in 1...3 { #expect(queued.enqueue(arrival(size), for: "a")) }
            #expect(queued.contains("a") && !queued.contains("b"))
            #expect(queued.take("a", now: now).map(\.size) == [1, 2, 3])
            #expect(queued.take("a", now: now).isEmpty)
            #expect(queued.size == 0)
        }

        @Test("64 wait for one route, the next does not; other routes have their own 64")
        func count() {
            let queued = WaitingRoom()
            for _ in 0..<64 { #expect(queued.enqueue(arrival(1), for: "a")) }
            #expect(!queued.enqueue(arrival(1), for: "a"))
            #expect(queued.enqueue(arrival(1), for: "b"))
        }

        @Test("1 MiB waits for one route, headers counted")
        func bytes() throws {
            let queued = WaitingRoom()
            #expect(queued.enqueue(arrival(1 << 19), for: "a"))
            #expect(queued.enqueue(arrival(1 << 19), for: "a"))
            #expect(!queued.enqueue(arrival(1), for: "a"))
            let withHeader = Arrival(body: Array(repeating: 0, count: (1 << 20) - 2), headers: .init([("abc", "d")]), at: now)
            #expect(!queued.enqueue(withHeader, for: "b"))
            #expect(queued.size == 1 << 20)
        }

        @Test("All routes together are bounded, and room is made by what has waited too long")
        func total() {
            let queued = WaitingRoom { $0.totalBytes = 10 }
            #expect(queued.enqueue(arrival(6), for: "a"))
            #expect(!queued.enqueue(arrival(6, at: 60), for: "b"))
            #expect(queued.enqueue(arrival(6, at: 61), for: "b"))
            #expect(!queued.contains("a") && queued.size == 6)
        }

        @Test("60 s is not too long, 61 s is")
        func time() {
            let queued = WaitingRoom()
            _ = queued.enqueue(arrival(1), for: "a")
            _ = queued.enqueue(arrival(2, at: 1), for: "a")
            #expect(queued.take("a", now: now.addingTimeInterval(61)).map(\.size) == [2])
            _ = queued.enqueue(arrival(1), for: "a")
            #expect(queued.take("a", now: now.addingTimeInterval(60)).count == 1)
        }
    }
#endif
