#if AsyncHTTPClient
    import BindingsRuntime

    /// The state of one request on its connection, as the connection's handler reports it.
    final class RequestWatch: Sendable {
        /// The maximum number of bytes in transit to the network before more are requested.
        static let window: Int64 = 512 << 10

        private struct State {
            var isStarted = false
            var asked: Int64 = 0
            var written: Int64 = 0
            /// The bytes no longer in transit, because they were written or because they never will be.
            var settled: Int64 = 0
            var isOver = false
            var waiter: CheckedContinuation<Void, Never>?

            var isRoomy: Bool { isOver || asked - settled < RequestWatch.window }
        }

        private let state = Mutex(State())
        let report: @Sendable (TransportProgress) -> Void

        init(report: @escaping @Sendable (TransportProgress) -> Void) {
            self.report = report
        }

        /// Indicates whether the request's head was passed to its connection: before that, the server cannot have received any of it.
        var isStarted: Bool { state.withLock { $0.isStarted } }

        func start() {
            state.withLock { $0.isStarted = true }
        }

        /// Records bytes in transit.
        func ask(_ count: Int) {
            state.withLock { $0.asked += Int64(count) }
        }

        /// Records that bytes are no longer in transit.
        func settle(_ count: Int, isWritten: Bool) {
            let written = signal { state in
                state.settled += Int64(count)
                if isWritten { state.written += Int64(count) }
                return state.written
            }
            if isWritten { report(.sentBody(bytes: written)) }
        }

        /// Records that the response is no longer awaited.
        func end() {
            _ = signal { state in
                state.isOver = true
                return state.written
            }
        }

        /// Waits until few enough bytes are in transit, or the request is over; only one task may wait.
        func room() async {
            await withCheckedContinuation { continuation in
                let isRoom = state.withLock { state in
                    if state.isRoomy { return true }
                    state.waiter = continuation
                    return false
                }
                if isRoom { continuation.resume() }
            }
        }

        private func signal(_ change: (inout State) -> Int64) -> Int64 {
            let (written, waiter) = state.withLock { state in
                let written = change(&state)
                return (written, state.isRoomy ? state.waiter.take() : nil)
            }
            waiter?.resume()
            return written
        }
    }
#endif
