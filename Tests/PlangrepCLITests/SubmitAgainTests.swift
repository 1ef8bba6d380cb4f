#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import Testing

    @testable import PlangrepCLI

    /// The built command, run more than once.
    @Suite("submit, again", .timeLimit(.minutes(3)), .serialized) struct SubmitAgainTests {
        private struct World {
            let sandbox: Sandbox
            let client: PlangrepClient
            let project: String
            let command: BuiltCommand
            let files: URL

            func submit(_ more: String..., input: Data = Data()) async throws -> BuiltCommand.Output {
                let arguments = ["submit", "--project", project, "--base-url", sandbox.baseURL.absoluteString, "--poll-interval", "0.05"]
                return try await command.end(try command.process(arguments + more, input: input))
            }

            func jobs() async throws -> [Job] { try await client.jobs.list(projectID: project).value.jobs }
        }

        private func world(_ configure: (inout SandboxConfiguration) -> Void = { _ in }, _ body: (World) async throws -> Void) async throws
        {
            var configuration = SandboxConfiguration()
            (configuration.speed, configuration.poppler) = (300, .none)
            configure(&configuration)
            let sandbox = try await Sandbox.start(configuration)
            let home = FileManager.default.temporaryDirectory.appending(path: "again-\(UUID().uuidString)")
            let result: Result<Void, any Error>
            do {
                let command = try BuiltCommand(home: home, key: sandbox.apiKey)
                let client = PlangrepClient(
                    apiKey: sandbox.apiKey,
                    configuration: ClientConfiguration(baseURL: sandbox.baseURL, transport: AsyncHTTPTransport.shared))
                let project = try await client.projects.create(name: "Tower").value.project.id
                _ = try await client.projects.waitUntilReady(projectID: project, every: .milliseconds(20))
                let files = home.appending(path: "files")
                try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
                for name in ["a.dat", "b.dat"] { try Data("%PDF \(name)".utf8).write(to: files.appending(path: name)) }
                let world = World(sandbox: sandbox, client: client, project: project, command: command, files: files)
                result = .success(try await body(world))
            } catch { result = .failure(error) }
            try? FileManager.default.removeItem(at: home)
            await sandbox.stop()
            try result.get()
        }

        @Test("The same command finds its job again, --new makes another one, and forgetting does as well")
        func again() async throws {
            try await world { world in
                let first = try await world.submit(world.files.path)
                #expect(first.status == 0 && first.out.contains("a.dat"), "\(first)")
                let again = try await world.submit(world.files.path)
                let job = try #require(try await world.jobs().first?.id)
                #expect(again.status == 0 && again.out.contains("\(job), continued") && again.out.contains("a.dat"), "\(again)")
                #expect(try await world.jobs().count == 1)
                #expect(try await world.submit("--new", world.files.path).status == 0)
                #expect(try await world.jobs().count == 2)
                // The folder and what is in it belong to the user alone.
                let attributes = try FileManager.default.attributesOfItem(atPath: world.command.state.path)
                #expect(attributes[.posixPermissions] as? Int == 0o700)

                let list = try await world.command.run("submissions", "list")
                #expect(list.status == 0 && list.out.contains("submitted") && list.out.split(separator: "\n").count == 2, "\(list)")
                let id = try #require(list.out.split(separator: "\n").last?.split(separator: " ").first).description
                let show = try await world.command.run("submissions", "show", id)
                #expect(show.out.contains("b.dat") && show.out.contains("100 %") && show.out.contains(world.project), "\(show)")
                #expect(try await world.command.run("submissions", "forget", id).status == 0)
                #expect(try await world.command.run("submissions", "show", id).status == 64)
                #expect(try FileManager.default.contentsOfDirectory(atPath: world.command.state.path).isEmpty)
                #expect(try await world.submit(world.files.path).status == 0)
                #expect(try await world.jobs().count == 3)
                #expect(try await world.command.run("submissions", "forget", "--all").status == 0)
                #expect(try await world.command.run("submissions", "list").out.split(separator: "\n").count == 1)
            }
        }

        @Test("Other content, another name, classification, identifier, project or server is another submission")
        func identity() {
            let sample = UploadFile(bytes: [1], fileName: "a.pdf", sha256: .sha256(String(repeating: "a", count: 64)))
            func id(
                _ file: UploadFile = sample, more: [UploadFile] = [], service: String = "http://a", project: String = "p",
                external: String? = nil,
                key: String? = nil
            ) -> String {
                SubmissionID(
                    service: URL(string: service), project: project, externalID: external, idempotencyKey: key, files: [file] + more
                ).text
            }
            var others = [UploadFile](repeating: sample, count: 3)
            others[0].fileName = "b.pdf"
            others[1].sha256 = .sha256(String(repeating: "b", count: 64))
            others[2].classification = .plans
            let ids =
                others.map { id($0) } + [
                    id(), id(more: [sample]), id(service: "http://b"), id(project: "q"), id(external: "x"), id(key: "x"),
                ]
            #expect(Set(ids).count == ids.count && id() == id())
        }

        @Test("Ctrl-C says how to go on, in the midst of the upload and while the job is followed")
        func interrupted() async throws {
            try await world({
                $0.storage.faults.slow = 1
                $0.storage.faults.maxDelay = .seconds(3000)  // 10 s at this speed
                $0.timings.processing = .seconds(6000)
            }) { world in
                let arguments = [
                    "submit", "--project", world.project, "--base-url", world.sandbox.baseURL.absoluteString, world.files.path,
                ]
                let upload = try world.command.process(arguments + ["--signed-above", "0"])
                while try await world.jobs().isEmpty { try await Task.sleep(for: .milliseconds(10)) }
                kill(upload.process.processIdentifier, SIGINT)
                let stopped = try await world.command.end(upload)
                #expect(stopped.status == 1 && stopped.err.contains("Interrupted. Run the same command again to continue."), "\(stopped)")

                let following = try world.command.process(arguments + ["--new"])
                while try await world.jobs().filter({ $0.status == .processing }).isEmpty { try await Task.sleep(for: .milliseconds(10)) }
                try await Task.sleep(for: .milliseconds(300))
                kill(following.process.processIdentifier, SIGINT)
                let left = try await world.command.end(following)
                #expect(left.status == 1 && left.err.contains("follow it with: plangrep watch job_"), "\(left)")
            }
        }

        @Test("Standard input, a name for it and a classification arrive; nothing of it stays on disk")
        func standardInput() async throws {
            try await world { world in
                let bytes = Data("%PDF from a pipe".utf8)
                let output = try await world.submit("-", "--stdin-name", "piped.dat", "--classification", "specifications", input: bytes)
                #expect(output.status == 0, "\(output)")
                let document = try #require(await world.sandbox.documents(ofJob: try await world.jobs().first?.id ?? "").first)
                #expect(try document.fileName == "piped.dat" && Data(contentsOf: document.file) == bytes)
                let left = try FileManager.default.contentsOfDirectory(atPath: world.command.home.appending(path: "tmp").path)
                #expect(!left.contains { $0.contains("stdin") }, "\(left)")
                #expect(
                    try await world.submit("-", "--stdin-name", "piped.dat", "--classification", "specifications", input: bytes).status == 0
                )
                #expect(try await world.jobs().count == 1)
            }
        }

        @Test("A service that fails is 75, and the same command creates the job by the same key")
        func failingService() async throws {
            try await world { world in
                let project = #"{"project": {"id": "p", "name": "p", "status": "ready", "createdAt": "2026-01-01T00:00:00Z"}}"#
                let server = try LoopbackServer { head, _ in head.method == "GET" ? .json(project) : .status(502) }
                defer { server.stop() }
                for _ in 1...2 {
                    let output = try await world.command.run(
                        "submit", "--project", "p", "--base-url", server.url, "--retries", "0", world.files.path)
                    #expect(output.status == 75 && output.err.contains("Run the same command again"), "\(output)")
                }
                let keys = server.requests.compactMap { $0.head["idempotency-key"].first }
                #expect(keys.count == 2 && Set(keys).count == 1)
            }
        }

        @Test("A job that has ended without a result asks for --new")
        func ended() async throws {
            try await world { world in
                let interrupted = try world.command.process([
                    "submit", "--project", world.project, "--base-url", world.sandbox.baseURL.absoluteString, "--signed-above", "0",
                    "--poll-interval", "0.05", world.files.path,
                ])
                while try await world.jobs().isEmpty { try await Task.sleep(for: .milliseconds(2)) }
                kill(interrupted.process.processIdentifier, SIGKILL)
                _ = try await world.command.end(interrupted)
                let job = try #require(try await world.jobs().first?.id)
                _ = try? await world.client.jobs.cancel(jobID: job).value
                let again = try await world.submit("--signed-above", "0", world.files.path)
                #expect(again.status != 0 && (again.err + again.out).contains("--new"), "\(again)")
            }
        }
    }
#endif
