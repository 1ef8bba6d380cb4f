#if Sandbox
    import Foundation

    extension SandboxState {
        /// Creates a job, or repeats the answer to an earlier request with the same key.
        mutating func createJob(
            _ id: String, projectID: String, order: JobRecord.Order, secret: String? = nil, key: String?, at now: Date
        ) throws(SandboxError) -> Change {
            let project = try project(projectID)
            let replayKey = key.map { ReplayKey(operation: "createJob", target: projectID, key: $0) }
            let request = [order.externalID, order.webhookURL]
            if let earlier = try replay(of: replayKey, request: request) {
                let present = try job(earlier.job.id)
                return Change(job: replaysSnapshots ? earlier.job : present, isReplay: true)
            }
            guard project.phase == .ready else {
                throw .conflict("project_not_ready", "The project \(projectID) is \(project.phase.rawValue): wait until it is ready.")
            }
            guard jobs.count < limits.maxRecords else { throw .full }
            let lifecycle = JobLifecycle(timings: timings)
            var job = JobRecord(id: id, projectID: projectID, order: order, lifecycle: lifecycle, createdAt: now, retention: retention)
            job.webhookSecret = secret
            addJob(job)
            let change =
                timings.jobProvisioning > .zero
                ? Change(job: job, actions: [.announce(job.phase)] + lifecycle.pending) : try apply(.provisioned, to: id, at: now)
            if let replayKey { remember(Replay(request: request, job: change.job), under: replayKey) }
            return change
        }

        /// The jobs of a project, newest first (documented).
        func jobs(ofProject id: String) throws(SandboxError) -> [JobRecord] {
            _ = try project(id)
            return (jobIDs[id] ?? []).reversed().compactMap { try? job($0) }
        }

        /// Lets something happen to a job; refused in a status that does not allow it.
        mutating func apply(_ event: JobLifecycle.Event, to id: String, at now: Date) throws(SandboxError) -> Change {
            let index = try index(ofJob: id)
            let actions: [JobLifecycle.Action]
            do { actions = try jobs[index].lifecycle.handle(event) } catch { throw .refused(error, jobID: id) }
            if !actions.isEmpty { jobs[index].updatedAt = now.after(jobs[index].updatedAt) }
            if jobs[index].phase.isTerminal {
                jobs[index].completedAt = jobs[index].updatedAt
                account.release(id)
            }
            return Change(job: jobs[index], actions: actions)
        }

        /// Forgets a job whose retention has passed, and the keys it was created and completed with.
        mutating func removeJob(_ id: String) {
            forgetJob(id)
            replays = replays.filter { $0.value.job.id != id }
        }

        /// Notes that the receiver has taken a status; nothing happens when the job is gone.
        mutating func hasDelivered(_ status: String, ofJob id: String) {
            guard let index = jobs.position(of: id), let phase = JobPhase(rawValue: status) else { return }
            jobs[index].deliveredPhase = phase
        }

        /// The answer given earlier under the key; nil when there is none.
        ///
        /// Another request under the same key is refused [inferred].
        func replay(of key: ReplayKey?, request: [String?]) throws(SandboxError) -> Replay? {
            guard let key, let earlier = replays[key] else { return nil }
            guard earlier.request == request else {
                throw SandboxError(
                    .unprocessableContent, "idempotency_key_reused", "This Idempotency-Key was used for another request: take a new one.")
            }
            return earlier
        }
    }

    extension SandboxError {
        /// 409 for an event that the job's status does not allow [inferred: documented is only that it is an error].
        static func refused(_ refusal: JobLifecycle.Refusal, jobID: String) -> SandboxError {
            let code =
                switch refusal.event {
                case .cancelRequested: "job_not_cancellable"
                case .resumed: "job_not_blocked"
                default: "job_state_conflict"
                }
            return .conflict(code, "The job \(jobID) is \(refusal.phase.rawValue), which does not allow this.")
        }
    }
#endif
