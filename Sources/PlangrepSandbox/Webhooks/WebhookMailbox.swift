#if Sandbox
    import Foundation

    /// Sends a job's status changes one after another, with the faults that are wanted: a slow receiver delays nothing but its own job's.
    struct WebhookMailbox: Sendable {
        let job: Int
        let faults: SandboxWebhookFaults
        let engine: SandboxEngine

        /// - Parameter afterFirst: called when the first change was dealt with.
        func run(_ changes: AsyncStream<JobRecord>, afterFirst: @Sendable () -> Void) async {
            defer { afterFirst() }
            var heldBack: [(delivery: SandboxDelivery, outcome: DeliveryOutcome)] = []
            var number = 0
            for await change in changes {
                if Task.isCancelled { return }
                guard let delivery = await engine.open(change) else { continue }
                let isOvertaking = number == 0 && faults.overtakes(job: job)
                let outcome = isOvertaking ? DeliveryOutcome() : faults.outcome(ofChange: number, ofJob: job)
                if outcome.isHeldBack && !change.phase.isTerminal {
                    heldBack.append((delivery, outcome))
                } else {
                    await send(delivery, outcome)
                    // They are late now, and the last ones first.
                    while let late = heldBack.popLast() { await send(late.delivery, late.outcome) }
                }
                if number == 0 { afterFirst() }
                number += 1
            }
        }

        private func send(_ delivery: SandboxDelivery, _ outcome: DeliveryOutcome) async {
            if outcome.isLost { return await engine.lose(delivery) }
            if let delay = outcome.delay {
                await engine.after(delay) { engine in await engine.attempt(delivery, .change) }
            } else {
                await engine.attempt(delivery, .change)
            }
            if let delay = outcome.copyAfter {
                await engine.after(delay + (outcome.delay ?? .zero)) { engine in await engine.attempt(delivery, .double) }
            }
        }
    }
#endif
