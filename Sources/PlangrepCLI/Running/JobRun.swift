#if CommandLine
    import Foundation
    import Plangrep

    /// The steps that every command takes with files: wait for the project, submit, follow, fetch.
    struct JobRun: Sendable {
        let client: PlangrepClient
        let projectID: String
        let files: [UploadFile]
        var idempotencyKey: String?
        var externalID: String?
        /// Nil: the job is followed by reading it alone.
        var listening: Listening?
        var pace: Pace
        let reporter: Reporter

        struct Pace: Sendable {
            var project: Duration = .seconds(10)
            var job: Duration = .seconds(15)
            /// How long to wait for the job once it is submitted; nil: until it has ended.
            var timeout: Duration?
        }

        func perform() async throws -> RunReport {
            _ = try await client.projects.waitUntilReady(projectID: projectID, every: pace.project)
            reporter.step("Project", "\(projectID) is ready")
            // Before the service is told of a route: no delivery goes by unheard.
            let events = listening?.inbox.events
            let key = idempotencyKey ?? "plangrep-\(WebhookRoute.randomID())"
            try await listening?.openRoute(key: key)
            let submission = try await client.submit(
                files, to: projectID, externalID: externalID, idempotencyKey: key, webhooks: listening?.webhooks,
                progress: { reporter.progress($0) })
            reporter.step("Job", submission.job.id)
            var report = RunReport(submission, projectID: projectID)
            try await follow(submission.job.id, events, &report)
            if report.lastStatus?.hasResult == true { report.take(try await client.result(of: submission.job.id)) }
            report.verifiedDeliveries = listening?.verified.count ?? 0
            return report
        }

        private func follow(_ jobID: String, _ events: WebhookEvents?, _ report: inout RunReport) async throws {
            let updates =
                if let events {
                    client.updates(of: jobID, webhooks: events, every: pace.job, deadline: pace.timeout)
                } else {
                    client.updates(of: jobID, every: pace.job, deadline: pace.timeout)
                }
            try await report.follow(updates, reporter)
        }
    }

    extension RunReport {
        /// Until the job has ended, or can only go on when someone buys credits.
        mutating func follow(_ updates: JobUpdates, _ reporter: Reporter) async throws {
            do throws(APIError) {
                for try await update in updates {
                    if let failure = update.pollingFailure {
                        reporter.pollingFailed(failure)
                        continue
                    }
                    if update.status != lastStatus { reporter.update(update) }
                    add(update)
                    if update.status == .blockedInsufficientCredits, update.job != nil { return }
                }
            } catch {
                if error.kind == .cancelled {
                    throw Interrupted("The job keeps running on the server; follow it with: plangrep watch \(jobID)")
                }
                throw error
            }
        }
    }

    extension RunReport {
        init(_ submission: Submission, projectID: String) {
            self.init(
                projectID: projectID, jobID: submission.job.id,
                files: submission.documents.map {
                    File(name: $0.fileName, size: $0.size, sha256: $0.sha256, documentID: $0.documentID)
                },
                statuses: [], verifiedDeliveries: 0, webhookProblem: submission.webhooks.problem)
        }
    }

    extension Submission.Webhooks {
        fileprivate var problem: String? {
            if case .pollOnly(let reason) = self { reason } else { nil }
        }
    }
#endif
