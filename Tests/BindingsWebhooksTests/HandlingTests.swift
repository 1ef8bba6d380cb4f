#if canImport(CryptoKit) || Crypto
    import BindingsWebhooks
    import Testing

    @Suite("Handing deliveries to a handler", .timeLimit(.minutes(1)))
    struct HandlingTests {
        private let inbox: WebhookInbox
        private let secret: WebhookSecret
        private let route: WebhookRoute

        init() async throws {
            secret = try WebhookSecret(secretText)
            inbox = try WebhookInbox(scheme: .acme)
            route = try await inbox.openRoute()
            try await inbox.bind(route.id, to: "job_1", secret: secret)
        }

        private func deliver(_ numbers: Range<Int>) async throws {
            for number in numbers {
                let body = Array("\(number)".utf8)
                let headers = try WebhookScheme.acme.sign(body: body, secret: secret)
                #expect(await inbox.receive(routeID: route.id, body: body, headers: headers) == .accepted)
            }
        }

        @Test("One after the other, in the order in which they came, until the inbox is closed")
        func inOrder() async throws {
            let events = inbox.events
            try await deliver(0..<50)
            inbox.finishEvents()
            let handled = Mutex<[String]>([])
            let busy = Mutex(0)
            await events.handle { delivery in
                #expect(
                    busy.withLock {
                        $0 += 1; return $0
                    } == 1)
                await Task.yield()
                handled.withLock { $0.append(String(decoding: delivery.webhook.body, as: UTF8.self)) }
                busy.withLock { $0 -= 1 }
            }
            #expect(handled.withLock(\.self) == (0..<50).map(String.init))
        }

        @Test("As many at once as were asked for, and no more, each of them once", arguments: [3, 8])
        func maxConcurrent(_ width: Int) async throws {
            let events = inbox.events
            try await deliver(0..<40)
            inbox.finishEvents()
            let handled = Mutex<[String]>([])
            let busy = Mutex(0)
            let most = Mutex(0)
            await events.handle(maxConcurrent: width) { delivery in
                let now = busy.withLock {
                    $0 += 1; return $0
                }
                most.withLock { $0 = max($0, now) }
                // Nobody goes on before so many are here, once: they can only be so many if they are handled beside each other.
                while most.withLock(\.self) < width { await Task.yield() }
                handled.withLock { $0.append(String(decoding: delivery.webhook.body, as: UTF8.self)) }
                busy.withLock { $0 -= 1 }
            }
            #expect(most.withLock(\.self) == width)
            #expect(handled.withLock { $0.sorted() } == (0..<40).map(String.init).sorted())
        }

        @Test("Cancelling its task ends it, although the inbox is open")
        func cancelled() async throws {
            let events = inbox.events
            let (first, told) = AsyncStream<Void>.makeStream()
            let task = Task { await events.handle { _ in told.finish() } }
            try await deliver(0..<1)
            for await _ in first {}
            task.cancel()
            await task.value
            // What comes later is for others.
            try await deliver(1..<2)
        }

        @Test("A width of less than one is one")
        func noWidth() async throws {
            let events = inbox.events
            try await deliver(0..<3)
            inbox.finishEvents()
            let count = Mutex(0)
            await events.handle(maxConcurrent: 0) { _ in count.withLock { $0 += 1 } }
            #expect(count.withLock(\.self) == 3)
        }
    }
#endif
