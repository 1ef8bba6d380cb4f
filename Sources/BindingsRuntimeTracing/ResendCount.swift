#if Observability
    import BindingsRuntime

    /// How often a call was sent; its attempts find it in their task.
    ///
    /// Interceptors may send a call again whose attempts count from one then: the convention counts them all.
    final class ResendCount: Sendable {
        @TaskLocal static var current: ResendCount?

        private let sent = Mutex(0)

        /// 0 for the first attempt.
        func next() -> Int {
            sent.withLock { sent in
                defer { sent += 1 }
                return sent
            }
        }
    }
#endif
