#if Sandbox
    import Foundation

    extension SandboxEngine {
        /// What `createJob` answers.
        struct CreatedJob: Sendable {
            var job: JobRecord
            var isReplay: Bool
            /// Nil without a webhook, and on a replay: "shown only in this response".
            var secret: String?
            /// To be awaited before the answer is sent; nil: nothing.
            var beforeAnswer: (@Sendable () async -> Void)?
        }

        func createJob(projectID: String, order: JobRecord.Order, key: String?) throws(SandboxError) -> CreatedJob {
            let secret = order.webhookURL.map { _ in SandboxID.secret() }
            let change = try state.createJob(
                SandboxID.make("job", at: now), projectID: projectID, order: order, secret: secret, key: key, at: now)
            guard !change.isReplay else { return CreatedJob(job: change.job, isReplay: true) }
            let beforeAnswer = secret.flatMap { _ in openMailbox(of: change.job) }
            obey(change)
            expire(change.job, after: configuration.retention)
            return CreatedJob(job: change.job, isReplay: false, secret: secret, beforeAnswer: beforeAnswer)
        }

        func cancel(_ id: String) throws(SandboxError) -> JobRecord { try happen(.cancelRequested, to: id) }

        /// Lets something happen to a job and does what follows from it.
        @discardableResult
        func happen(_ event: JobLifecycle.Event, to id: String) throws(SandboxError) -> JobRecord {
            let change = try state.apply(event, to: id, at: now)
            obey(change)
            return change.job
        }

        func obey(_ change: SandboxState.Change) {
            let id = change.job.id
            if !change.actions.isEmpty { outdateCatalog(of: change.job) }
            for action in change.actions {
                switch action {
                case .announce: announce(change.job)
                case .begin(let work, let delay): after(delay) { engine in await engine.perform(work, for: id) }
                }
            }
        }

        /// A job that was cancelled meanwhile refuses what its timers bring: that is no error.
        private func perform(_ work: JobLifecycle.Work, for id: String) async {
            switch work {
            case .provision: _ = try? happen(.provisioned, to: id)
            case .preflight: try? preflight(id)
            case .process: try? await process(id)
            }
        }

        func resume(_ id: String) throws(SandboxError) -> JobRecord { try happen(.resumed, to: id) }

        /// Promises the job what it will cost, by the size of its files.
        private func preflight(_ id: String) throws(SandboxError) {
            guard try state.job(id).phase == .preflighting else { return }
            try happen(state.reserveCredits(forJob: id) ? .preflightPassed : .creditsMissing, to: id)
        }

        private func process(_ id: String) async throws {
            var readings: [String: DocumentReading] = [:]
            for document in try state.job(id).selected {
                guard FileManager.default.isReadableFile(atPath: document.file.path) else { return try fail(id, .lost(document.id)) }
                readings[document.id] = try await reader.read(document.file)
                guard try state.job(id).phase == .processing else { return }
            }
            try state.setReadings(readings, ofJob: id)
            let (pages, limit) = (try state.job(id).usage.pages, configuration.limits.maxPages)
            guard pages <= limit else { return try fail(id, .pageLimit(pages, limit)) }
            try await prepareContents(ofJob: id)
            guard try state.job(id).phase == .processing else { return }
            // Now that the pages are known, they may cost more than was promised; a job that goes on later has them counted already.
            guard try state.reserveCredits(forJob: id) else {
                try happen(.creditsMissing, to: id)
                return
            }
            try state.debitCredits(ofJob: id)
            let failed = try state.job(id).selected.contains { $0.failure != nil }
            try happen(failed ? .processedWithErrors : .processed, to: id)
        }

        private func fail(_ id: String, _ failure: SandboxError) throws(SandboxError) {
            try state.setFailure(failure, ofJob: id)
            try happen(.broke, to: id)
        }

        /// A job that has not ended by then is expired (the status texts); of one that has, everything is deleted (concepts/jobs).
        func retentionHasPassed(_ id: String) {
            guard let job = try? state.job(id) else { return }
            discard(job.filesOnDisk)
            contents[id] = nil
            if job.phase.isTerminal {
                state.removeJob(id)
                outdateCatalog(of: job)
                deliveries[id] = nil
            } else {
                _ = try? happen(.deadlinePassed, to: id)
            }
        }
    }

    extension SandboxError {
        fileprivate static func lost(_ documentID: String) -> SandboxError {
            .conflict("document_lost", "The bytes of \(documentID) are no longer on disk.")
        }

        /// The profile limits the pages of a job (documented); what happens to one that has more is not.
        fileprivate static func pageLimit(_ pages: Int, _ limit: Int) -> SandboxError {
            .conflict("page_limit_exceeded", "The files have \(pages) pages; a job may have \(limit).")
        }
    }
#endif
