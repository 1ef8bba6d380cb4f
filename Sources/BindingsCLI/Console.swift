#if CommandLine
    import ArgumentParser
    import Foundation

    /// Where output goes.
    ///
    /// What comes from a document was made visible where it was told: nothing is escaped here.
    struct Console {
        /// Writes a line to standard output.
        var line: (String) -> Void
        /// Writes a line to standard error.
        var error: (String) -> Void

        /// The process's own.
        static var standard: Console {
            Console(
                line: { FileHandle.standardOutput.write(Data(($0 + "\n").utf8)) },
                error: { FileHandle.standardError.write(Data(($0 + "\n").utf8)) })
        }
    }

    /// A command whose output can go elsewhere than to the process's own.
    protocol ConsoleCommand: ParsableCommand {
        func run(_ console: Console) -> ExitStatus
    }

    extension ConsoleCommand {
        /// Runs as the process does.
        func run() throws { try run(Console.standard).end() }
    }
#endif
