#if Sandbox && AsyncHTTPClient
    import BindingsRuntimeAsyncHTTP
    import BindingsRuntimeTesting
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import Testing

    /// Every fault of the fault server, once at each call of each way in which files are sent: one job in the end, and the bytes on disk.
    @Suite("A submission whose answers are spoilt", .timeLimit(.minutes(10))) struct SubmissionFaultTests {
        /// The ways in which files are sent.
        enum Way: String, CaseIterable {
            case forms, whole, parts

            var policy: TransferPolicy {
                var policy: TransferPolicy = self == .forms ? .forms : .signed
                policy.maxConnections = 2
                return policy
            }

            /// The calls whose answers are spoilt; `putObject` is the transfer to a signed URL.
            var operations: [String] {
                switch self {
                case .forms: ["createJob", "uploadFiles", "completeUploads"]
                case .whole, .parts: ["createJob", "registerUploads", "putObject", "completeUploads"]
                }
            }
        }

        private static let faults: [Fault] = [
            .delay(.milliseconds(20)), .drop(afterBytes: 0), .drop(afterBytes: 1), .reset(afterBytes: 0), .reset(afterBytes: 20),
            .wrongLength(by: 7), .wrongLength(by: -7), .slowDrip(bytes: 64, every: .milliseconds(1)), .garbage(bytes: 100),
        ]

        private static let cases = Way.allCases.flatMap { way in
            way.operations.flatMap { operation in faults.map { (way, operation, $0) } }
        }

        private static let contents: [[UInt8]] = [900, 70_000, 33_333].map { size in (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        }

        @Test("The job is one, and the bytes are those that were submitted") func everyFaultInEveryWay() async throws {
            var configuration = SandboxConfiguration()
            configuration.speed = 10_000
            configuration.storage.maxDirectBytes = 1_000_000
            let whole = try await Sandbox.start(configuration)
            configuration.storage.maxDirectBytes = 0
            configuration.storage.partBytes = 30_000
            let inParts = try await Sandbox.start(configuration)
            // Most of the time is spent waiting before another attempt.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, (way, operation, fault)) in Self.cases.enumerated() {
                    if index >= 16 { try await group.next() }
                    group.addTask { try await check(way, operation, fault, way == .parts ? inParts : whole) }
                }
                try await group.waitForAll()
            }
            await whole.stop()
            await inParts.stop()
        }

        private func check(_ way: Way, _ operation: String, _ fault: Fault, _ sandbox: Sandbox) async throws {
            let transport = FaultyTransport(AsyncHTTPTransport.shared)
            let client = PlangrepClient(
                apiKey: sandbox.apiKey, configuration: ClientConfiguration(baseURL: sandbox.baseURL, transport: transport))
            let project = try await client.projects.create(name: "\(way.rawValue) \(operation) \(fault)").value.project.id
            _ = try await client.projects.waitUntilReady(projectID: project, every: .milliseconds(5))
            transport.plan(operation, fault, fault, nil, fault)
            let files = Self.contents.enumerated().map { UploadFile(bytes: $1, fileName: "\($0).dat", sha256: .computed) }
            let submission = try await submit(files, to: project, client, way.policy, mayEnd: fault == .wrongLength(by: -7))
            #expect(try await client.jobs.list(projectID: project).value.jobs.map(\.id) == [submission.job.id])
            let stored = await sandbox.documents(ofJob: submission.job.id)
            #expect(stored.count == files.count, "\(way) \(operation) \(fault)")
            // A submission that finds its job on its way does not know the documents.
            if !submission.documents.isEmpty || operation != "completeUploads" {
                #expect(stored.map(\.sha256).sorted() == submission.documents.compactMap(\.sha256).sorted(), "\(way) \(operation) \(fault)")
            }
            #expect(try stored.allSatisfy { Self.contents.contains(Array(try Data(contentsOf: $0.file))) })
        }

        /// A body that is cut off where its length says is an answer that cannot be read: waiting does not mend it, submitting again does.
        private func submit(
            _ files: [UploadFile], to project: String, _ client: PlangrepClient, _ policy: TransferPolicy, mayEnd: Bool
        ) async throws -> Submission {
            for _ in 0..<3 where mayEnd {
                do throws(APIError) {
                    return try await client.submit(files, to: project, idempotencyKey: "one", policy: policy)
                } catch {
                    #expect(error.kind == .decoding)
                }
            }
            return try await client.submit(files, to: project, idempotencyKey: "one", policy: policy)
        }
    }
#endif
