#if Hummingbird && SQLite
    import BindingsWebhooks
    import Foundation
    import Testing

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    @Suite("The receiver for any API of the documentation", .timeLimit(.minutes(1)))
    struct ReceiverTests {
        private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

        private func folder() throws -> URL {
            let folder = FileManager.default.temporaryDirectory.appending(path: "receiver-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return folder
        }

        private func post(_ port: Int, _ route: String, _ body: [UInt8], _ headers: HTTPFields) async throws -> Int {
            var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)/webhooks/\(route)")))
            request.httpMethod = "POST"
            request.httpBody = Data(body)
            for field in headers { request.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
            return (try await URLSession.shared.data(for: request).1 as? HTTPURLResponse)?.statusCode ?? 0
        }

        /// The receiver listens when a stranger is answered with 404.
        private func isListening(_ port: Int) async -> Bool {
            for _ in 0..<200 {
                if (try? await post(port, "nobody", [], [:])) == 404 { return true }
                try? await Task.sleep(for: .milliseconds(25))
            }
            return false
        }

        @Test("takes what is signed, once, hands out its event, and knows its secret after a restart")
        func receives() async throws {
            let folder = try folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let body = Array(#"{"id":"in_1","amount":42}"#.utf8)
            let signed = try WebhookScheme.standard.sign(body: body, secret: WebhookSecret(Self.secret), id: "msg_1")
            let (paid, tell) = AsyncStream.makeStream(of: InvoicePaid.self)
            for isRestarted in [false, true] {
                let inbox = try await billingInbox(secret: Self.secret, in: folder)
                let port = Int.random(in: 20_000..<30_000)
                let server = Task { try await serveBilling(inbox, port: port) { tell.yield($0) } }
                #expect(await isListening(port))
                #expect(try await post(port, "billing", body, signed) == 200)
                if !isRestarted { #expect(await paid.first { _ in true }?.amount == 42) }
                #expect(try await post(port, "billing", body, signed) == 200)
                #expect(try await post(port, "billing", [1], signed) == 401)
                server.cancel()
                _ = await server.result
            }
            tell.finish()
            // The repeated deliveries gave no event, before the restart and after it.
            #expect(await paid.reduce(into: 0) { count, _ in count += 1 } == 0)
            let route = try await FileWebhookRouteStore(directory: folder.appending(path: "routes")).route("billing")
            #expect(route?.binding?.secret != nil)
        }
    }
#endif
