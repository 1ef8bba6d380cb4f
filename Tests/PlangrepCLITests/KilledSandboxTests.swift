#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import TestSupport
    import Testing

    /// Both sides are processes, and the server is the one that is killed: what it has acknowledged must be there when it is started again.
    @Suite("sandbox, killed", .timeLimit(.minutes(5)), .serialized) struct KilledSandboxTests {
        private struct World {
            let home: URL
            let command: BuiltCommand
            var server: Process
            var client: PlangrepClient
            var port: Int

            var data: URL { home.appending(path: "data") }
            var files: URL { home.appending(path: "files") }

            init(seed: UInt64) async throws {
                home = FileManager.default.temporaryDirectory.appending(path: "killed-sandbox-\(UUID().uuidString)")
                command = try BuiltCommand(home: home, key: APIKey("pgk_test_0123456789"))
                (server, port) = try await Self.serve(command, home, port: 0, seed: seed)
                let url = URL(string: "http://127.0.0.1:\(port)/api/open/v1")
                client = PlangrepClient(
                    apiKey: command.key, configuration: ClientConfiguration(baseURL: url, transport: AsyncHTTPTransport.shared))
                try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
                for (index, size) in [900, 640_000, 20_000, 400_001].enumerated() {
                    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: ($0 &* 31) ^ ($0 >> 8) &+ index) }
                    try Data(bytes).write(to: files.appending(path: "file \(index).dat"))
                }
            }

            /// Starts the server and waits until it listens.
            private static func serve(_ command: BuiltCommand, _ home: URL, port: Int, seed: UInt64) async throws -> (Process, Int) {
                let started = try command.process([
                    "sandbox", "--json", "--port", "\(port)", "--data", home.appending(path: "data").path, "--speed", "300",
                    "--parts-above", "100000", "--part-size", "50000", "--faults", "\(seed)",
                ])
                while started.process.isRunning {
                    let line = try JSON.decode(JSONValue?.self, fromLine: started.out)
                    let url = line?["baseUrl"]?.string.flatMap { URL(string: $0) }
                    if let port = url?.port { return (started.process, port) }
                    try await Task.sleep(for: .milliseconds(10))
                }
                throw Ended(text: try String(contentsOf: started.err, encoding: .utf8))
            }

            mutating func killAndRestart(seed: UInt64, after pause: Duration) async throws {
                kill(server.processIdentifier, SIGKILL)
                while server.isRunning { try await Task.sleep(for: .milliseconds(5)) }
                try await Task.sleep(for: pause)
                server = try await Self.serve(command, home, port: port, seed: seed).0
            }
        }

        private struct Ended: Error { var text: String }

        @Test("A submission goes on when the server is there again: one job, every file once and whole", arguments: [1] as [UInt64])
        func killed(seed: UInt64) async throws {
            var world = try await World(seed: seed)
            defer {
                world.server.terminate()
                try? FileManager.default.removeItem(at: world.home)
            }
            let project = try await world.client.projects.create(name: "Tower").value.project.id
            _ = try await world.client.projects.waitUntilReady(projectID: project, every: .milliseconds(20))
            let submit = try world.command.process([
                "submit", world.files.path, "--project", project, "--base-url", "http://127.0.0.1:\(world.port)/api/open/v1",
                "--signed-above", "30000", "--poll-interval", "0.05", "--retries", "1",
            ])
            var chance = SeededGenerator(seed: seed)
            var kills = 0
            // Before the job exists, one failure ends the command, as it should.
            while submit.process.isRunning, try await world.client.jobs.list(projectID: project).value.jobs.first?.status != .uploading {
                try await Task.sleep(for: .milliseconds(5))
            }
            while submit.process.isRunning, kills < 3 {
                try await world.killAndRestart(seed: seed, after: .milliseconds(Int.random(in: 0...300, using: &chance)))
                kills += 1
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...700, using: &chance)))
            }
            #expect(kills > 0, "the submission was over before the server was killed")
            let output = try await world.command.end(submit)
            #expect(output.status == 0, "\(output)")
            let jobs = try await world.client.jobs.list(projectID: project).value.jobs
            #expect(jobs.count == 1 && jobs.first?.status == .completed)
            kill(world.server.processIdentifier, SIGKILL)
            while world.server.isRunning { try await Task.sleep(for: .milliseconds(5)) }
            try await checkFiles(of: jobs.first?.id ?? "", world)
        }

        /// A sandbox of this process takes the folder over, which can say where the bytes are.
        private func checkFiles(of job: String, _ world: World) async throws {
            var configuration = SandboxConfiguration()
            configuration.dataFolder = world.data
            let sandbox = try await Sandbox.start(configuration)
            let documents = await sandbox.documents(ofJob: job)
            #expect(documents.map(\.fileName).sorted() == (0...3).map { "file \($0).dat" })
            for document in documents {
                #expect(try Data(contentsOf: document.file) == Data(contentsOf: world.files.appending(path: document.fileName)))
            }
            await sandbox.stop()
        }
    }

    extension JSON {
        /// Nil until a line is there.
        fileprivate static func decode(_ type: JSONValue?.Type, fromLine file: URL) throws -> JSONValue? {
            let text = try String(contentsOf: file, encoding: .utf8)
            return text.hasSuffix("\n") ? try JSON.decode(JSONValue.self, from: Array(text.utf8)) : nil
        }
    }
#endif
