#if CommandLine
    import ArgumentParser
    import Plangrep

    /// Runs a command's work, and turns how it ends into output and an exit code.
    enum CommandRun {
        /// - Throws: `ExitCode` and nothing else.
        static func perform(_ console: Console, _ work: @escaping @Sendable () async throws -> ExitStatus) async throws {
            let status = await status(console, work)
            if status != .completed { throw ExitCode(status.rawValue) }
        }

        static func status(_ console: Console, _ work: @escaping @Sendable () async throws -> ExitStatus) async -> ExitStatus {
            do {
                return try await Interruption.cancelling(work)
            } catch {
                console.error("plangrep: \(message(of: error))")
                return ExitStatus(error)
            }
        }

        /// Says what went wrong and what to do next; never holds a key.
        static func message(of error: any Error) -> String {
            if let error = error as? Interrupted { return "Interrupted. " + error.advice }
            if error is CancellationError { return "Interrupted." }
            if let error = error as? APIError, error.kind == .cancelled {
                return ["Interrupted.", CommandAdvice.continuation(of: error)].compactMap { $0 }.joined(separator: " ")
            }
            return (error as? APIError).map(CommandAdvice.message) ?? "\(error)"
        }
    }

    /// Ctrl-C, and how to go on after it.
    struct Interrupted: Error {
        var advice: String

        init(_ advice: String) { self.advice = advice }
    }
#endif
