#if Sandbox
    import Foundation

    extension SandboxEngine {
        /// How many deliveries of one job are remembered; of more, the oldest are forgotten.
        private static let maxLog = 256

        /// Starts the one task that delivers a job's status changes.
        ///
        /// - Returns: Waits until the first of them was sent, where it is to overtake the answer to the job's creation; nil elsewhere.
        func openMailbox(of job: JobRecord) -> (@Sendable () async -> Void)? {
            let (changes, source) = AsyncStream<JobRecord>.makeStream()
            let (overtaken, overtake) = AsyncStream<Never>.makeStream()
            mailboxes[job.id] = source
            let faults = configuration.webhookFaults.divided(by: configuration.speed)
            let mailbox = WebhookMailbox(job: mailboxCount, faults: faults, engine: self)
            mailboxCount += 1
            background.add { await mailbox.run(changes) { overtake.finish() } }
            guard faults.overtakes(job: mailbox.job) else { return nil }
            return { for await _ in overtaken {} }
        }

        /// Posts a status change; the last one of a job closes its mailbox.
        func announce(_ job: JobRecord) {
            mailboxes[job.id]?.yield(job)
            if job.phase.isTerminal { mailboxes.removeValue(forKey: job.id)?.finish() }
        }

        /// Puts a change into the log before anything is sent of it.
        ///
        /// - Returns: nil if the change could not be stored: it must not be delivered then.
        func open(_ job: JobRecord) -> SandboxDelivery? {
            guard (try? save()) != nil, let delivery = try? SandboxDelivery(job, at: now) else { return nil }
            deliveries[job.id, default: []].append(delivery)
            if deliveries[job.id, default: []].count > Self.maxLog { deliveries[job.id]?.removeFirst() }
            return delivery
        }

        func lose(_ delivery: SandboxDelivery) { change(delivery) { $0.isLost = true } }

        /// Sends a delivery, notes what became of it, and sends it again later if that is wanted and it was not taken.
        @discardableResult
        func attempt(_ delivery: SandboxDelivery, _ reason: SandboxDelivery.Reason, retry: Int = 0) async -> SandboxDelivery.Attempt? {
            guard let secret = try? state.job(delivery.jobID).webhookSecret else { return nil }
            let attempt = await courier.attempt(delivery, secret: secret, reason: reason)
            change(delivery) { $0.attempts.append(attempt) }
            if attempt.outcome.isTaken { state.hasDelivered(delivery.status, ofJob: delivery.jobID) }
            try? save()
            let faults = configuration.webhookFaults
            if !attempt.outcome.isTaken, retry < faults.retries, reason == .change || reason == .retry {
                let delay = faults.retryDelay / configuration.speed * (1 << retry)
                after(delay) { engine in await engine.attempt(delivery, .retry, retry: retry + 1) }
            }
            return attempt
        }

        /// The delivery of this id; nil if there is none, or it is no longer remembered.
        func delivery(_ id: String) -> SandboxDelivery? {
            deliveries.values.lazy.compactMap { log in log.first { $0.id == id } }.first
        }

        private func change(_ delivery: SandboxDelivery, _ body: (inout SandboxDelivery) -> Void) {
            guard let index = deliveries[delivery.jobID]?.firstIndex(where: { $0.id == delivery.id }) else { return }
            body(&deliveries[delivery.jobID, default: []][index])
        }
    }

    extension SandboxDelivery.Outcome {
        /// Whether the receiver has taken the delivery.
        fileprivate var isTaken: Bool {
            switch self {
            case .answered(let status): (200..<300).contains(status)
            // Neither would go out the next time.
            case .refused, .lost: true
            case .failed: false
            }
        }
    }
#endif
