#if Sandbox
    extension SandboxEngine {
        /// Starts the one task that delivers a job's status changes, one after another: a slow receiver delays nothing but its own next push.
        func openMailbox(of job: JobRecord, secret: String) {
            let (changes, source) = AsyncStream<JobRecord>.makeStream()
            mailboxes[job.id] = source
            background.add { [weak self, courier] in
                for await job in changes {
                    guard !Task.isCancelled else { return }
                    await self?.record(await courier.deliver(job, secret: secret))
                }
            }
        }

        /// Posts a status change; the last one of a job closes its mailbox.
        func announce(_ job: JobRecord) {
            mailboxes[job.id]?.yield(job)
            if job.phase.isTerminal { mailboxes.removeValue(forKey: job.id)?.finish() }
        }

        private func record(_ delivery: SandboxDelivery) { deliveries[delivery.jobID, default: []].append(delivery) }
    }
#endif
