/// A fixed number of slots, taken in the order of the requests for them.
package final class Slots: Sendable {
    private enum Waiter {
        /// Registered, but not suspended yet.
        case coming
        case waiting(CheckedContinuation<Void, any Error>)
        /// Gave up before it could wait.
        case gone(any Error)
    }

    private struct State {
        var free: Int
        /// The number of the next waiter.
        var nextID = 0
        /// The lowest number that may still be waiting.
        var firstID = 0
        var waiters: [Int: Waiter] = [:]
    }

    let count: Int
    private let state: Mutex<State>

    package init(_ count: Int) {
        self.count = count
        state = Mutex(State(free: count))
    }

    /// The number of slots taken.
    package var taken: Int { state.withLock { count - $0.free } }

    /// The number of waiters.
    package var waiting: Int { state.withLock { $0.waiters.count } }

    /// A slot, free again when nothing refers to it any more.
    package final class Slot: Sendable {
        private let slots: Slots

        fileprivate init(_ slots: Slots) {
            self.slots = slots
        }

        deinit {
            slots.giveBack()
        }
    }

    /// Takes a slot if one is free right now.
    func takeNow() -> Slot? {
        let hasFree = state.withLock { state in
            if state.free == 0 { return false }
            state.free -= 1
            return true
        }
        return hasFree ? Slot(self) : nil
    }

    /// Takes a slot for a request, and reports whether the request has to wait for it.
    package func takeReporting(_ report: (TransportProgress) -> Void) async throws -> Slot {
        if let slot = takeNow() { return slot }
        report(.queued)
        let slot = try await take()
        report(.connecting)
        return slot
    }

    /// Waits for a slot, with one continuation and one alarm, because thousands may wait.
    ///
    /// - Parameters:
    ///   - deadline: The time to give up, on the alarms' clock; nil: never.
    ///   - alarms: The alarms that ring then.
    /// - Throws: `CancellationError`, or ``TransportError/deadlinePassed``.
    func take(until deadline: Duration? = nil, by alarms: Alarms? = nil) async throws -> Slot {
        if let slot = takeNow() { return slot }
        let id = state.withLock { state in
            state.nextID += 1
            state.waiters[state.nextID - 1] = .coming
            return state.nextID - 1
        }
        let alarm = deadline.flatMap { alarms?.set($0) { self.leave(id, TransportError.deadlinePassed) } }
        defer { if let alarm { alarms?.putOff(alarm) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait(id, $0) }
        } onCancel: {
            leave(id, CancellationError())
        }
        return Slot(self)
    }

    private func wait(_ id: Int, _ continuation: CheckedContinuation<Void, any Error>) {
        let result: Result<Void, any Error>? = state.withLock { state in
            if case .gone(let error) = state.waiters[id] {
                state.waiters[id] = nil
                return .failure(error)
            }
            if state.free > 0 {
                state.free -= 1
                state.waiters[id] = nil
                return .success(())
            }
            state.waiters[id] = .waiting(continuation)
            // A later number may have been served before this one was suspended.
            state.firstID = min(state.firstID, id)
            return nil
        }
        if let result { continuation.resume(with: result) }
    }

    /// A waiter that has been served already must not be recorded, because an alarm may come too late.
    private func leave(_ id: Int, _ error: any Error) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            switch state.waiters[id] {
            case nil, .gone: return nil
            case .coming:
                state.waiters[id] = .gone(error)
                return nil
            case .waiting(let waiter):
                state.waiters[id] = nil
                return waiter
            }
        }
        waiter?.resume(throwing: error)
    }

    /// Passes the slot to the next waiter.
    private func giveBack() {
        let next = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            while state.firstID < state.nextID, !state.waiters.isEmpty {
                state.firstID += 1
                guard case .waiting(let waiter) = state.waiters[state.firstID - 1] else { continue }
                state.waiters[state.firstID - 1] = nil
                return waiter
            }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}
