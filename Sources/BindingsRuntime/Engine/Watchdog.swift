/// Ends work that makes no progress, or takes too long.
struct Watchdog: Sendable {
    var environment: RuntimeEnvironment
    /// Only `idle` and `response` are applied.
    var timeouts = Timeouts(idle: nil, response: nil)
    /// In uptime.
    var attemptEnd: Duration?
    /// In uptime.
    var deadline: Duration?

    /// Runs `work` until it ends, a limit is reached, or the task is cancelled.
    ///
    /// Then it returns at once, even if the work ignores its cancellation: the work continues in a task of its own, and its result is
    /// dropped.
    /// - Throws: The work's error, `CancellationError`, or ``TransportError`` of kind `timeout` or `deadline`.
    func guarding<Value: Sendable>(
        _ progress: Progress, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let race = Race<Value>()
        let timeoutGuard = TimeoutGuard(watchdog: self, progress: progress) { race.settle(.failure($0)) }
        // Before the work: a clock that jumps during the work must find the alarm set.
        timeoutGuard.check()
        defer { timeoutGuard.stop() }
        let task = Task {
            do { race.settle(.success(try await work())) } catch { race.settle(.failure(error)) }
        }
        do {
            return try await withTaskCancellationHandler {
                try await race.value
            } onCancel: {
                race.settle(.failure(CancellationError()))
                task.cancel()
            }
        } catch {
            task.cancel()
            throw error
        }
    }

    /// The error for the limit that is reached; nil while there is time.
    fileprivate func error(_ progress: Progress, now: Duration) -> TransportError? {
        if let deadline, now >= deadline { return .deadlinePassed }
        if let attemptEnd, now >= attemptEnd { return TransportError(.timeout, "The attempt took too long.") }
        if let limit = limit(progress.phase), now >= limit.due { return limit.error }
        return nil
    }

    /// The time of the next check; nil without any limit.
    ///
    /// No later than the shorter of the two timeouts from now, which is early enough for a phase that begins meanwhile.
    fileprivate func nextLook(_ progress: Progress, now: Duration) -> Duration? {
        let phase = [timeouts.idle, timeouts.response].compactMap { $0 }.min().map { now + $0 }
        return [deadline, attemptEnd, limit(progress.phase)?.due, phase].compactMap { $0 }.min()
    }

    /// The end of a phase, and the error it leads to; nil without a limit.
    private func limit(_ phase: Progress.Phase) -> (due: Duration, error: TransportError)? {
        switch phase {
        case .queued: nil
        case .moving(let since): timeouts.idle.map { (since + $0, .idle($0)) }
        case .responding(let since, let bytes): timeouts.response(to: bytes).map { (since + $0, .noResponse($0, to: bytes)) }
        }
    }
}

/// Checks the limits whenever one may have been reached, until it is stopped.
private final class TimeoutGuard: Sendable {
    private let watchdog: Watchdog
    private let progress: Progress
    private let expire: @Sendable (TransportError) -> Void
    private let state = Mutex<(alarm: Int?, isStopped: Bool)>((nil, false))

    init(watchdog: Watchdog, progress: Progress, expire: @escaping @Sendable (TransportError) -> Void) {
        self.watchdog = watchdog
        self.progress = progress
        self.expire = expire
    }

    func check() {
        let now = watchdog.environment.uptime()
        if let error = watchdog.error(progress, now: now) {
            progress.giveUp()
            return expire(error)
        }
        guard let next = watchdog.nextLook(progress, now: now) else { return }
        state.withLock { state in
            if !state.isStopped { state.alarm = watchdog.environment.alarms.set(next) { self.check() } }
        }
    }

    func stop() {
        let alarm = state.withLock { state in
            state.isStopped = true
            return state.alarm
        }
        if let alarm { watchdog.environment.alarms.putOff(alarm) }
    }
}
