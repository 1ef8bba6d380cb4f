/// The signature scheme of a sender, as data.
///
/// A verifier has a fixed scheme; it never chooses one by the delivery, because then an attacker would choose
/// the weakest. Use the initialiser for a sender that is not among the named ones:
///
/// ```swift
/// let slack = WebhookScheme(
///     name: "slack", signatureHeader: "X-Slack-Signature", signed: ["v0:", .timestamp, ":", .body],
///     timestamp: .header("X-Slack-Request-Timestamp"), prefix: .required("v0="))
/// ```
///
/// An inconsistent scheme (with a timestamp that is not signed, for example) is refused when a verifier or signer is created.
public struct WebhookScheme: Sendable, Hashable {
    /// The name of this scheme in errors.
    public var name: String
    /// The header with the signature or the list of signatures.
    public var signatureHeader: String
    /// The signed parts, in order; the body is last, and occurs exactly once.
    public var signed: [SignedPart]
    /// The location of the signed timestamp; nil if the scheme has none, so that a captured delivery never expires.
    public var timestamp: TimestampSource?
    /// The header of the signed delivery id; nil if the scheme signs none.
    public var idHeader: String?
    /// The format of the header's value.
    public var syntax: SignatureSyntax
    /// The encoding of one signature.
    public var encoding: SignatureEncoding
    /// The prefix of one signature, such as `sha256=`.
    public var prefix: SignaturePrefix
    /// The conversion of a secret's text to a key.
    public var key: KeyFormat
    /// The algorithm of a signature.
    public var algorithm: Algorithm
    /// The schemes to suggest in the error for a delivery of another format.
    public var alternatives: [Alternative]

    /// Creates a scheme.
    ///
    /// The defaults are the commonest convention: HMAC-SHA256 over the raw body, in hex, with the whole secret text as key.
    public init(
        name: String,
        signatureHeader: String,
        signed: [SignedPart] = [.body],
        timestamp: TimestampSource? = nil,
        idHeader: String? = nil,
        syntax: SignatureSyntax = .single,
        encoding: SignatureEncoding = .hex,
        prefix: SignaturePrefix = .none,
        key: KeyFormat = .wholeText,
        algorithm: Algorithm = .hmacSHA256,
        alternatives: [Alternative] = []
    ) {
        self.name = name
        self.signatureHeader = signatureHeader
        self.signed = signed
        self.timestamp = timestamp
        self.idHeader = idHeader
        self.syntax = syntax
        self.encoding = encoding
        self.prefix = prefix
        self.key = key
        self.algorithm = algorithm
        self.alternatives = alternatives
    }
}
