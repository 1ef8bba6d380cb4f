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
        var policy = TransferPolicy.automatic
        /// Where the submission is kept; nil: nowhere.
        var store: FileCheckpointStore?
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
            let kept = try await store?.load()
            if kept?.jobID == nil { try await waitForProject() }
            // Before a route is sent to the service, so that no delivery is missed.
            let events = listening?.inbox.events
            let key = kept?.idempotencyKey ?? idempotencyKey ?? "plangrep-\(WebhookRoute.randomID())"
            try await listening?.openRoute(key: key)
            var report = try await submit(kept, key)
            try await follow(report.jobID, events, &report)
            if report.lastStatus?.hasResult == true { report.take(try await client.result(of: report.jobID)) }
            report.verifiedDeliveries = listening?.verified.count ?? 0
            return report
        }

        private func waitForProject() async throws {
            _ = try await client.projects.waitUntilReady(projectID: projectID, every: pace.project) { [reporter] in
                reporter.unreadable("project", $0)
            }
            reporter.step("Project", "\(projectID) is ready")
        }

        /// Sends what is missing; a submission that was completed by an earlier run is only followed.
        private func submit(_ kept: SubmissionCheckpoint?, _ key: String) async throws -> RunReport {
            if let kept, let jobID = kept.jobID {
                reporter.step("Job", "\(jobID), continued")
                if kept.isCompleted { return RunReport(kept, jobID: jobID) }
            }
            let run = try client.submission(
                files, to: projectID, externalID: externalID, idempotencyKey: key, webhooks: listening?.webhooks, policy: policy,
                checkpoint: store)
            for warning in run.warnings { reporter.step("Warning", warning) }
            let submission = try await run.submitted(
                created: { reporter.step("Job", $0.id) }, progress: { reporter.progress($0) })
            return RunReport(submission, projectID: projectID)
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
                        reporter.unreadable("job", failure)
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
                projectID: projectID, jobID: submission.job.id, files: submission.documents.map(File.init), statuses: [],
                verifiedDeliveries: 0, webhookProblem: submission.webhooks.problem)
        }

        /// A submission that needs only to be followed.
        init(_ kept: SubmissionCheckpoint, jobID: String) {
            self.init(
                projectID: kept.projectID, jobID: jobID, files: kept.documents.map(File.init), statuses: [], verifiedDeliveries: 0,
                webhookProblem: nil)
        }
    }

    extension RunReport.File {
        fileprivate init(_ document: Submission.Document) {
            self.init(name: document.fileName, size: document.size, sha256: document.sha256, documentID: document.documentID)
        }
    }

    extension Submission.Webhooks {
        fileprivate var problem: String? {
            if case .pollOnly(let reason) = self { reason } else { nil }
        }
    }
#endif
