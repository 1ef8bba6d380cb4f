#if Sandbox
    /// Runs work that outlives the request that caused it, as children of one task: when that ends, all of it has ended.
    struct BackgroundTasks: Sendable {
        typealias Work = @Sendable () async -> Void

        private let work: AsyncStream<Work>
        private let source: AsyncStream<Work>.Continuation

        init() { (work, source) = AsyncStream.makeStream() }

        /// Starts the work soon; nothing happens once `run` has ended.
        func add(_ work: @escaping Work) { source.yield(work) }

        /// Runs what is added until the task is cancelled, then cancels and awaits all of it.
        func run() async {
            await withDiscardingTaskGroup { group in
                for await work in work { group.addTask(operation: work) }
                group.cancelAll()
            }
        }
    }
#endif
