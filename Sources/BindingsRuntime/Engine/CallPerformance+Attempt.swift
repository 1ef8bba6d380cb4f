extension CallPerformance {
    /// Performs one attempt, in its turn, and logs it.
    ///
    /// - Throws: ``APIError``, boxed, because it would take a quarter of a kilobyte in each frame that waits.
    func attempt(_ number: Int, _ exchange: Exchange, after wait: Duration) async throws -> (AttemptOutcome, AttemptEnd) {
        if let reserved = reserved.withLock({ $0.take() }) { return try await attempt(number, exchange, after: wait, in: reserved) }
        return try await attempt(number, exchange, after: wait, in: try await place())
    }

    private func attempt(
        _ number: Int, _ exchange: Exchange, after wait: Duration, in slot: Slots.Slot
    ) async throws -> (AttemptOutcome, AttemptEnd) {
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
        let end = end(of: outcome, exchange)
        log.append(
            Attempt(
                number: number, wait: wait, duration: environment.uptime() - start, status: outcome.status, failure: outcome.failure),
            effect: end.effect(isSafe: exchange.operation.isSafe, limits.retry))
        return (outcome, end)
    }

    private func end(of outcome: AttemptOutcome, _ exchange: Exchange) -> AttemptEnd {
        outcome.end(
            of: exchange.operation, isUpload: exchange.body?.isInMemory == false,
            renewsKey: prepared.credentials.contains(where: \.key.isRotating), now: environment.now())
    }

    /// Waits for a request slot.
    func place() async throws -> Slots.Slot {
        do {
            return try await client.load.slots.take(until: deadline, by: environment.alarms)
        } catch {
            throw noPlace(error, client.load.slots.count)
        }
    }

    private func noPlace(_ error: any Error, _ count: Int) -> APIError {
        guard (error as? TransportError)?.kind == .deadline else { return failure(error) }
        return failure(TransportError(.deadline, requestSent: false, "The deadline passed while \(count) other requests were under way."))
    }

    private func watchdog(from start: Duration) -> Watchdog {
        Watchdog(
            environment: environment, timeouts: limits.timeouts, attemptEnd: limits.timeouts.attempt.map { start + $0 },
            deadline: deadline)
    }
}
