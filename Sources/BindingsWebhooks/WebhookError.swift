/// Why a delivery was not verified, or why a verifier could not be made.
///
/// It says which rule failed and what to check. It never holds the expected signature, the secret or text that was received, so it can
/// be logged; what a sender is told is for ``WebhookReceipt`` to say.
public struct WebhookError: Error, Sendable, Hashable {
    /// Which rule failed; open, since later versions may add one.
    public struct Rule: RawRepresentable, Sendable, Hashable {
        /// The rule's name.
        public let rawValue: String
        /// Names a rule.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The secret has no bytes.
        public static let emptySecret = Rule(rawValue: "emptySecret")
        /// The secret begins or ends with whitespace.
        public static let secretWhitespace = Rule(rawValue: "secretWhitespace")
        /// The secret is not written as the scheme wants it.
        public static let secretEncoding = Rule(rawValue: "secretEncoding")
        /// No secret was given.
        public static let noSecret = Rule(rawValue: "noSecret")
        /// The scheme contradicts itself.
        public static let invalidScheme = Rule(rawValue: "invalidScheme")
        /// A header is missing.
        public static let missingHeader = Rule(rawValue: "missingHeader")
        /// A header is there more than once.
        public static let repeatedHeader = Rule(rawValue: "repeatedHeader")
        /// A header is longer than 4 KiB.
        public static let headerTooLong = Rule(rawValue: "headerTooLong")
        /// The signature header is not laid out as the scheme has it.
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
        /// The body begins like the signed text of a scheme with a timestamp, and this scheme signs nothing but the body.
        public static let timestampedBody = Rule(rawValue: "timestampedBody")
        /// No signature belongs to this body and any of the secrets.
        public static let signatureMismatch = Rule(rawValue: "signatureMismatch")
    }

    /// Which rule failed.
    public let rule: Rule
    /// The name of the scheme; nil where the error is about a secret alone.
    public let scheme: String?
    /// The header that the rule is about; nil if it is about none.
    public let header: String?
    /// What this case adds to the rule's own sentence; nil if nothing.
    public let detail: String?

    init(_ rule: Rule, scheme: String? = nil, header: String? = nil, detail: String? = nil) {
        self.rule = rule
        self.scheme = scheme
        self.header = header
        self.detail = detail
    }
}
