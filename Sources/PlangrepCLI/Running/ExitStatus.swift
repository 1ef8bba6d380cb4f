#if CommandLine
    import ArgumentParser
    import Plangrep

    /// What the process ends with.
    enum ExitStatus: Int32, CaseIterable, Sendable {
        case completed = 0
        case failed = 1
        case completedWithErrors = 3
        case endedWithoutResult = 4
        case blockedOnCredits = 5
        case timedOut = 6
        case usage = 64
        case tryAgain = 75

        /// What a job's last status means for the process.
        init(_ status: JobStatus) {
            switch status {
            case .completed: self = .completed
            case .completedWithErrors: self = .completedWithErrors
            case .failed, .cancelled, .expired: self = .endedWithoutResult
            case .blockedInsufficientCredits: self = .blockedOnCredits
            default: self = .failed
            }
        }

        /// What an error means for the process.
        init(_ error: any Error) {
            switch error {
            case is UsageError: self = .usage
            case let error as APIError where error.kind == .deadline && (error.cause as? APIError)?.isTransient != true: self = .timedOut
            case let error as APIError where error.kind == .missingCredential: self = .usage
            // EX_TEMPFAIL of sysexits.h: whoever runs jobs can tell that running this one again may help.
            case let error as APIError where error.isTransient || error.kind == .deadline: self = .tryAgain
            default: self = .failed
            }
        }

        var meaning: String {
            switch self {
            case .completed: "completed"
            case .failed: "error"
            case .completedWithErrors: "completed with errors"
            case .endedWithoutResult: "failed, cancelled or expired"
            case .blockedOnCredits: "blocked on credits"
            case .timedOut: "timed out"
            case .usage: "usage error"
            case .tryAgain: "network or server error; running the command again may help"
            }
        }

        static let help = "Exit codes:\n" + allCases.map { "  \($0.rawValue)  \($0.meaning)" }.joined(separator: "\n")
    }

    /// A wrong argument or environment that the argument parser cannot see.
    struct UsageError: Error, CustomStringConvertible {
        let description: String

        init(_ description: String) {
            self.description = description
        }
    }
#endif
