#if Sandbox
    import Foundation

    extension SandboxEngine {
        /// Stores what has changed, before any response or delivery shows it.
        ///
        /// - Throws: when the disk refuses, so that the request fails.
        func save() throws {
            guard state.isChanged || !obsolete.isEmpty else { return }
            try database?.save(state.changes)
            state.areStored()
            folder.remove(obsolete)
            obsolete = []
        }

        /// Removes files once what is stored no longer names them.
        func discard(_ files: [URL]) { obsolete += files }

        /// Takes up the state of an earlier process.
        func restore() throws {
            guard var stored = try database?.load() else { return }
            stored.jobs = stored.jobs.map { $0.inFolder(folder) }
            state.restore(stored)
        }

        /// Goes on with the timers and webhooks of an earlier process.
        func goOn() {
            for project in state.projects where project.phase == .provisioning { provision(project.id) }
            for job in state.jobs { goOn(job) }
            let completed = state.jobs.filter(\.phase.hasResult).map(\.id)
            background.add { [weak self] in
                for id in completed where !Task.isCancelled { try? await self?.prepareContents(ofJob: id) }
            }
        }

        private func goOn(_ job: JobRecord) {
            let isDelivered = job.deliveredPhase == job.phase
            if job.webhookSecret != nil, !job.phase.isTerminal || !isDelivered { _ = openMailbox(of: job) }
            // The receiver may not have it: deliveries come at least once.
            if !isDelivered { announce(job) }
            obey(SandboxState.Change(job: job, actions: job.lifecycle.pending))
            expire(job, after: .seconds(max(0, job.expiresAt.timeIntervalSince(now))))
        }

        /// Stores what is left to store and lets go of the disk.
        func close() {
            try? save()
            database?.close()
            folder.removeIfTemporary()
        }

        /// Ends the job when its retention has passed.
        func expire(_ job: JobRecord, after delay: Duration) {
            let id = job.id
            after(delay) { engine in await engine.retentionHasPassed(id) }
        }
    }
#endif
