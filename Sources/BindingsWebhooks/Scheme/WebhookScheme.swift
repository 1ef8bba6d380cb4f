/// How a sender signs its deliveries, as data.
///
/// A verifier is told its scheme; it never picks one by looking at what arrives, since then an attacker would choose
/// the weakest. A sender that is not among the named ones is stated with the initialiser:
///
/// ```swift
/// let slack = WebhookScheme(
///     name: "slack", signatureHeader: "X-Slack-Signature", signed: ["v0:", .timestamp, ":", .body],
///     timestamp: .header("X-Slack-Request-Timestamp"), prefix: .required("v0="))
/// ```
///
/// A scheme that contradicts itself (a timestamp that is not signed, say) is refused when a verifier or signer is made.
public struct WebhookScheme: Sendable, Hashable {
    /// What errors call this scheme.
    public var name: String
    /// The header that carries the signature or the list of them.
    public var signatureHeader: String
    /// What is signed, in order; the body comes last, and exactly once.
    public var signed: [SignedPart]
    /// Where the signed timestamp is; nil where the scheme has none, so that a captured delivery never grows stale.
    public var timestamp: TimestampSource?
    /// The header of the signed delivery id; nil where the scheme signs none.
    public var idHeader: String?
    /// How the header's value is laid out.
    public var syntax: SignatureSyntax
    /// How one signature is written.
    public var encoding: SignatureEncoding
    /// What stands before one signature, such as `sha256=`.
    public var prefix: SignaturePrefix
    /// How the text of a secret becomes a key.
    public var key: KeyFormat
    /// What computes a signature.
    public var algorithm: Algorithm
    /// Which scheme to name in the error when a delivery of another shape arrives.
    public var alternatives: [Alternative]

    /// States a scheme.
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
