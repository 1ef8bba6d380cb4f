#if Sandbox && AsyncHTTPClient
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import PlangrepSandbox
    import Testing

    @testable import Plangrep

    /// Submissions by signed URLs, over real sockets: each file arrives once and whole, whatever storage does.
    @Suite("Submissions to storage", .timeLimit(.minutes(3))) struct StorageSubmissionTests {
        private static let transports: [any Transport] = [AsyncHTTPTransport.shared, URLSessionTransport.shared]

        private struct Bench {
            let sandbox: Sandbox
            let client: PlangrepClient
            let project: String
            let folder: URL

            /// Files of these sizes, each with other bytes.
            func files(_ sizes: [Int]) throws -> [UploadFile] {
                try sizes.enumerated().map { index, size in
                    let url = folder.appending(path: "file \(index).pdf")
                    try Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ index) }).write(to: url)
                    return UploadFile(url)
                }
            }

            /// Every file is a document with its own bytes, and there are no others.
            func check(_ files: [UploadFile], _ submission: Submission) async throws {
                let documents = await sandbox.documents(ofJob: submission.job.id)
                #expect(documents.map(\.fileName).sorted() == files.map(\.fileName).sorted())
                for file in files {
                    let stored = try #require(documents.first { $0.fileName == file.fileName })
                    #expect(try Data(contentsOf: stored.file) == Data(contentsOf: URL(filePath: try #require(file.path))))
                }
                #expect(try await client.jobs.list(projectID: project).value.jobs.count == 1)
            }
        }

        /// Ten times as fast as the system's.
        private static var environment: RuntimeEnvironment {
            let system = RuntimeEnvironment.system
            return RuntimeEnvironment(
                now: system.now, uptime: { system.uptime() * 10 }, sleep: { try await system.sleep($0 / 10) },
                wait: { try await system.wait($0 / 10) }, random: system.random)
        }

        private func bench(
            _ transport: any Transport = AsyncHTTPTransport.shared, storage configure: (inout SandboxStorage) -> Void = { _ in },
            replaysSnapshots: Bool = false,
            _ body: (Bench) async throws -> Void
        ) async throws {
            var configuration = SandboxConfiguration()
            (configuration.speed, configuration.poppler) = (300, .none)
            configuration.replaysSnapshots = replaysSnapshots
            (configuration.storage.maxDirectBytes, configuration.storage.partBytes) = (150_000, 64_000)
            configure(&configuration.storage)
            let sandbox = try await Sandbox.start(configuration)
            let folder = FileManager.default.temporaryDirectory.appending(path: "storage-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let result: Result<Void, any Error>
            do {
                let client = PlangrepClient(
                    apiKey: sandbox.apiKey,
                    configuration: ClientConfiguration(baseURL: sandbox.baseURL, transport: transport, environment: Self.environment))
                let project = try await client.projects.create(name: "Tower").value.project.id
                _ = try await client.projects.waitUntilReady(projectID: project, every: .milliseconds(20))
                result = .success(try await body(Bench(sandbox: sandbox, client: client, project: project, folder: folder)))
            } catch { result = .failure(error) }
            try? FileManager.default.removeItem(at: folder)
            await sandbox.stop()
            try result.get()
        }

        @Test("Small files, whole files and files in parts arrive once, with every transport", arguments: transports.indices)
        func modes(transport: Int) async throws {
            try await bench(Self.transports[transport]) { bench in
                let files = try bench.files([500_000, 10, 120_000, 64_000 * 3, 150_001, 20])
                let submission = try await bench.client.submit(
                    files, to: bench.project, policy: TransferPolicy(maxFormFileBytes: 1000))
                try await bench.check(files, submission)
                let transfers = await bench.sandbox.transfers(ofJob: submission.job.id)
                #expect(transfers.count == 8 + 1 + 3 + 3 && Set(transfers).count == transfers.count)
                _ = try await submission.result(every: .milliseconds(50))
            }
        }

        @Test("Whatever storage does, each file arrives once and whole", arguments: 1...8 as ClosedRange<UInt64>)
        func faults(seed: UInt64) async throws {
            try await bench(storage: { $0.faults = .faultPlan(seed: seed) }) { bench in
                let files = try bench.files([400_000, 100_000, 30_000, 640_000, 5])
                let submission = try await bench.client.submit(files, to: bench.project, policy: .signed)
                try await bench.check(files, submission)
                // What was confirmed is not sent again.
                let confirmed = await bench.sandbox.transfers(ofJob: submission.job.id).filter(\.isConfirmed)
                #expect(Set(confirmed).count == confirmed.count, "seed \(seed)")
            }
        }

        @Test("URLs that live for a moment are asked for again, what has arrived stays, and what began in time is stored")
        func shortLives() async throws {
            try await bench(storage: {
                $0.urlLifetime = .seconds(60)  // 0.2 s at this speed
                ($0.faults.slow, $0.faults.maxDelay) = (1, .seconds(120))
            }) { bench in
                let files = try bench.files([900_000, 100_000])
                let submission = try await bench.client.submit(
                    files, to: bench.project, policy: TransferPolicy(maxFormFileBytes: -1, maxConnections: 2))
                try await bench.check(files, submission)
            }
        }

        @Test("Stopped at any point, another run sends what is missing and nothing that was confirmed", arguments: 1...6)
        func stopped(after count: Int) async throws {
            try await bench { bench in
                let files = try bench.files([600_000, 100_000])
                let checkpoint = bench.folder.appending(path: "checkpoint.json")
                let policy = TransferPolicy(maxFormFileBytes: -1, maxConnections: 1)
                try await stop(bench, after: count) {
                    _ = try await bench.client.submission(files, to: bench.project, policy: policy, checkpoint: .file(checkpoint))
                        .submitted()
                }
                let kept = try await FileCheckpointStore(checkpoint).load()
                let submission = try await bench.client.submission(
                    files, to: bench.project, policy: policy, checkpoint: .file(checkpoint)
                ).submitted()
                try await bench.check(files, submission)
                let transfers = await bench.sandbox.transfers(ofJob: submission.job.id)
                for registration in kept?.files.compactMap(\.registration) ?? [] {
                    for part in registration.parts {
                        #expect(transfers.count { $0.documentID == registration.documentID && $0.part == part.number } == 1)
                    }
                }
                let text = try String(contentsOf: checkpoint, encoding: .utf8)
                #expect(!text.contains("signature") && !text.contains("://"))
                bench.sandbox.apiKey.withSecret { #expect(!text.contains($0)) }
            }
        }

        /// Cancels work once storage has taken so many bodies.
        private func stop(_ bench: Bench, after count: Int, _ work: @escaping @Sendable () async throws -> Void) async throws {
            let task = Task { try await work() }
            while !task.isCancelled {
                try await Task.sleep(for: .milliseconds(1))
                let jobs = try await bench.client.jobs.list(projectID: bench.project).value.jobs
                guard let job = jobs.first else { continue }
                if await bench.sandbox.transfers(ofJob: job.id).count >= count { task.cancel() }
            }
            _ = await task.result
        }

        @Test(
            "A submission that is repeated by its key alone sends nothing again, whichever state a replayed create shows",
            arguments: [true, false])
        func replayed(showsSnapshot: Bool) async throws {
            try await bench(replaysSnapshots: showsSnapshot) { bench in
                let files = try bench.files([200_000, 10])
                let policy = TransferPolicy(maxFormFileBytes: 1000)
                let first = try await bench.client.submit(files, to: bench.project, idempotencyKey: "k1", policy: policy)
                let count = await bench.sandbox.transfers(ofJob: first.job.id).count
                let again = try await bench.client.submit(files, to: bench.project, idempotencyKey: "k1", policy: policy)
                #expect(again.job.id == first.job.id && again.isReplay && again.job.status != .awaitingUploads)
                #expect(await bench.sandbox.transfers(ofJob: first.job.id).count == count)
                try await bench.check(files, first)
            }
        }

        @Test("A file that disappears is reported as failed where the job may go on without it")
        func partial() async throws {
            try await bench { bench in
                let files = try bench.files([200_000, 10])
                var policy = TransferPolicy.signed
                policy.allowsPartial = true
                let run = try bench.client.submission(files, to: bench.project, policy: policy)
                let path = try #require(files[0].path)
                let submission = try await run.submitted(created: { _ in try? FileManager.default.removeItem(atPath: path) })
                #expect(submission.documents.map(\.fileName) == ["file 1.pdf"])
                #expect(await bench.sandbox.documents(ofJob: submission.job.id).map(\.fileName) == ["file 1.pdf"])
            }
        }
    }
#endif
