#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import Testing

    @Suite("The inbox")
    struct InboxTests {
        private let clock = ManualClock()
        private let secret: WebhookSecret

        init() throws { secret = try WebhookSecret(secretText) }

        private func inbox(_ scheme: WebhookScheme = .acme, store: any WebhookRouteStore = InMemoryWebhookRouteStore()) throws
            -> WebhookInbox
        {
            try WebhookInbox(scheme: scheme, store: store, clock: clock.read)
        }

        private func headers(_ scheme: WebhookScheme = .acme, for body: [UInt8] = body) throws -> HTTPFields {
            try scheme.sign(body: body, secret: secret, timestamp: clock.now, id: "msg_1")
        }

        @Test("A verified delivery is handed to all who listen and to those who listen to its route")
        func accepted() async throws {
            let inbox = try inbox()
            let route = try await inbox.openRoute()
            let other = try await inbox.openRoute()
            var all = inbox.events.makeAsyncIterator()
            var own = inbox.events(for: route.id).makeAsyncIterator()
            var foreign = inbox.events(for: other.id).makeAsyncIterator()
            try await inbox.bind(route.id, to: "job_1", secret: secret)
            #expect(await inbox.receive(routeID: route.id, body: body, headers: try headers()) == .accepted)
            inbox.finishEvents()
            let delivery = try #require(await all.next())
            #expect(delivery.routeID == route.id)
            #expect(delivery.reference == "job_1")
            #expect(delivery.webhook.body == body)
            #expect(delivery.receivedAt == clock.now)
            #expect(!delivery.wasQueued)
            #expect(await own.next()?.routeID == route.id)
            #expect(await own.next() == nil)
            #expect(await foreign.next() == nil)
        }

        @Test("A delivery is handed out once, however often it comes", arguments: [WebhookScheme.acme, .standard])
        func duplicate(_ scheme: WebhookScheme) async throws {
            let inbox = try inbox(scheme)
            let route = try await inbox.openRoute()
            try await inbox.bind(route.id, to: "job_1", secret: secret)
            let headers = try headers(scheme)
            #expect(await inbox.receive(routeID: route.id, body: body, headers: headers) == .accepted)
            #expect(await inbox.receive(routeID: route.id, body: body, headers: headers) == .duplicate)
            clock.advance(by: 1)
            // With an id, another attempt is the same delivery; without a timestamp it even looks the same.
            #expect(await inbox.receive(routeID: route.id, body: body, headers: try self.headers(scheme)) == .duplicate)
        }

        @Test("The other spelling of a signature is no other delivery")
        func respelt() async throws {
            let inbox = try inbox()
            let route = try await inbox.openRoute()
            try await inbox.bind(route.id, to: "job_1", secret: secret)
            let name = try #require(HTTPField.Name("X-Acme-Signature"))
            let hex = try #require(try headers()[name])
            #expect(await inbox.receive(routeID: route.id, body: body, headers: [name: hex]) == .accepted)
            #expect(await inbox.receive(routeID: route.id, body: body, headers: [name: "sha256=" + hex.uppercased()]) == .duplicate)
        }

        @Test("An unknown route, a strange one and a closed one are not known")
        func unknown() async throws {
            let inbox = try inbox()
            let route = try await inbox.openRoute()
            try await inbox.closeRoute(route.id)
            for id in ["", "../x", WebhookRoute.randomID(), route.id] {
                #expect(await inbox.receive(routeID: id, body: body, headers: try headers()) == .unknownRoute)
            }
        }

        @Test("One route's secret does not open another's")
        func separateSecrets() async throws {
            let inbox = try inbox()
            let first = try await inbox.openRoute()
            let second = try await inbox.openRoute()
            try await inbox.bind(first.id, to: "job_1", secret: secret)
            try await inbox.bind(second.id, to: "job_2", secret: WebhookSecret("another"))
            let receipt = await inbox.receive(routeID: second.id, body: body, headers: try headers())
            #expect(receipt.status == .unauthorized)
        }

        @Test("Deliveries that overtake the answer wait, are verified as of their arrival, and are handed out in order")
        func overtaking() async throws {
            let inbox = try inbox(.acmeTimestamped)
            let route = try await inbox.openRoute()
            var events = inbox.events.makeAsyncIterator()
            let bodies = [Array("1".utf8), Array("2".utf8)]
            for body in bodies {
                #expect(await inbox.receive(routeID: route.id, body: body, headers: try headers(.acmeTimestamped, for: body)) == .queued)
                clock.advance(by: 20)
            }
            #expect(await inbox.receive(routeID: route.id, body: body, headers: [:]) == .queued)
            let receipts = try await inbox.bind(route.id, to: "job_1", secret: secret)
            #expect(receipts.map(\.status) == [.ok, .ok, .unauthorized])
            for body in bodies {
                let delivery = await events.next()
                #expect(delivery?.webhook.body == body)
                #expect(delivery?.wasQueued == true)
            }
        }

        @Test("What has waited longer than a minute is dropped")
        func waitedTooLong() async throws {
            let inbox = try inbox()
            let route = try await inbox.openRoute()
            _ = await inbox.receive(routeID: route.id, body: body, headers: try headers())
            clock.advance(by: 61)
            #expect(try await inbox.bind(route.id, to: "job_1", secret: secret).isEmpty)
        }

        @Test("When too much waits, the sender is told to come again")
        func tooMuchWaiting() async throws {
            let inbox = try inbox()
            let route = try await inbox.openRoute()
            for _ in 0..<64 { #expect(await inbox.receive(routeID: route.id, body: body, headers: try headers()) == .queued) }
            #expect(await inbox.receive(routeID: route.id, body: body, headers: try headers()) == .unavailable)
        }

        @Test("A route without a secret refuses what waited and what comes")
        func noSecret() async throws {
            let inbox = try inbox()
            let route = try await inbox.openRoute()
            _ = await inbox.receive(routeID: route.id, body: body, headers: try headers())
            #expect(try await inbox.bind(route.id, to: "job_1", secret: nil).map(\.status) == [.unauthorized])
            #expect(await inbox.receive(routeID: route.id, body: body, headers: try headers()).status == .unauthorized)
        }

        @Test("A secret that the scheme cannot read is refused when it is bound, and the route stays open")
        func unreadableSecret() async throws {
            let inbox = try inbox(.standard)
            let route = try await inbox.openRoute()
            await #expect(throws: WebhookError.self) { try await inbox.bind(route.id, to: "job_1", secret: WebhookSecret("not base64!")) }
            #expect(try await inbox.store.route(route.id)?.binding == nil)
        }

        @Test("A body beyond the bound is too large, one at the bound is not")
        func size() async throws {
            let inbox = try inbox()
            let route = try await inbox.openRoute()
            try await inbox.bind(route.id, to: "job_1", secret: secret)
            let largest = Array(repeating: UInt8(0x20), count: 1 << 20)
            #expect(await inbox.receive(routeID: route.id, body: largest, headers: try headers(for: largest)) == .accepted)
            #expect(await inbox.receive(routeID: route.id, body: largest + [0], headers: [:]) == .tooLarge)
        }

        @Test("A store that fails makes deliveries come again, and leaks nothing")
        func failingStore() async throws {
            struct Failing: WebhookRouteStore {
                func insert(_ route: WebhookRoute) throws {}
                func bind(_ id: String, to binding: WebhookRoute.Binding) throws -> WebhookRoute { throw WebhookRouteError.damaged }
                func route(_ id: String) throws -> WebhookRoute? { throw WebhookRouteError.damaged }
                func route(idempotencyKey: String) throws -> WebhookRoute? { nil }
                func routes() throws -> [WebhookRoute] { [] }
                func remove(_ id: String) throws {}
            }
            let receipt = await (try inbox(store: Failing())).receive(routeID: "a", body: body, headers: try headers())
            #expect(receipt == .unavailable)
            #expect(receipt.status == .serviceUnavailable)
        }

        @Test("The owner is told what became of each delivery, refusals with their reason")
        func observer() async throws {
            final class Log: Sendable {
                let receipts = Mutex<[WebhookReceipt]>([])
            }
            let log = Log()
            var options = WebhookInbox.Options()
            options.onReceipt = { _, receipt in log.receipts.withLock { $0.append(receipt) } }
            let inbox = try WebhookInbox(scheme: .acme, options: options, clock: clock.read)
            let route = try await inbox.openRoute()
            _ = await inbox.receive(routeID: route.id, body: body, headers: try headers())
            try await inbox.bind(route.id, to: "job_1", secret: secret)
            let receipt = await inbox.receive(routeID: route.id, body: [0], headers: try headers())
            #expect(log.receipts.withLock { $0 } == [.queued, .accepted, receipt])
        }

        @Test("A thousand routes with a thousand secrets, bound and delivered to at once, lose nothing")
        func race() async throws {
            let inbox = try inbox()
            let events = inbox.events
            let clock = clock
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<1000 {
                    let route = try await inbox.openRoute()
                    let secret = try WebhookSecret("secret-\(number)")
                    let body = Array("\(number)".utf8)
                    let headers = try WebhookScheme.acme.sign(body: body, secret: secret, timestamp: clock.now)
                    group.addTask { try await inbox.bind(route.id, to: "job-\(number)", secret: secret) }
                    group.addTask { _ = await inbox.receive(routeID: route.id, body: body, headers: headers) }
                }
                try await group.waitForAll()
            }
            inbox.finishEvents()
            var references: Set<String> = []
            for await delivery in events {
                #expect(delivery.reference == "job-" + String(decoding: delivery.webhook.body, as: UTF8.self))
                references.insert(delivery.reference)
            }
            #expect(references.count == 1000)
        }
    }
#endif
