import Synchronization

/// A number of places, taken in the order in which they were asked for.
final class Slots: Sendable {
    private struct State {
        var free: Int
        /// The number of whoever comes next.
        var nextID = 0
        /// The lowest number that may still be waiting.
        var firstID = 0
        var waiters: [Int: CheckedContinuation<Void, any Error>] = [:]
        /// Those that were cancelled before they could wait.
        var cancelled: Set<Int> = []
    }

    let count: Int
    private let state: Mutex<State>

    init(_ count: Int) {
        self.count = count
        state = Mutex(State(free: count))
    }

    /// How many places are taken.
    var taken: Int { state.withLock { count - $0.free } }

    /// How many wait for one.
    var waiting: Int { state.withLock { $0.waiters.count } }

    /// A place, free again when nothing refers to it any more.
    final class Slot: Sendable {
        private let slots: Slots

        fileprivate init(_ slots: Slots) {
            self.slots = slots
        }

        deinit {
            slots.giveBack()
        }
    }

    /// A place, if one is free right now.
    func takeNow() -> Slot? {
        let hasFree = state.withLock { state in
            if state.free == 0 { return false }
            state.free -= 1
            return true
        }
        return hasFree ? Slot(self) : nil
    }

    /// Waits for a place.
    func take() async throws -> Slot {
        if let slot = takeNow() { return slot }
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID - 1
        }
        // One that was cancelled too late to matter is not to be remembered.
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait(id, $0) }
        } onCancel: {
            cancel(id)
        }
        return Slot(self)
    }

    private func wait(_ id: Int, _ continuation: CheckedContinuation<Void, any Error>) {
        let result: Result<Void, any Error>? = state.withLock { state in
            if state.cancelled.remove(id) != nil { return .failure(CancellationError()) }
            if state.free > 0 {
                state.free -= 1
                return .success(())
            }
            state.waiters[id] = continuation
            // A later number may have been served while this one was on its way here.
            state.firstID = min(state.firstID, id)
            return nil
        }
        if let result { continuation.resume(with: result) }
    }

    private func cancel(_ id: Int) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            if let waiter = state.waiters.removeValue(forKey: id) { return waiter }
            state.cancelled.insert(id)
            return nil
        }
        waiter?.resume(throwing: CancellationError())
    }

    /// Hands the place to the next in line.
    private func giveBack() {
        let next = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            while state.firstID < state.nextID, !state.waiters.isEmpty {
                state.firstID += 1
                if let waiter = state.waiters.removeValue(forKey: state.firstID - 1) { return waiter }
            }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}
