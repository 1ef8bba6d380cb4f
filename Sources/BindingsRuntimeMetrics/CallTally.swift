#if Observability
    import BindingsRuntime

    /// The number of attempts of a call, which find it in their task.
    final class CallTally: Sendable {
        @TaskLocal static var current: CallTally?

        private let count = Mutex(0)

        var attempts: Int { count.withLock { $0 } }

        func countAttempt() { count.withLock { $0 += 1 } }
    }
#endif
