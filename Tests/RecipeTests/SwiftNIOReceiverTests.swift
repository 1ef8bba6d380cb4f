#if Hummingbird
    import BindingsWebhooks
    import Foundation
    import Testing

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    @Suite("The receiver of the documentation, on SwiftNIO alone", .timeLimit(.minutes(1)))
    struct SwiftNIOReceiverTests {
        private let scheme = WebhookScheme(name: "acme", signatureHeader: "X-Acme-Signature")
        private let body = Array(#"{"status":"completed"}"#.utf8)

        private func post(_ url: String, _ body: [UInt8], _ headers: HTTPFields, method: String = "POST") async throws -> Int {
            var request = URLRequest(url: try #require(URL(string: url)))
            request.httpMethod = method
            if method == "POST" { request.httpBody = Data(body) }
            for field in headers { request.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
            let session = URLSession(configuration: .ephemeral)
            defer { session.finishTasksAndInvalidate() }
            return (try await session.data(for: request).1 as? HTTPURLResponse)?.statusCode ?? 0
        }

        @Test("takes what is signed, once, and answers everything else with its status alone")
        func receives() async throws {
            var options = WebhookInbox.Options()
            options.maxBodyBytes = 100
            let inbox = try WebhookInbox(scheme: scheme, options: options)
            let secret = try WebhookSecret("a secret")
            var events = inbox.events.makeAsyncIterator()
            let (ports, announce) = AsyncStream.makeStream(of: Int.self)
            let server = Task { try await receiveWebhooks(into: inbox, port: 0) { announce.yield($0) } }
            let port = try #require(await ports.first { _ in true })
            let url = "http://127.0.0.1:\(port)/webhooks/"
            let signed = try scheme.sign(body: body, secret: secret)
            _ = try await inbox.openRoute(id: "early")
            #expect(try await post(url + "early", body, signed) == 202)
            try await inbox.bind("early", to: "job_1", secret: secret)
            #expect(await events.next()?.webhook.body == body)
            #expect(try await post(url + "early", body, signed) == 200)
            #expect(try await post(url + "early", [1], signed) == 401)
            #expect(try await post(url + "early", body, [HTTPField.Name("X-Acme-Signature")!: "nonsense"]) == 400)
            #expect(try await post(url + "unknown", body, signed) == 404)
            #expect(try await post(url + "early", [], [:], method: "GET") == 404)
            #expect(try await post(url + "early", Array(repeating: 0, count: 101), [:]) == 413)
            server.cancel()
            _ = await server.result
        }
    }
#endif
