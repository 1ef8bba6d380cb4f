#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import Testing

    @testable import PlangrepCLI

    /// Files that are no use, or stop being so while they are sent: kind, message, exit code, and that what the service has is not lost.
    @Suite("Wrong files", .timeLimit(.minutes(3)))
    final class WrongFileTests {
        private let folder = FileManager.default.temporaryDirectory.appending(path: "wrong-\(UUID().uuidString)")
        private let bytes = Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 7, count: 6_000_000)

        init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

        deinit { try? FileManager.default.removeItem(at: folder) }

        /// Files that cannot be submitted: made in a folder, named on the command line.
        static let useless: [(input: String, make: @Sendable (URL) throws -> Void, message: String, status: PlangrepCLI.ExitStatus)] = [
            ("missing", { _ in }, "No such file", .usage),
            ("empty", { try Data().write(to: $0) }, "it is empty", .failed),
            (
                "an empty folder", { try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true) },
                "contains no files", .usage
            ),
            ("no regular file", { _ = mkfifo($0.path, 0o600) }, "it cannot be read; check its permissions", .failed),
        ]

        @Test("A file that is no use is told by its name before anything is sent", arguments: useless.indices)
        func useless(index: Int) async throws {
            let row = Self.useless[index]
            let server = try LoopbackServer { _, _ in .status(500) }
            defer { server.stop() }
            let file = folder.appending(path: "A101 – plan.pdf")
            try row.make(file)
            let captured = CapturedConsole()
            let command = try SubmitCommand.parse([file.path, "--project", "proj_1", "--base-url", server.url])
            let status = await CommandRun.status(captured.console) { try await command.submit(captured.console) }
            #expect(status == row.status, "\(row.input)")
            #expect(captured.err.contains(row.message) && captured.err.contains("A101 – plan.pdf"), "\(captured.err)")
            #expect(server.requests.isEmpty)
        }

        @Test("A file that may not be read is told by its name", .enabled(if: geteuid() != 0, "root may read everything"))
        func unreadable() throws {
            let file = folder.appending(path: "secret.pdf")
            try Data(bytes).write(to: file)
            #expect(chmod(file.path, 0) == 0)
            let error = #expect(throws: APIError.self) { _ = try FileArguments.files([file.path]) }
            #expect(error?.message.contains("secret.pdf: it cannot be read; check its permissions") == true)
        }

        @Test("101 files are more than the job takes: a warning before there is one, its own limit decides")
        func tooMany() async throws {
            let files = try (0...100).map { number in
                let file = folder.appending(path: "\(number).pdf")
                try Data([1]).write(to: file)
                return file
            }
            try await sandbox { _, client, project in
                let run = try client.submission(files.map { UploadFile($0) }, to: project)
                #expect(run.warnings.first?.contains("takes 100 files, not 101") == true)
                let error = try #require(await submit(client, files, project))
                #expect(error.kind == .invalidRequest && error.message.contains("takes 100 files, not 101"), "\(error)")
                #expect(ExitStatus(error) == .failed)
            }
        }

        @Test("More than the job takes: the job's own limit is told, and the job can be used for less")
        func jobLimit() async throws {
            try await sandbox({ $0.limits.maxDeclaredBytes = 1_000_000 }) { sandbox, client, project in
                let file = folder.appending(path: "large.pdf")
                try Data(bytes).write(to: file)
                let error = try #require(await submit(client, [file], project))
                #expect(error.kind == .invalidRequest && error.message.contains("takes 1000000 bytes, not 6000009"), "\(error)")
                try Data(bytes.prefix(1_000)).write(to: file)
                try await goesOn(sandbox, client, file, project, key: error.idempotencyKey)
            }
        }

        /// What happens to a file: in the midst of being sent, or (vanishing) between the look at it and the form.
        static let changes: [(input: String, change: @Sendable (URL) throws -> Void, message: String)] = [
            ("growing", { try write(at: 6_000_009, [1], to: $0) }, "grew from 6000009 to 6000010 bytes while it was sent"),
            ("shrinking", { try FileHandle(forWritingTo: $0).truncate(atOffset: 7) }, "shrank from 6000009 to 7 bytes while it was sent"),
            ("overwritten", { try write(at: 0, [1], to: $0) }, "was changed while it was sent"),
        ]

        private static func write(at offset: UInt64, _ bytes: [UInt8], to file: URL) throws {
            let handle = try FileHandle(forWritingTo: file)
            try handle.seek(toOffset: offset)
            try handle.write(contentsOf: bytes)
            try handle.close()
        }

        @Test(
            "A file that is changed while it is sent: how, code 1; the submission goes on with what it was", arguments: changes.indices,
            [true, false])
        func changing(index: Int, usesURLSession: Bool) async throws {
            let row = Self.changes[index]
            let transport: any Transport = usesURLSession ? URLSessionTransport.shared : AsyncHTTPTransport.shared
            try await sandbox { sandbox, _, project in
                let file = folder.appending(path: "plan.pdf")
                try Data(bytes).write(to: file)
                // A staged form is read before its first byte leaves: then the file changes between the look at it and that.
                let configuration = ClientConfiguration(
                    baseURL: sandbox.baseURL, transport: transport,
                    interceptors: usesURLSession ? [BeforeUpload { try row.change(file) }] : [])
                let client = PlangrepClient(apiKey: sandbox.apiKey, configuration: configuration)
                let change: @Sendable (UploadProgress) -> Void = {
                    if !usesURLSession, $0.sentBytes > 0, $0.sentBytes < 6_000_000 { try? row.change(file) }
                }
                let error = try #require(await submit(client, [file], project, progress: change), "\(row.input)")
                #expect(error.kind == .requestBody && error.message.contains("plan.pdf \(row.message)"), "\(error)")
                #expect(ExitStatus(error) == .failed)
                try Data(bytes).write(to: file)
                let plain = ClientConfiguration(baseURL: sandbox.baseURL, transport: transport)
                try await goesOn(
                    sandbox, PlangrepClient(apiKey: sandbox.apiKey, configuration: plain), file, project, key: error.idempotencyKey)
            }
            while staged.contains(where: { $0.contains("/request.") }) { try await Task.sleep(for: .milliseconds(10)) }
        }

        /// What waits in files to be sent.
        private var staged: [String] {
            let home = FileManager.default.temporaryDirectory.appending(path: "bindings-staging-\(geteuid())")
            return FileManager.default.subpaths(atPath: home.path) ?? []
        }

        @Test("A file that vanishes before its form is sent: its path, code 1; the submission goes on when it is there again")
        func vanishing() async throws {
            try await sandbox { sandbox, client, project in
                let file = folder.appending(path: "plan.pdf")
                try Data(bytes).write(to: file)
                let configuration = ClientConfiguration(
                    baseURL: sandbox.baseURL, transport: AsyncHTTPTransport.shared, interceptors: [Removing(file: file)])
                let error = try #require(
                    await submit(PlangrepClient(apiKey: sandbox.apiKey, configuration: configuration), [file], project))
                #expect(error.kind == .requestBody && error.message.contains("Cannot open \(file.path): No such file"), "\(error)")
                #expect(ExitStatus(error) == .failed)
                try Data(bytes).write(to: file)
                try await goesOn(sandbox, client, file, project, key: error.idempotencyKey)
            }
        }

        /// Changes something just before a form is sent.
        private struct BeforeUpload: Interceptor {
            let change: @Sendable () throws -> Void

            func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
                if exchange.operation.id == "uploadFiles" { try change() }
                return try await next(exchange)
            }
        }

        /// Removes a file as soon as there is a job for it.
        private struct Removing: Interceptor {
            let file: URL

            func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
                let response = try await next(exchange)
                if exchange.operation.id == "createJob" { try FileManager.default.removeItem(at: file) }
                return response
            }
        }

        private func sandbox(
            _ configure: (inout SandboxConfiguration) -> Void = { _ in },
            _ body: (Sandbox, PlangrepClient, _ project: String) async throws -> Void
        ) async throws {
            var configuration = SandboxConfiguration()
            configuration.speed = 10_000
            configure(&configuration)
            let sandbox = try await Sandbox.start(configuration)
            let client = try ServiceOptions.parse(["--base-url", sandbox.baseURL.absoluteString]).client(key: sandbox.apiKey)
            let result: Result<Void, any Error>
            do {
                let id = try await client.projects.create(name: "Tower B").value.project.id
                _ = try await client.projects.waitUntilReady(projectID: id, every: .milliseconds(5))
                result = .success(try await body(sandbox, client, id))
            } catch { result = .failure(error) }
            await sandbox.stop()
            try result.get()
        }

        /// The error of a submission that must fail.
        private func submit(
            _ client: PlangrepClient, _ files: [URL], _ project: String, progress: (@Sendable (UploadProgress) -> Void)? = nil
        ) async -> APIError? {
            do throws(APIError) {
                _ = try await client.submit(files.map { UploadFile($0, sha256: .computed) }, to: project, progress: progress)
                return nil
            } catch {
                return error
            }
        }

        /// The same submission, with the file as it should be: one job, one document, every byte of it.
        private func goesOn(_ sandbox: Sandbox, _ client: PlangrepClient, _ file: URL, _ project: String, key: String?) async throws {
            let key = try #require(key)
            let submission = try await client.submit([UploadFile(file, sha256: .computed)], to: project, idempotencyKey: key)
            #expect(submission.isReplay && submission.documents.count == 1)
            let document = try #require(submission.documents.first)
            #expect(await sandbox.digest(ofDocument: document.documentID) == document.sha256)
            #expect(try await client.jobs.list(projectID: project).value.jobs.count == 1)
        }
    }
#endif
