#if Sandbox && AsyncHTTPClient && Hummingbird
    import BindingsRuntimeAsyncHTTP
    import BindingsWebhooksHummingbird
    import Foundation
    import Plangrep

    @testable import PlangrepSandbox

    /// Many jobs of one project, each with a webhook of its own, all of them followed before the first one begins.
    struct ManyJobs: Sendable {
        struct Report: Sendable {
            var jobs: [FollowedJob]
            /// By the client's clock.
            var duration: Duration
            /// That were verified, over all jobs.
            var deliveries: Int { jobs.reduce(0) { $0 + $1.evidence.deliveries.count } }
        }

        private struct Order: Sendable {
            var number: Int
            var jobID: String
            var deliveries: WitnessedDeliveries
        }

        private let client: PlangrepClient
        private let sandbox: Sandbox
        private let receiver: WebhookReceiver
        private let witness: Witness
        private let limiter: PollingLimiter
        private let projectID: String

        /// - Parameters:
        ///   - speed: how many times faster than ours time is for client and sandbox.
        ///   - rate: how many readings in a second of theirs.
        static func run(count: Int, on sandbox: Sandbox, speed: Int, rate: Int) async throws -> Report {
            let environment = QuickTime.environment(speed: speed)
            let witness = Witness(uptime: environment.uptime)
            let client = try client(of: sandbox, environment, witness)
            let project = try await client.projects.create(name: "Tower B").value.project
            try await client.projects.waitUntilReady(projectID: project.id)
            return try await WebhookReceiver.run(inbox: try WebhookInbox(scheme: .plangrep)) { receiver in
                let many = ManyJobs(
                    client: client, sandbox: sandbox, receiver: receiver, witness: witness,
                    limiter: PollingLimiter(atMost: rate, per: .seconds(1), environment: environment), projectID: project.id)
                let orders = try await each(Array(0..<count)) { try await many.create($0) }
                let start = environment.uptime()
                let jobs = try await each(orders) { try await many.follow($0) }
                return Report(jobs: jobs, duration: environment.uptime() - start)
            }
        }

        /// A client that takes the sandbox for a service elsewhere, where the documented floor holds.
        private static func client(of sandbox: Sandbox, _ environment: RuntimeEnvironment, _ witness: Witness) throws -> PlangrepClient {
            guard let port = sandbox.baseURL.port else { throw URLError(.badURL) }
            let transport = RenamedHost(authority: "127.0.0.1:\(port)", base: AsyncHTTPTransport.shared, witness: witness)
            return PlangrepClient(
                apiKey: sandbox.apiKey,
                configuration: ClientConfiguration(
                    baseURL: URL(string: "http://service.example:\(port)/api/open/v1"), transport: transport, interceptors: [witness],
                    // In time that is ten times faster, the usual limits are too.
                    timeouts: Timeouts(connect: nil, idle: nil, response: nil, deadline: nil), environment: environment,
                    allowsInsecureHTTP: true))
        }

        private static func each<Input: Sendable, Output: Sendable>(
            _ inputs: [Input], _ body: @escaping @Sendable (Input) async throws -> Output
        ) async throws -> [Output] {
            try await withThrowingTaskGroup(of: Output.self) { group in
                for input in inputs { group.addTask { try await body(input) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }

        private func create(_ number: Int) async throws -> Order {
            let route = try await receiver.inbox.openRoute()
            let events = receiver.inbox.events(for: route.id)
            let created = try await client.jobs.create(projectID: projectID, webhookURL: receiver.url(for: route.id)).value
            let secret = try created.webhookSigningSecret.map { try WebhookSecret($0) }
            try await receiver.inbox.bind(route.id, to: created.job.id, secret: secret)
            return Order(number: number, jobID: created.job.id, deliveries: WitnessedDeliveries(base: events, witness: witness))
        }

        private func follow(_ order: Order) async throws -> FollowedJob {
            async let begun: Void = begin(order)
            var told: [JobUpdate] = []
            for try await update in client.updates(of: order.jobID, webhooks: order.deliveries, limiter: limiter) {
                told.append(update)
                // The job may have ended before: then the sandbox refuses, and that is its end.
                if order.number % 10 == 3, update.status == .processing { _ = try? await client.jobs.cancel(jobID: order.jobID).value }
            }
            try await begun
            let history = try await history(of: order.jobID)
            return FollowedJob(id: order.jobID, history: history, told: told, evidence: witness.evidence(of: order.jobID))
        }

        /// One in ten jobs is cancelled before it has a file; one in ten files is no PDF although it says so: its job ends with errors.
        private func begin(_ order: Order) async throws {
            if order.number % 10 == 5 {
                _ = try await client.jobs.cancel(jobID: order.jobID).value
                return
            }
            let bytes = order.number % 10 == 7 ? Array("no drawing".utf8) : SamplePDF.bytes()
            let file = FilePart(.bytes(bytes), fileName: "A101.pdf", contentType: "application/pdf", name: "file0")
            let entry = UploadFileMetadata(partName: "file0", fileName: "A101.pdf", contentType: "application/pdf")
            let uploads = try await client.uploads.uploadFiles(
                jobID: order.jobID, metadata: UploadFilesMetadata(clientUploadFlowID: "flow", files: [entry]), file0: file
            ).value.uploads
            _ = try await client.uploads.complete(jobID: order.jobID, documentIDs: uploads.map(\.documentID)).value
        }

        /// What the sandbox was to deliver, lost or not: all of its changes, once the last one is there.
        private func history(of jobID: String) async throws -> [FollowedJob.Change] {
            while true {
                let changes = await sandbox.engine.deliveries[jobID, default: []].map {
                    FollowedJob.Change(status: JobStatus(rawValue: $0.status), at: $0.changedAt)
                }
                if changes.last?.status.isTerminal == true { return changes }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }
#endif
