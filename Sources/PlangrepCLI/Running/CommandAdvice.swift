#if CommandLine
    import Plangrep

    /// The next step after an error, in terms of this command: the runtime's own advice names calls of the library.
    enum CommandAdvice {
        /// What failed and what to do about it.
        static func message(of error: APIError) -> String {
            [error.summary, nextStep(error), continuation(of: error)].compactMap { $0 }.joined(separator: " ")
        }

        /// How a submission goes on; nil for a call without a key, and where the job is over.
        static func continuation(of error: APIError) -> String? {
            if error.kind == .jobEnded { return nil }
            return error.idempotencyKey.map { _ in "Run the same command again to continue." }
        }

        private static func nextStep(_ error: APIError) -> String? {
            if let wait = error.retryAfter, error.status?.kind != .successful { return "Try again after \(wait.seconds) s." }
            return kindAdvice[error.kind] ?? error.status.flatMap { statusAdvice($0.code, error) }
        }

        /// Nil where the status says more.
        private static let kindAdvice: [APIError.Kind: String] = [
            .retriesExhausted: "Try again later, or raise --retries.",
            .connection: "Check the network and --base-url.",
            .timeout: "Check the network, or try again later.",
            .deadline: "Raise --timeout to wait longer.",
            .decoding: "Check that --base-url is a Plangrep API.",
            .tooLarge: "Check that --base-url is a Plangrep API.",
            .invalidRequest: "Nothing was sent. Correct the arguments.",
            .encoding: "Nothing was sent. Correct the arguments.",
            .missingCredential: "Set PLANGREP_API_KEY.",
            .requestBody: "Check the files.",
            .jobEnded: "Start a new one with --new.",
            .checkpoint: "See plangrep submissions, or start a new one with --new.",
            .file: "Check the folder and the free space on its disk.",
        ]

        /// What takes the session of a signed-in user instead of an API key.
        private static let workspaceOperations: Set<String> = ["listKeys", "createKey", "revokeKey", "revokeAllKeys"]

        private static func statusAdvice(_ code: Int, _ error: APIError) -> String? {
            switch code {
            case 300..<400: "Check --base-url: redirects are not followed."
            case 401 where workspaceOperations.contains(error.operationID ?? ""): "Check the session in PLANGREP_SESSION; sign in again."
            case 401: "Check the API key in PLANGREP_API_KEY."
            case 402: "Check the organization's credits."
            case 403: "Check the scopes of the API key."
            case 404, 410: "Check the identifiers and --base-url."
            case 409: "Check the current state, then decide whether to try again."
            case 413: "Send fewer or smaller files."
            case 400..<429, 430..<500: "Correct the arguments."
            case 429, 503: "Try again later."
            case 500...: "Try again later" + (error.requestID == nil ? "." : ", or contact Plangrep's support with the request id.")
            default: nil
            }
        }
    }

    extension Duration {
        /// Whole seconds, rounded up.
        fileprivate var seconds: Int64 { components.seconds + (components.attoseconds > 0 ? 1 : 0) }
    }
#endif
