/// Alarms on an environment's clock: one task sleeps until the earliest of them, however many there are.
///
/// Nearly every alarm is cancelled, because nearly every call ends in time. A sleeping task for each would be expensive, and on Linux the
/// timer of a cancelled sleep stays until it is due.
final class Alarms: Sendable {
    private struct Entry {
        var due: Duration
        var id: Int
    }

    private struct State {
        var ring: [Int: @Sendable () -> Void] = [:]
        /// Earliest first; cancelled alarms are still in it.
        var queue = Heap<Entry> { $0.due < $1.due }
        var lastID = 0
        var sleeper: (until: Duration, task: Task<Void, Never>)?
    }

    private let state = Mutex(State())
    private let ringing = Mutex(())
    private let uptime: @Sendable () -> Duration
    private let wait: @Sendable (Duration) async throws -> Void

    init(uptime: @escaping @Sendable () -> Duration, wait: @escaping @Sendable (Duration) async throws -> Void) {
        self.uptime = uptime
        self.wait = wait
    }

    /// Calls `ring` once when the alarm is due.
    ///
    /// - Returns: The argument of ``putOff(_:)``.
    func set(_ due: Duration, _ ring: @escaping @Sendable () -> Void) -> Int {
        state.withLock { state in
            state.lastID += 1
            state.ring[state.lastID] = ring
            state.queue.insert(Entry(due: due, id: state.lastID))
            sleep(&state)
            return state.lastID
        }
    }

    func putOff(_ id: Int) {
        state.withLock { state in
            state.ring[id] = nil
            // Cancelled alarms must not outnumber the pending ones.
            if state.queue.count > 2 * state.ring.count + 64 {
                let ring = state.ring
                state.queue.removeAll { ring[$0.id] == nil }
            }
        }
    }

    /// Rings the alarms that are due, without waiting for the sleeper to wake: for clocks that jump.
    func ringDue() { wake(uptime()) }

    /// Ensures that a task wakes for the earliest alarm.
    private func sleep(_ state: inout State) {
        guard let due = state.queue.first?.due, due < state.sleeper?.until ?? .maximum else { return }
        state.sleeper?.task.cancel()
        // Once a day at least, because clocks need not be able to wait indefinitely.
        let until = min(due, uptime() + .seconds(86_400))
        let task = Task.detached { [self] in
            do { try await wait(until) } catch { return }
            wake(until)
        }
        state.sleeper = (until, task)
    }

    /// One at a time: the second caller, a clock that jumps or the sleeper, finds that every alarm due has rung.
    private func wake(_ until: Duration) {
        ringing.withLock { _ in
            for ring in takeDue(until) { ring() }
        }
    }

    private func takeDue(_ until: Duration) -> [@Sendable () -> Void] {
        let now = max(uptime(), until)
        return state.withLock { state in
            var due: [@Sendable () -> Void] = []
            while let first = state.queue.first, first.due <= now {
                state.queue.removeFirst()
                if let ring = state.ring.removeValue(forKey: first.id) { due.append(ring) }
            }
            if state.sleeper?.until == until { state.sleeper = nil }
            sleep(&state)
            return due
        }
    }
}
