#if canImport(CryptoKit) || Crypto
    @testable import BindingsWebhooks
    import Foundation
    import Testing

    /// The waiting room behind a reference, since `#expect` takes no mutating call.
    private final class WaitingRoom {
        private var held: HeldDeliveries

        init(_ change: (inout WebhookInbox.HeldBounds) -> Void = { _ in }) {
            var bounds = WebhookInbox.HeldBounds()
            change(&bounds)
            held = HeldDeliveries(bounds: bounds)
        }

        var size: Int { held.size }
        func holds(_ route: String) -> Bool { held.holds(route) }
        func hold(_ arrival: Arrival, for route: String) -> Bool { held.hold(arrival, for: route) }
        func take(_ route: String, now: Date) -> [Arrival] { held.take(route, now: now) }
    }

    @Suite("Deliveries that wait for their secret")
    struct HeldDeliveriesTests {
        private func arrival(_ size: Int, at offset: Double = 0) -> Arrival {
            Arrival(body: Array(repeating: 0x61, count: size), headers: [:], at: now.addingTimeInterval(offset))
        }

        @Test("They leave in the order in which they came, once")
        func order() {
            let held = WaitingRoom()
            for size in 1...3 { #expect(held.hold(arrival(size), for: "a")) }
            #expect(held.holds("a") && !held.holds("b"))
            #expect(held.take("a", now: now).map(\.size) == [1, 2, 3])
            #expect(held.take("a", now: now).isEmpty)
            #expect(held.size == 0)
        }

        @Test("64 wait for one route, the next does not; other routes have their own 64")
        func count() {
            let held = WaitingRoom()
            for _ in 0..<64 { #expect(held.hold(arrival(1), for: "a")) }
            #expect(!held.hold(arrival(1), for: "a"))
            #expect(held.hold(arrival(1), for: "b"))
        }

        @Test("1 MiB waits for one route, headers counted")
        func bytes() throws {
            let held = WaitingRoom()
            #expect(held.hold(arrival(1 << 19), for: "a"))
            #expect(held.hold(arrival(1 << 19), for: "a"))
            #expect(!held.hold(arrival(1), for: "a"))
            let withHeader = Arrival(body: Array(repeating: 0, count: (1 << 20) - 2), headers: .init([("abc", "d")]), at: now)
            #expect(!held.hold(withHeader, for: "b"))
            #expect(held.size == 1 << 20)
        }

        @Test("All routes together are bounded, and room is made by what has waited too long")
        func total() {
            let held = WaitingRoom { $0.totalBytes = 10 }
            #expect(held.hold(arrival(6), for: "a"))
            #expect(!held.hold(arrival(6, at: 60), for: "b"))
            #expect(held.hold(arrival(6, at: 61), for: "b"))
            #expect(!held.holds("a") && held.size == 6)
        }

        @Test("60 s is not too long, 61 s is")
        func time() {
            let held = WaitingRoom()
            _ = held.hold(arrival(1), for: "a")
            _ = held.hold(arrival(2, at: 1), for: "a")
            #expect(held.take("a", now: now.addingTimeInterval(61)).map(\.size) == [2])
            _ = held.hold(arrival(1), for: "a")
            #expect(held.take("a", now: now.addingTimeInterval(60)).count == 1)
        }
    }
#endif
