#if CommandLine
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepCLI

    /// What a command says of wrong input, as a table: input, kind of the error, what the message has in it, exit code.
    @Suite("Wrong input", .timeLimit(.minutes(3)))
    struct WrongInputTests {
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

        private static func refusal(_ status: Int, _ code: String) -> ServerPlan {
            .status(
                status, headers: ["Content-Type": "application/json"],
                body: #"{"error": {"code": "\#(code)", "message": "The service's own words."}}"#)
        }

        /// Answers that a service, a proxy or a broken one of them gives.
        static let answers: [Row] = [
            Row("400", refusal(400, "invalid_request"), .api, "400 [invalid_request] The service's own words."),
            Row("401, a wrong key", refusal(401, "unauthorized"), .api, "Check the API key"),
            Row("403, a key without the scope", refusal(403, "forbidden"), .api, "403 [forbidden]"),
            Row("404", refusal(404, "not_found"), .api, "Check the identifiers"),
            Row("409", refusal(409, "conflict"), .api, "409 [conflict]"),
            Row("500", .status(500), .retriesExhausted, "500"),
            Row("502 in HTML", .status(502, headers: ["Content-Type": "text/html"], body: "<h1>Bad</h1>"), .retriesExhausted, "502"),
            Row("503 with Retry-After", .status(503, headers: ["Retry-After": "0"]), .retriesExhausted, "503"),
            Row("503 that asks for too long", .status(503, headers: ["Retry-After": "900"]), .api, "900"),
            Row("HTML with 200", .status(200, headers: ["Content-Type": "text/html"], body: "<h1>Hi</h1>"), .decoding, "listProjects"),
            Row("nothing with 200", .status(200, headers: ["Content-Type": "application/json"]), .decoding, "listProjects"),
            Row("half of a value", .json(#"{"projects": [{"id": "#), .decoding, "listProjects"),
            Row(
                "a body that breaks off", .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", then: .close), .retriesExhausted,
                "3 attempts"),
            Row("a reset instead of an answer", ServerPlan(.reset), .retriesExhausted, "3 attempts"),
            Row("no HTTP", .raw("nonsense\r\n\r\n", then: .close), .retriesExhausted, "3 attempts"),
            Row(
                "a redirect to another host", .status(302, headers: ["Location": "http://127.0.0.2:9/x"]), .api,
                "Redirects are not followed"),
        ]

        @Test("An answer that is no use: kind, message, code 1, and no key", arguments: answers)
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
            #expect(status == .failed)
            #expect(captured.err.hasPrefix("plangrep: listProjects: ") && captured.err.contains(row.message), "\(captured.err)")
            #expect(!captured.err.contains(Self.key) && captured.out.isEmpty)
        }

        @Test("A server that takes the request and says nothing: the idle timeout, code 1")
        func stalled() async throws {
            let server = try LoopbackServer { _, _ in ServerPlan(.stall) }
            defer { server.stop() }
            let client = try ServiceOptions.parse(["--base-url", server.url]).client(key: APIKey(Self.key))
            let call = client.projects.list().idleTimeout(.milliseconds(200)).retry(.none)
            let error = try #require(await failure { _ = try await call.value } as? APIError)
            #expect(error.kind == .timeout && ExitStatus(error) == .failed)
            #expect(CommandRun.message(of: error).hasPrefix("listProjects: "))
        }

        @Test("Nobody listens: said with the address, code 1")
        func refused() async throws {
            let port = try ClosedPort()
            let client = try ServiceOptions.parse(["--base-url", "http://127.0.0.1:\(port.port)"]).client(key: APIKey(Self.key))
            let error = try #require(await failure { _ = try await client.projects.list().value })
            #expect(CommandRun.message(of: error).contains("127.0.0.1:\(port.port)"))
            #expect(ExitStatus(error) == .failed)
        }

        /// Files that cannot be submitted: made in a folder, named on the command line.
        static let files: [(input: String, make: @Sendable (URL) throws -> Void, message: String)] = [
            ("missing", { _ in }, "No such file"),
            ("empty", { try Data().write(to: $0) }, "empty"),
            ("a folder", { try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true) }, "it is a directory"),
        ]

        @Test("A file that is no use is told by its name before anything is sent", arguments: files.indices)
        func file(index: Int) async throws {
            let row = Self.files[index]
            let server = try LoopbackServer { _, _ in .status(500) }
            defer { server.stop() }
            let folder = FileManager.default.temporaryDirectory.appending(path: "wrong-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appending(path: "A101 – plan.pdf")
            try row.make(file)
            let client = try ServiceOptions.parse(["--base-url", server.url]).client(key: APIKey(Self.key))
            let error = try #require(
                await failure { _ = try await client.submit(try FileArguments.files([file.path]), to: "proj_1") }, "\(row.input)")
            let message = CommandRun.message(of: error)
            #expect(message.contains(row.message) && message.contains("A101 – plan.pdf"), "\(message)")
            #expect(server.requests.isEmpty)
        }

        @Test("101 files are too many, and nothing is sent")
        func tooMany() async throws {
            let server = try LoopbackServer { _, _ in .status(500) }
            defer { server.stop() }
            let client = try ServiceOptions.parse(["--base-url", server.url]).client(key: APIKey(Self.key))
            let files = (0...100).map { UploadFile(bytes: [1], fileName: "\($0).pdf") }
            let error = try #require(await failure { _ = try await client.submit(files, to: "proj_1") } as? APIError)
            #expect(error.kind == .invalidRequest && error.message.contains("100 files, not 101"))
            #expect(server.requests.isEmpty)
        }

        private func failure(_ body: () async throws -> Void) async -> (any Error)? {
            do { try await body() } catch { return error }
            return nil
        }
    }
#endif
