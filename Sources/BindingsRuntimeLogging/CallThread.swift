#if Observability
    import BindingsRuntime

    /// What the lines of one call have in common; its attempts find it in their task.
    final class CallThread: Sendable {
        @TaskLocal static var current: CallThread?

        let id: String
        private let count = Mutex(0)

        init(id: UInt32) {
            self.id = String(id, radix: 16)
        }

        /// How many attempts were started.
        var attempts: Int { count.withLock { $0 } }

        func countAttempt() { count.withLock { $0 += 1 } }
    }
#endif
