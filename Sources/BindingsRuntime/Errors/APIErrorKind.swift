extension APIError {
    /// The kind of failure, as a value that can grow: compare with `==`, or `switch` with a `default`.
    public struct Kind: RawRepresentable, Sendable, Hashable {
        /// The name of the kind.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The service responded with an unsuccessful status.
        public static let api = Kind(rawValue: "api")

        /// The connection could not be established, or broke.
        public static let connection = Kind(rawValue: "connection")

        /// No data was sent or received within the idle timeout, no response came within the response timeout, or an attempt took too long.
        public static let timeout = Kind(rawValue: "timeout")

        /// The deadline of the whole call passed, or would have passed before the next attempt or poll.
        public static let deadline = Kind(rawValue: "deadline")

        /// Several attempts failed, each in a way that a further attempt might have cured, and no further one was allowed.
        ///
        /// The last failure is in ``APIError/lastKind``, `status` and `attempts`.
        public static let retriesExhausted = Kind(rawValue: "retriesExhausted")

        /// The task was cancelled.
        public static let cancelled = Kind(rawValue: "cancelled")

        /// The response violates the contract.
        public static let decoding = Kind(rawValue: "decoding")

        /// The request's body could not be written as JSON.
        public static let encoding = Kind(rawValue: "encoding")

        /// An argument violates the contract; nothing was sent.
        public static let invalidRequest = Kind(rawValue: "invalidRequest")

        /// The operation needs a credential that the client does not have, or that is not sent to the server that the document declares for
        /// the call; nothing was sent.
        public static let missingCredential = Kind(rawValue: "missingCredential")

        /// The response is larger than `maxBodyBytes`.
        public static let tooLarge = Kind(rawValue: "tooLarge")

        /// One event of a stream is larger than `maxEventBytes`.
        public static let eventTooLarge = Kind(rawValue: "eventTooLarge")

        /// The request's body could not be read: the file does not exist, or it changed while it was sent.
        public static let requestBody = Kind(rawValue: "requestBody")

        /// A file could not be written.
        public static let file = Kind(rawValue: "file")

        /// An interceptor threw an error of its own.
        public static let interceptor = Kind(rawValue: "interceptor")
    }
}

extension APIError.Kind: CustomStringConvertible {
    /// The name of the kind.
    public var description: String { rawValue }
}
