import Synchronization

/// A number of places, taken in the order in which they were asked for.
final class Slots: Sendable {
    private struct State {
        var free: Int
        var lastID = 0
        /// In order.
        var waiters: [(id: Int, continuation: CheckedContinuation<Void, any Error>)] = []
        /// Those that were cancelled before they could wait.
        var cancelled: Set<Int> = []
    }

    private let state: Mutex<State>

    init(_ count: Int) {
        state = Mutex(State(free: count))
    }

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

    /// Waits for a place.
    func take() async throws -> Slot {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
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
            state.waiters.append((id, continuation))
            return nil
        }
        if let result { continuation.resume(with: result) }
    }

    private func cancel(_ id: Int) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            guard let index = state.waiters.firstIndex(where: { $0.id == id }) else {
                state.cancelled.insert(id)
                return nil
            }
            return state.waiters.remove(at: index).continuation
        }
        waiter?.resume(throwing: CancellationError())
    }

    /// Hands the place to the next in line.
    private func giveBack() {
        let next = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            if state.waiters.isEmpty {
                state.free += 1
                return nil
            }
            return state.waiters.removeFirst().continuation
        }
        next?.resume()
    }
}
