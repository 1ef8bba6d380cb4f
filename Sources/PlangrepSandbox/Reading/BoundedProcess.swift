#if Sandbox && (os(macOS) || os(Linux))
    import BindingsRuntime
    import Foundation

    /// Runs a program that is not trusted, within bounds of time and output, and leaves nothing of it behind.
    enum BoundedProcess {
        struct Outcome: Sendable, Hashable {
            var status: Int32
            var output: [UInt8]
        }

        /// Standard output and exit status; nil when the program could not be started, took too long, printed too much, or ended by a signal.
        static func run(_ executable: URL, _ arguments: [String], timeout: Duration, maxOutput: Int) async -> Outcome? {
            let command = ChildCommand(
                executable.path, arguments, environment: ["LC_ALL": "C", "PATH": "/usr/bin:/bin"], timeout: timeout, grace: .zero)
            guard let (end, output) = try? await command.output(limit: maxOutput, showsErrors: false), case .exited(let status) = end else {
                return nil
            }
            return Outcome(status: status, output: output)
        }
    }
#endif
