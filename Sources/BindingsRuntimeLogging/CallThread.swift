#if Observability
    import BindingsRuntime

    /// The common values of one call's lines; its attempts find them in their task.
    final class CallThread: Sendable {
        @TaskLocal static var current: CallThread?

        let id: String
        private let count = Mutex(0)

        init(id: UInt32) {
            self.id = String(id, radix: 16)
        }

        /// The number of attempts started.
        var attempts: Int { count.withLock { $0 } }

        func countAttempt() { count.withLock { $0 += 1 } }
    }
#endif
