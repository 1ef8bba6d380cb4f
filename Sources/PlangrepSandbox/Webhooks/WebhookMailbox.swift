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
            var heldBack: [(delivery: SandboxDelivery, fate: DeliveryFate)] = []
            var number = 0
            for await change in changes {
                guard !Task.isCancelled, let delivery = await engine.open(change) else { return }
                let isOvertaking = number == 0 && faults.overtakes(job: job)
                let fate = isOvertaking ? DeliveryFate() : faults.fate(ofChange: number, ofJob: job)
                if fate.isHeldBack && !change.phase.isTerminal {
                    heldBack.append((delivery, fate))
                } else {
                    await send(delivery, fate)
                    // They are late now, and the last ones first.
                    while let late = heldBack.popLast() { await send(late.delivery, late.fate) }
                }
                if number == 0 { afterFirst() }
                number += 1
            }
        }

        private func send(_ delivery: SandboxDelivery, _ fate: DeliveryFate) async {
            if fate.isLost { return await engine.lose(delivery) }
            if let delay = fate.delay {
                await engine.after(delay) { engine in await engine.attempt(delivery, .change) }
            } else {
                await engine.attempt(delivery, .change)
            }
            if let delay = fate.copyAfter {
                await engine.after(delay + (fate.delay ?? .zero)) { engine in await engine.attempt(delivery, .double) }
            }
        }
    }
#endif
