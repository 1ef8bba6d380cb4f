#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import PlangrepSandbox
    import TestSupport
    import Testing

    @testable import Plangrep
    @testable import PlangrepCLI

    /// The built command, killed at random points and started again: one job, each file once, nothing that was finished sent twice.
    ///
    /// `PLANGREP_KILL_RUNS=200` makes a longer run of it; `PLANGREP_KILL_SEED=<n>` repeats one seed.
    @Suite("submit, killed", .timeLimit(.minutes(40)), .serialized) struct KilledSubmitTests {
        private static let seeds: [UInt64] = {
            let environment = ProcessInfo.processInfo.environment
            if let seed = environment["PLANGREP_KILL_SEED"].flatMap(UInt64.init) { return [seed] }
            return Array(1...(environment["PLANGREP_KILL_RUNS"].flatMap(UInt64.init) ?? 12))
        }()

        private struct World {
            let sandbox: Sandbox
            let client: PlangrepClient
            let project: String
            let folder: URL

            var state: URL { folder.appending(path: "state") }
            private var temporary: URL { folder.appending(path: "tmp") }

            func makeFiles() throws {
                try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
                let files = folder.appending(path: "files")
                try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
                for (index, size) in [900, 640_000, 20_000, 90_000, 400_001].enumerated() {
                    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: ($0 &* 31) ^ ($0 >> 8) &+ index) }
                    try Data(bytes).write(to: files.appending(path: "file \(index).dat"))
                }
            }

            func start() throws -> Process {
                let process = Process()
                process.executableURL = BuiltExecutable.url("plangrep")
                process.arguments = [
                    "submit", folder.appending(path: "files").path, "--project", project, "--base-url", sandbox.baseURL.absoluteString,
                    "--state-folder", state.path, "--signed-above", "30000", "--connections", "4", "--poll-interval", "0.05",
                ]
                process.environment = [
                    "PLANGREP_API_KEY": sandbox.apiKey.withSecret { $0 }, "TMPDIR": temporary.path, "HOME": folder.path,
                    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
                ]
                process.standardOutput = FileHandle.nullDevice
                process.standardError = FileHandle.nullDevice
                try process.run()
                return process
            }

            /// What is kept on disk of the one submission.
            func checkpoint() throws -> SubmissionCheckpoint? {
                let kept = KeptSubmission.all(in: StateFolder(state.path))
                #expect(kept.count <= 1)
                return kept.first?.checkpoint
            }

            func transfers() async throws -> [SandboxTransfer] {
                guard let job = try await client.jobs.list(projectID: project).value.jobs.first else { return [] }
                return await sandbox.transfers(ofJob: job.id)
            }

            /// No credential and no signed URL is in any file that the command has left.
            func checkSecrets() throws {
                for place in [state, temporary] {
                    for path in FileManager.default.subpaths(atPath: place.path) ?? [] {
                        guard let data = FileManager.default.contents(atPath: place.appending(path: path).path) else { continue }
                        let text = String(decoding: data, as: UTF8.self)
                        #expect(!text.contains("signature=") && !text.contains("x-amz-checksum"), "\(path)")
                        sandbox.apiKey.withSecret { #expect(!text.contains($0), "\(path)") }
                    }
                }
            }

            func checkStored() async throws {
                let jobs = try await client.jobs.list(projectID: project).value.jobs
                #expect(jobs.count == 1 && jobs.first?.status == .completed, "\(jobs.map(\.status))")
                let documents = await sandbox.documents(ofJob: jobs.first?.id ?? "")
                #expect(documents.map(\.fileName).sorted() == (0...4).map { "file \($0).dat" })
                for document in documents {
                    let sent = try Data(contentsOf: folder.appending(path: "files/\(document.fileName)"))
                    #expect(try Data(contentsOf: document.file) == sent, "\(document.fileName)")
                }
            }
        }

        /// A part that is in a checkpoint, and how much storage had taken by then.
        private struct Finished {
            var documentID: String
            var part: Int
            var transfers: Int
        }

        @Test("One job, each file once, no finished part twice, no secret on disk", arguments: seeds)
        func killed(seed: UInt64) async throws {
            try await world(seed) { world in
                var chance = SeededGenerator(seed: seed)
                var finished: [Finished] = []
                var status: Int32?
                for _ in 0..<Int.random(in: 2...6, using: &chance) where status != 0 {
                    let process = try world.start()
                    try await Task.sleep(for: .milliseconds(Int.random(in: 40...900, using: &chance)))
                    kill(process.processIdentifier, SIGKILL)
                    status = try await end(of: process)
                    let count = try await world.transfers().count
                    for registration in try world.checkpoint()?.files.compactMap(\.registration) ?? [] {
                        finished += registration.parts.map {
                            Finished(documentID: registration.documentID, part: $0.number, transfers: count)
                        }
                    }
                    try world.checkSecrets()
                }
                for _ in 0..<5 where status != 0 { status = try await end(of: try world.start()) }
                #expect(status == 0, "seed \(seed)")
                try await world.checkStored()
                try world.checkSecrets()
                let transfers = try await world.transfers()
                for part in finished {
                    let later = transfers.dropFirst(part.transfers)
                    #expect(!later.contains { $0.documentID == part.documentID && $0.part == part.part }, "seed \(seed): \(part)")
                }
            }
        }

        /// Nil for a process that was killed.
        private func end(of process: Process) async throws -> Int32? {
            while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
            return process.terminationReason == .exit ? process.terminationStatus : nil
        }

        private func world(_ seed: UInt64, _ body: (World) async throws -> Void) async throws {
            var configuration = SandboxConfiguration()
            (configuration.speed, configuration.poppler) = (300, .none)
            (configuration.storage.maxDirectBytes, configuration.storage.partBytes) = (100_000, 50_000)
            configuration.storage.faults = .faultPlan(seed: seed)
            (configuration.storage.faults.slow, configuration.storage.faults.maxDelay) = (0.7, .seconds(60))  // 0.2 s at this speed
            let sandbox = try await Sandbox.start(configuration)
            let folder = FileManager.default.temporaryDirectory.appending(path: "killed-\(UUID().uuidString)")
            let result: Result<Void, any Error>
            do {
                let client = PlangrepClient(
                    apiKey: sandbox.apiKey,
                    configuration: ClientConfiguration(baseURL: sandbox.baseURL, transport: AsyncHTTPTransport.shared))
                let project = try await client.projects.create(name: "Tower").value.project.id
                _ = try await client.projects.waitUntilReady(projectID: project, every: .milliseconds(20))
                let world = World(sandbox: sandbox, client: client, project: project, folder: folder)
                try world.makeFiles()
                result = .success(try await body(world))
            } catch { result = .failure(error) }
            try? FileManager.default.removeItem(at: folder)
            await sandbox.stop()
            try result.get()
        }
    }
#endif
