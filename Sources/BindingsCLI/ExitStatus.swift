#if CommandLine
    import ArgumentParser

    /// What the process ends with.
    enum ExitStatus: Int32, CaseIterable {
        case done = 0
        case refused = 1
        case breaking = 2
        case usage = 64
        case cannotWrite = 73

        var meaning: String {
            switch self {
            case .done: "success; unsupported parts were reported and skipped"
            case .refused: "an error in the document or the config; nothing was written"
            case .breaking: "diff found changes that break callers"
            case .usage: "wrong usage"
            case .cannotWrite: "the output cannot be written"
            }
        }

        static let help = "Exit codes:\n" + allCases.map { "  \($0.rawValue)  \($0.meaning)" }.joined(separator: "\n")

        /// Ends the command.
        ///
        /// - Throws: `ExitCode` where it is not zero.
        func end() throws {
            if self != .done { throw ExitCode(rawValue) }
        }
    }
#endif
