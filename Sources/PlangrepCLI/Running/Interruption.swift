#if CommandLine
    import Dispatch
    import Foundation

    /// Ctrl-C ends work in order: servers stop, temporary files go.
    enum Interruption {
        /// Runs work; the first SIGINT or SIGTERM cancels it, the second one ends the process at once.
        static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
            let task = Task { try await work() }
            let sources = [SIGINT, SIGTERM].map { number in
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler {
                    task.cancel()
                    signal(number, SIG_DFL)
                }
                signal(number, SIG_IGN)
                source.resume()
                return (number, source)
            }
            defer {
                for (number, source) in sources {
                    source.cancel()
                    signal(number, SIG_DFL)
                }
            }
            return try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
        }
    }
#endif
