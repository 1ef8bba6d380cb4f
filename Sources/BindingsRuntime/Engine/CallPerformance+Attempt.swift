extension CallPerformance {
    /// One attempt, in its turn, logged.
    func attempt(_ number: Int, _ exchange: Exchange, after wait: Duration) async throws(APIError) -> AttemptOutcome {
        let slot = try await slot()
        let start = environment.uptime()
        var exchange = exchange
        exchange.attempt = number
        exchange.previous = log.attempts
        let sender = AttemptSender(performance: self, interceptors: interceptors, watchdog: watchdog(from: start), slot: slot)
        let progress = Progress(environment.uptime)
        log.begin(progress, isSafe: exchange.operation.isSafe)
        let outcome: AttemptOutcome
        do {
            outcome = try await sender.send(exchange, progress)
        } catch {
            log.append(effect: exchange.operation.isSafe ? .none : CallLog.Effect(pending: progress))
            throw failure(error)
        }
        log.append(
            Attempt(
                number: number, wait: wait, duration: environment.uptime() - start, status: outcome.status, failure: outcome.failure),
            effect: outcome.effect(isSafe: exchange.operation.isSafe))
        return outcome
    }

    /// Waits until fewer requests are under way than may be.
    private func slot() async throws(APIError) -> Slots.Slot {
        let slots = client.load.slots
        if let slot = slots.takeNow() { return slot }
        let patience = Watchdog(environment: environment, deadline: deadline)
        do {
            return try await patience.guarding(Progress(environment.uptime)) { try await slots.take() }
        } catch let error as TransportError where error.kind == .deadline {
            throw failure(
                TransportError(.deadline, requestSent: false, "The deadline passed while \(slots.count) other requests were under way."))
        } catch {
            throw failure(error)
        }
    }

    private func watchdog(from start: Duration) -> Watchdog {
        Watchdog(
            environment: environment, idle: limits.timeouts.idle, attemptEnd: limits.timeouts.attempt.map { start + $0 },
            deadline: deadline)
    }
}
