#if Hummingbird
    import BindingsWebhooks
    import Foundation
    import HTTPTypes
    import Hummingbird
    import Logging
    import ServiceLifecycle
    import Testing

    @testable import BindingsWebhooksHummingbird

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    @Suite("The receiver, over real sockets", .timeLimit(.minutes(1)))
    struct ReceiverTests {
        private let scheme = WebhookScheme(name: "acme", signatureHeader: "X-Acme-Signature")
        private let body = Array(#"{"status":"completed"}"#.utf8)
        private let secret: WebhookSecret

        init() throws { secret = try WebhookSecret("a secret") }

        private func post(_ url: URL, _ body: [UInt8], _ headers: HTTPFields, method: String = "POST") async throws -> (Int, String) {
            var request = URLRequest(url: url)
            request.httpMethod = method
            request.httpBody = Data(body)
            for field in headers { request.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
            let session = URLSession(configuration: .ephemeral)
            defer { session.finishTasksAndInvalidate() }
            let (data, response) = try await session.data(for: request)
            return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
        }

        private func signed(_ body: [UInt8]) throws -> HTTPFields { try scheme.sign(body: body, secret: secret) }

        @Test("A signed delivery is answered 200 and handed out; the same again is answered 200 and not")
        func delivery() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            try await WebhookReceiver.run(inbox: inbox) { receiver in
                let events = receiver.events
                let route = try await inbox.openRoute()
                try await inbox.bind(route.id, to: "job_1", secret: secret)
                let url = receiver.url(for: route.id)
                #expect(url.absoluteString == "http://127.0.0.1:\(receiver.port)/webhooks/\(route.id)")
                #expect(try await post(url, body, signed(body)) == (200, "OK\n"))
                #expect(try await post(url, body, signed(body)) == (200, "OK\n"))
                inbox.finishEvents()
                var references: [String] = []
                for await delivery in events { references.append(delivery.reference) }
                #expect(references == ["job_1"])
            }
        }

        @Test("A delivery that overtakes the answer is told 202, and is handed out once the secret is there")
        func overtaking() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            try await WebhookReceiver.run(inbox: inbox) { receiver in
                var events = receiver.events.makeAsyncIterator()
                let route = try await inbox.openRoute()
                #expect(try await post(receiver.url(for: route.id), body, signed(body)) == (202, "Accepted\n"))
                try await inbox.bind(route.id, to: "job_1", secret: secret)
                #expect(await events.next()?.webhook.body == body)
            }
        }

        @Test("What is not accepted is told its status and nothing else")
        func refusals() async throws {
            var options = WebhookInbox.Options()
            options.maxBodyBytes = 100
            let inbox = try WebhookInbox(scheme: scheme, options: options)
            try await WebhookReceiver.run(inbox: inbox) { receiver in
                let route = try await inbox.openRoute()
                try await inbox.bind(route.id, to: "job_1", secret: secret)
                let url = receiver.url(for: route.id)
                let name = try #require(HTTPField.Name("X-Acme-Signature"))
                #expect(try await post(url, [1], signed(body)) == (401, "Unauthorized\n"))
                #expect(try await post(url, body, [:]) == (401, "Unauthorized\n"))
                #expect(try await post(url, body, [name: "nonsense"]) == (400, "Bad Request\n"))
                #expect(try await post(url, Array(repeating: 0, count: 101), [:]) == (413, "Content Too Large\n"))
                #expect(try await post(receiver.url(for: "unknown"), body, signed(body)) == (404, "Not Found\n"))
                #expect(try await post(url, body, signed(body), method: "PUT").0 == 404)
                #expect(try await post(receiver.baseURL, body, signed(body)).0 == 404)
            }
        }

        @Test("A signature header that is there twice is refused")
        func repeatedHeader() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            try await WebhookReceiver.run(inbox: inbox) { receiver in
                let route = try await inbox.openRoute()
                try await inbox.bind(route.id, to: "job_1", secret: secret)
                let signature = try #require(try signed(body).first { _ in true }?.value)
                let lines = [
                    "POST /webhooks/\(route.id) HTTP/1.1", "Host: x", "Connection: close", "X-Acme-Signature: \(signature)",
                    "x-acme-signature: \(signature)", "Content-Length: \(body.count)", "", String(decoding: body, as: UTF8.self),
                ]
                let answer = try await RawConnection(port: receiver.port).exchange(lines.joined(separator: "\r\n"))
                #expect(answer.hasPrefix("HTTP/1.1 400 "))
            }
        }

        @Test("A sender that goes away in the middle of its body harms nobody")
        func brokenSender() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            try await WebhookReceiver.run(inbox: inbox) { receiver in
                let route = try await inbox.openRoute()
                try await inbox.bind(route.id, to: "job_1", secret: secret)
                let parts = ["POST /webhooks/\(route.id) HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc", "nonsense\r\n\r\n", ""]
                var connections = try parts.map { part in
                    let connection = try RawConnection(port: receiver.port)
                    try connection.send(part)
                    return connection
                }
                // Connections are taken in their order: these have been when a later one is answered.
                #expect(try await post(receiver.url(for: route.id), body, signed(body)).0 == 200)
                connections.removeAll()
                #expect(try await post(receiver.url(for: route.id), body, signed(body)).0 == 200)
            }
        }

        @Test("A delivery that was handed out is answered, however soon the receiver is stopped", arguments: 1...50)
        func stopping(_ run: Int) async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            let receiver = try await WebhookReceiver.start(inbox: inbox)
            var events = receiver.events.makeAsyncIterator()
            let route = try await inbox.openRoute()
            try await inbox.bind(route.id, to: "job_1", secret: secret)
            async let answer = post(receiver.url(for: route.id), body, signed(body))
            #expect(await events.next()?.reference == "job_1")
            await receiver.stop()
            #expect(try await answer == (200, "OK\n"))
        }

        @Test("The port is free again after it was stopped; one that is taken is told with what to do")
        func ports() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            let first = try await WebhookReceiver.start(inbox: inbox)
            #expect(first.port > 0)
            let same = WebhookReceiver.Configuration(port: first.port)
            await #expect(throws: WebhookReceiverError.self) { try await WebhookReceiver.start(inbox: inbox, configuration: same) }
            await first.stop()
            await first.stop()
            try await WebhookReceiver.run(inbox: inbox, configuration: same) { #expect($0.port == first.port) }
        }

        @Test("A receiver that ends on its own is an error where its end is awaited, and ends its events but not the inbox's")
        func endsOnItsOwn() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            let receiver = try await WebhookReceiver.start(inbox: inbox)
            let (events, others) = (receiver.events, inbox.events)
            try await receiver.server.listener.withLock(\.self)?.close()
            for await _ in events {}
            let error = await #expect(throws: WebhookReceiverError.self) { try await receiver.run() }
            #expect(error?.description == "Webhooks are no longer received on 127.0.0.1:0. The server ended. Start a new receiver.")
            for await _ in receiver.events {}
            await receiver.stop()
            await #expect(throws: WebhookReceiverError.self) { try await receiver.run() }

            await #expect(throws: WebhookReceiverError.self) {
                try await WebhookReceiver.run(inbox: inbox) { receiver in
                    try await receiver.server.listener.withLock(\.self)?.close()
                    for await _ in receiver.events {}
                }
            }
            let route = try await inbox.openRoute()
            try await inbox.bind(route.id, to: "job_1", secret: secret)
            #expect(await inbox.receive(routeID: route.id, body: body, headers: try signed(body)) == .accepted)
            #expect(await others.first { _ in true }?.reference == "job_1")
        }

        @Test("A receiver is a service: it runs until its group shuts down, or its task is cancelled")
        func service() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            let receiver = try await WebhookReceiver.start(inbox: inbox)
            let group = ServiceGroup(services: [receiver], logger: Logger(label: "receiver"))
            let run = Task { try await group.run() }
            #expect(try await post(receiver.url(for: "unknown"), body, [:]).0 == 404)
            await group.triggerGracefulShutdown()
            try await run.value
            for await _ in receiver.events {}

            let same = WebhookReceiver.Configuration(port: receiver.port)
            let second = try await WebhookReceiver.start(inbox: inbox, configuration: same)
            let waiting = Task { try await second.run() }
            waiting.cancel()
            try await waiting.value
            try await WebhookReceiver.run(inbox: inbox, configuration: same) { #expect($0.port == receiver.port) }
        }

        @Test("URLs are those at which others reach it")
        func publicURL() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            let configuration = WebhookReceiver.Configuration(path: "a/b", publicBaseURL: URL(string: "https://hooks.example.com/x/"))
            try await WebhookReceiver.run(inbox: inbox, configuration: configuration) { receiver in
                #expect(receiver.url(for: "r").absoluteString == "https://hooks.example.com/x/a/b/r")
                let local = try #require(URL(string: "http://127.0.0.1:\(receiver.port)/a/b/r"))
                #expect(try await post(local, body, [:]).0 == 404)
            }
        }

        @Test("A router of one's own takes deliveries beside its other routes")
        func ownRouter() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            let route = try await inbox.openRoute()
            try await inbox.bind(route.id, to: "job_1", secret: secret)
            let router = Router()
            router.get("health") { _, _ in "fine" }
            router.group("api").webhooks(at: "hooks", into: inbox)
            let (ports, announce) = AsyncStream.makeStream(of: Int.self)
            let application = Application(
                router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { announce.yield($0.localAddress?.port ?? 0) })
            let server = Task { try await application.run() }
            let port = try #require(await ports.first { _ in true })
            let url = try #require(URL(string: "http://127.0.0.1:\(port)/api/hooks/\(route.id)"))
            #expect(try await post(url, body, signed(body)).0 == 200)
            server.cancel()
            _ = await server.result
        }

        @Test("A start that is cancelled leaves nothing behind")
        func cancelledStart() async throws {
            let inbox = try WebhookInbox(scheme: scheme)
            let start = Task { try await WebhookReceiver.start(inbox: inbox) }
            start.cancel()
            switch await start.result {
            case .success(let receiver): await receiver.stop()
            case .failure(let error): #expect(error is CancellationError)
            }
        }
    }
#endif
