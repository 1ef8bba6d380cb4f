/// Limits the rate at which many jobs are polled, with one timer for all of them.
///
/// ```swift
/// let limiter = PollingLimiter(atMost: 10, per: .seconds(1))
/// for try await update in client.updates(of: first, limiter: limiter) { … }     // shares the rate with others
/// ```
///
/// Polls are spread evenly, in the order in which they became due. Where more are due than the rate allows, each job is polled less often than
/// its interval says.
public final class PollingLimiter: Sendable {
    private struct State {
        var timetable: Timetable
        var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
        /// Those whose task was cancelled before they could wait.
        var cancelled: Set<Int> = []
        var alarm: (moment: Duration, task: Task<Void, Never>)?
    }

    private let state: Mutex<State>
    private let environment: RuntimeEnvironment

    /// Creates a limiter.
    ///
    /// - Parameters:
    ///   - count: The number of polls, of all jobs together, that may begin in `period`; at least 1.
    ///   - period: The period of the rate.
    ///   - environment: The source of time, the same as the client's; the system's by default.
    public convenience init(atMost count: Int, per period: Duration, environment: RuntimeEnvironment = .system) {
        self.init(spacing: max(period, .zero) / max(count, 1), environment: environment)
    }

    init(spacing: Duration = .zero, environment: RuntimeEnvironment) {
        state = Mutex(State(timetable: Timetable(spacing: spacing)))
        self.environment = environment
    }

    /// The number of waiting tasks.
    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// Waits for the turn to read; false, after waiting until `deadline`, if it would come no sooner.
    func turn(before deadline: Duration?) async throws -> Bool {
        let now = environment.uptime()
        let turn = state.withLock { $0.timetable.takeTurn(now, before: deadline) }
        try await wait(until: turn ?? deadline ?? now)
        return turn != nil
    }

    /// Returns when the moment has come; throws `CancellationError` when the task is cancelled.
    func wait(until moment: Duration) async throws {
        if moment <= environment.uptime() { return try Task.checkCancellation() }
        let id = state.withLock { $0.timetable.makeID() }
        // One that was cancelled too late to matter is not to be remembered.
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { park(id, until: moment, $0) }
        } onCancel: {
            cancel(id)
        }
    }

    private func park(_ id: Int, until moment: Duration, _ continuation: CheckedContinuation<Void, any Error>) {
        let isCancelled = state.withLock { state in
            if state.cancelled.contains(id) { return true }
            state.waiting[id] = continuation
            state.timetable.add(id, at: moment)
            setAlarm(&state)
            return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
    }

    private func cancel(_ id: Int) {
        state.withLock { state in
            let continuation = state.waiting.removeValue(forKey: id)
            if continuation == nil { state.cancelled.insert(id) }
            state.timetable.remove(id)
            setAlarm(&state)
            return continuation
        }?.resume(throwing: CancellationError())
    }

    /// The one timer: set anew only for another moment.
    private func setAlarm(_ state: inout State) {
        guard state.alarm?.moment != state.timetable.next else { return }
        state.alarm?.task.cancel()
        state.alarm = state.timetable.next.map { moment in (moment, Task { await ring(at: moment) }) }
    }

    private func ring(at moment: Duration) async {
        while environment.uptime() < moment {
            do { try await environment.sleep(moment - environment.uptime()) } catch { return }
        }
        let now = environment.uptime()
        let due = state.withLock { state in
            let due = state.timetable.takeDue(now).compactMap { state.waiting.removeValue(forKey: $0) }
            setAlarm(&state)
            return due
        }
        for continuation in due { continuation.resume() }
    }
}
