#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    /// What a command says of answers that are no use, and of connections that break: kind of the error, what the message has in it, exit code.
    @Suite("Wrong answers", .timeLimit(.minutes(3)))
    struct WrongAnswerTests {
        private static let key = "pl4nted-key"

        struct Row: Sendable, CustomTestStringConvertible {
            var input: String
            var plan: ServerPlan
            var kind: APIError.Kind
            var message: String

            var testDescription: String { input }

            init(_ input: String, _ plan: ServerPlan, _ kind: APIError.Kind, _ message: String) {
                (self.input, self.plan, self.kind, self.message) = (input, plan, kind, message)
            }
        }

        private static func refusal(_ status: Int, _ code: String, retryAfter: String? = nil) -> ServerPlan {
            .status(
                .init(code: status),
                headers: ["Content-Type": "application/json"].merging(retryAfter.map { ["Retry-After": $0] } ?? [:]) { $1 },
                body: #"{"error": {"code": "\#(code)", "message": "The service's own words."}}"#)
        }

        /// A body in chunks without an end: more than anybody would take.
        private static var endless: ServerPlan {
            let megabyte = Array("100000\r\n".utf8) + [UInt8](repeating: 0x20, count: 1 << 20) + Array("\r\n".utf8)
            var plan = ServerPlan.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
            plan.actions += Array(repeating: .send(megabyte), count: 10_000)
            return plan
        }

        /// Answers that a service, a proxy or a broken one of them gives.
        static let answers: [Row] = [
            Row("400", refusal(400, "invalid_request"), .api, "400 [invalid_request] The service's own words."),
            Row("401, a wrong key", refusal(401, "unauthorized"), .api, "Check the API key"),
            Row("403, a key without the scope", refusal(403, "forbidden"), .api, "403 [forbidden]"),
            Row("404", refusal(404, "not_found"), .api, "Check the identifiers"),
            Row("402", refusal(402, "insufficient_credits"), .api, "Check the organization's credits"),
            Row("409", refusal(409, "conflict"), .api, "409 [conflict]"),
            Row("413", refusal(413, "too_large"), .api, "Send fewer or smaller files"),
            Row("422", refusal(422, "invalid"), .api, "422 [invalid]"),
            Row("429 with Retry-After", refusal(429, "slow_down", retryAfter: "0"), .retriesExhausted, "429 [slow_down]"),
            Row("500", .status(500), .retriesExhausted, "500"),
            Row("500 with Retry-After", .status(500, headers: ["Retry-After": "0"]), .retriesExhausted, "500 "),
            Row("502 in HTML", .status(502, headers: ["Content-Type": "text/html"], body: "<h1>Bad</h1>"), .retriesExhausted, "502"),
            Row("502 with Retry-After", .status(502, headers: ["Retry-After": "0"]), .retriesExhausted, "502 "),
            Row("503", .status(503), .retriesExhausted, "503 "),
            Row("503 with Retry-After", .status(503, headers: ["Retry-After": "0"]), .retriesExhausted, "503"),
            Row("503 that asks for too long", .status(503, headers: ["Retry-After": "900"]), .api, "900"),
            Row("HTML with 200", .status(200, headers: ["Content-Type": "text/html"], body: "<h1>Hi</h1>"), .decoding, "listProjects"),
            Row("nothing with 200", .status(200, headers: ["Content-Type": "application/json"]), .decoding, "listProjects"),
            Row("half of a value", .json(#"{"projects": [{"id": "#), .decoding, "listProjects"),
            Row(
                "a body that breaks off", .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", then: .close), .retriesExhausted,
                "3 attempts"),
            Row("an endless answer", endless, .tooLarge, "Check that --base-url is a Plangrep API"),
            Row("a reset instead of an answer", ServerPlan(.reset), .retriesExhausted, "3 attempts"),
            Row("no HTTP", .raw("nonsense\r\n\r\n", then: .close), .retriesExhausted, "3 attempts"),
            Row(
                "a redirect to another host", .status(302, headers: ["Location": "http://127.0.0.2:9/x"]), .api,
                "redirects are not followed"),
        ]

        @Test("An answer that is no use: kind, message, code, and no key", arguments: answers)
        func answer(row: Row) async throws {
            let server = try LoopbackServer { _, _ in row.plan }
            defer { server.stop() }
            let service = try ServiceOptions.parse(["--base-url", server.url])
            let client = service.client(key: APIKey(Self.key))
            let captured = CapturedConsole()
            let error = await failure { _ = try await client.projects.list().value }
            let kind = (error as? APIError)?.kind
            #expect(kind == row.kind, "\(String(describing: error))")
            let status = await CommandRun.status(captured.console) { if let error { throw error } else { return .completed } }
            let code = try #require(Matrix.rows.first { $0.test == "answer" && $0.input == row.input }?.code)
            #expect(status.rawValue == Int32(code))
            #expect(captured.err.hasPrefix("plangrep: listProjects: ") && captured.err.contains(row.message), "\(captured.err)")
            #expect(!captured.err.contains(Self.key) && captured.out.isEmpty)
            // A message names options of the command, never calls of the library.
            #expect(!captured.err.contains("`.") && !captured.err.contains("ClientConfiguration") && !captured.err.contains("`body`"))
        }

        @Test("Plain HTTP to another machine is refused before anything is sent, in terms of the command")
        func plainHTTP() throws {
            let error = #expect(throws: UsageError.self) { try ServiceOptions.parse(["--base-url", "http://example.com/v1"]).client() }
            #expect(error?.description.hasPrefix("Refusing plain HTTP to example.com") == true)
            #expect(error?.description.hasSuffix("Use https in --base-url.") == true)
        }

        @Test("--retries sets how often a failed request is tried again", arguments: [0, 1])
        func retries(_ count: Int) async throws {
            let server = try LoopbackServer { _, _ in .status(503) }
            defer { server.stop() }
            let client = try ServiceOptions.parse(["--base-url", server.url, "--retries", "\(count)"]).client(key: APIKey(Self.key))
            let error = await failure { _ = try await client.projects.list().value } as? APIError
            #expect(error?.attempts.count == count + 1)
        }

        @Test("A server that takes the request and says nothing: the response timeout, code 75")
        func stalled() async throws {
            let server = try LoopbackServer { _, _ in ServerPlan(.stall) }
            defer { server.stop() }
            let client = try ServiceOptions.parse(["--base-url", server.url]).client(key: APIKey(Self.key))
            let call = client.projects.list().responseTimeout(.milliseconds(200)).retry(.none)
            let error = try #require(await failure { _ = try await call.value } as? APIError)
            #expect(error.kind == .timeout && ExitStatus(error) == .tryAgain)
            #expect(CommandRun.message(of: error).hasPrefix("listProjects: "))
        }

        @Test("Nobody listens: said with the address, code 75")
        func refused() async throws {
            let port = try ClosedPort()
            let client = try ServiceOptions.parse(["--base-url", "http://127.0.0.1:\(port.port)"]).client(key: APIKey(Self.key))
            let error = try #require(await failure { _ = try await client.projects.list().value })
            let message = CommandRun.message(of: error)
            #expect(message.hasPrefix("listProjects: Connection refused (GET http://127.0.0.1:\(port.port)/projects;"), "\(message)")
            #expect(ExitStatus(error) == .tryAgain)
        }

        @Test("A connection that is reset as soon as it is there: said with what to do, code 75")
        func resetBefore() async throws {
            let server = try LoopbackServer(onConnection: { _ in ServerPlan(.reset) }, answer: { _, _ in .status(204) })
            defer { server.stop() }
            let client = try ServiceOptions.parse(["--base-url", server.url]).client(key: APIKey(Self.key))
            let error = try #require(await failure { _ = try await client.projects.list().value } as? APIError)
            #expect(error.kind == .retriesExhausted && error.lastKind == .connection && ExitStatus(error) == .tryAgain)
            // Whether the end or the reset is seen first is the system's matter; names of system calls are nobody's.
            let message = CommandRun.message(of: error)
            #expect(message.hasPrefix("listProjects: ") && !message.contains("pointer:"), "\(message)")
            #expect(server.requests.isEmpty)
        }

        @Test("A connection that is reset while a form is sent: the job is read, nothing is taken for sent, code 1, and how to go on")
        func resetDuring() async throws {
            // The second time the form is refused: as long as it only breaks off, it is tried again for minutes.
            let server = try LoopbackServer { head, index in
                if head.target.hasSuffix("/files") { return index < 3 ? ServerPlan(.reset, readsBytes: 100_000) : .status(413) }
                return .json(
                    #"{"job": {"id": "job_1", "projectId": "proj_1", "status": "awaiting_uploads", "createdAt": "2026-01-01T00:00:00Z","#
                        + #" "updatedAt": "2026-01-01T00:00:00Z"}}"#)
            }
            defer { server.stop() }
            let client = try ServiceOptions.parse(["--base-url", server.url]).client(key: APIKey(Self.key))
            let file = UploadFile(bytes: [UInt8](repeating: 7, count: 5_000_000), fileName: "plan.pdf")
            let error = try #require(await failure { _ = try await client.submit([file], to: "proj_1") } as? APIError)
            #expect(ExitStatus(error) == .failed && error.idempotencyKey != nil, "\(error)")
            let targets = server.requests.map { "\($0.head.method) \($0.head.target)" }
            #expect(targets.contains { $0.hasSuffix("GET /jobs/job_1") } && !targets.contains { $0.hasSuffix("/complete") }, "\(targets)")
            #expect(!CommandRun.message(of: error).contains(Self.key))
        }

        /// URLSession on Linux inflates by itself, AsyncHTTPClient leaves the bytes as they are: neither may take what comes of it.
        @Test("A gzip bomb takes no more than the limit, and is told", arguments: [true, false])
        func bomb(inflates: Bool) async throws {
            let server = try LoopbackServer { _, _ in
                let fields = "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: \(Bomb.bytes.count)\r\n"
                var plan = ServerPlan.raw("HTTP/1.1 200 OK\r\n\(fields)\r\n")
                plan.actions.append(.send(Bomb.bytes))
                return plan
            }
            defer { server.stop() }
            let transport: any Transport = inflates ? URLSessionTransport.shared : AsyncHTTPTransport.shared
            let client = PlangrepClient(
                apiKey: APIKey(Self.key), configuration: ClientConfiguration(baseURL: URL(string: server.url), transport: transport))
            let error = try #require(await failure { _ = try await client.projects.list().value } as? APIError)
            #expect(error.kind == (inflates ? .tooLarge : .decoding) && ExitStatus(error) == .failed, "\(error.kind)")
            #expect(error.operationID == "listProjects" && error.body.count <= 1 << 16)
        }

        private func failure(_ body: () async throws -> Void) async -> (any Error)? {
            do { try await body() } catch { return error }
            return nil
        }
    }
#endif
