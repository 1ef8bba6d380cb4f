/// The reason that a delivery was not verified, or that a verifier could not be created.
///
/// It names the violated rule and what to check. It never holds the expected signature, the secret or received text, so it can
/// be logged; the response to the sender is decided by ``WebhookReceipt``.
public struct WebhookError: Error, Sendable, Hashable {
    /// The violated rule; open, because later versions may add one.
    public struct Rule: RawRepresentable, Sendable, Hashable {
        /// The rule's name.
        public let rawValue: String
        /// Creates a rule from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The secret has no bytes.
        public static let emptySecret = Rule(rawValue: "emptySecret")
        /// The secret begins or ends with whitespace.
        public static let secretWhitespace = Rule(rawValue: "secretWhitespace")
        /// The secret is not encoded as the scheme requires.
        public static let secretEncoding = Rule(rawValue: "secretEncoding")
        /// No secret was given.
        public static let noSecret = Rule(rawValue: "noSecret")
        /// The scheme is inconsistent.
        public static let invalidScheme = Rule(rawValue: "invalidScheme")
        /// A header is missing.
        public static let missingHeader = Rule(rawValue: "missingHeader")
        /// A header is present more than once.
        public static let repeatedHeader = Rule(rawValue: "repeatedHeader")
        /// A header is longer than 4 KiB.
        public static let headerTooLong = Rule(rawValue: "headerTooLong")
        /// The signature header does not have the format of the scheme.
        public static let malformedSignature = Rule(rawValue: "malformedSignature")
        /// More than 16 signatures.
        public static let tooManySignatures = Rule(rawValue: "tooManySignatures")
        /// The timestamp is not one to twelve digits.
        public static let malformedTimestamp = Rule(rawValue: "malformedTimestamp")
        /// The timestamp is too long ago.
        public static let timestampTooOld = Rule(rawValue: "timestampTooOld")
        /// The timestamp is too far ahead.
        public static let timestampTooNew = Rule(rawValue: "timestampTooNew")
        /// The delivery id is empty, longer than 256 bytes, or has a character that could be mistaken for a separator.
        public static let malformedID = Rule(rawValue: "malformedID")
        /// The body begins like the signed text of a scheme with a timestamp, but this scheme signs only the body.
        public static let timestampedBody = Rule(rawValue: "timestampedBody")
        /// No signature matches this body with any of the secrets.
        public static let signatureMismatch = Rule(rawValue: "signatureMismatch")
    }

    /// The violated rule.
    public let rule: Rule
    /// The name of the scheme; nil if the error is about a secret alone.
    public let scheme: String?
    /// The header of the rule; nil if it has none.
    public let header: String?
    /// An addition to the rule's own sentence; nil for none.
    public let detail: String?

    init(_ rule: Rule, scheme: String? = nil, header: String? = nil, detail: String? = nil) {
        self.rule = rule
        self.scheme = scheme
        self.header = header
        self.detail = detail
    }
}
