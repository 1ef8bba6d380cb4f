#if Observability
    import BindingsRuntime

    /// The number of times a call was sent; its attempts find it in their task.
    ///
    /// Interceptors may repeat a call, whose attempts then count from one again; the convention counts them all.
    final class ResendCount: Sendable {
        @TaskLocal static var current: ResendCount?

        private let sent = Mutex(0)

        /// Returns 0 for the first attempt.
        func next() -> Int {
            sent.withLock { sent in
                defer { sent += 1 }
                return sent
            }
        }
    }
#endif
