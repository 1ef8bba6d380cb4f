#if canImport(FoundationNetworking)
    import CDispatch
    import Foundation

    /// A session's delegate queue that runs one callback at a time, and suspends libcurl when many wait.
    ///
    /// On Linux, URLSession does not limit the callbacks that wait for its delegate: a server that sends faster than the delegate writes to disk
    /// would fill the memory. And while there is data to read, libcurl's queue always has a next item, and does not yield to the queues that
    /// start and cancel tasks, so that other calls would wait for seconds. So libcurl's queue, from which callbacks are added, is suspended
    /// after some of them and resumed when most of those are done. Meanwhile tasks start and are cancelled, and the socket is not read.
    ///
    /// `@unchecked`: the state is only accessed under the lock; `OperationQueue` and a dispatch queue may be used from any thread.
    final class BoundedDelegateQueue: OperationQueue, @unchecked Sendable {
        /// The number of callbacks that are added before libcurl's queue is suspended.
        ///
        /// The queue finishes its current item first: up to a hundred more, of 16 KiB each.
        static let turn = 128
        static let rest = turn / 4
        /// URLSession's label of libcurl's queue.
        private static let label = "MultiHandle.isolation"

        private struct State {
            var waiting = 0
            var added = 0
            /// libcurl's queue while it is suspended; the waiting callbacks hold the session, and with it the queue.
            var suspended: dispatch_queue_t?
        }

        private let lock = NSLock()
        private var state = State()

        override init() {
            super.init()
            maxConcurrentOperationCount = 1
        }

        override func addOperation(_ block: @escaping @Sendable () -> Void) {
            lock.withLock(added)
            super.addOperation { [self] in
                block()
                lock.withLock(finished)
            }
        }

        private func added() {
            state.waiting += 1
            state.added += 1
            guard state.added >= Self.turn, state.suspended == nil else { return }
            // The only access to the queue, which is private to URLSession.
            let current = dispatch_get_current_queue()
            // Tasks add callbacks as well, on queues that must not be suspended.
            guard String(cString: dispatch_queue_get_label(current)) == Self.label else { return }
            state.added = 0
            dispatch_suspend(dispatch_object_t(_dq: current))
            state.suspended = current
        }

        private func finished() {
            state.waiting -= 1
            guard state.waiting <= Self.rest, let suspended = state.suspended.take() else { return }
            dispatch_resume(dispatch_object_t(_dq: suspended))
        }
    }
#endif
