extension WebhookError: CustomStringConvertible {
    /// The rule in words, the detail, and what to check.
    public var description: String {
        let scheme = scheme.map { " (scheme \($0))" } ?? ""
        return "Webhook not verified\(scheme): " + [problem, detail, advice].compactMap { $0 }.joined(separator: " ")
    }

    private var name: String { header.map { "the header \($0)" } ?? "the header" }

    private var problem: String? {
        switch rule {
        case .emptySecret: "the secret is empty."
        case .secretWhitespace: "the secret begins or ends with whitespace."
        case .secretEncoding: "the secret is not written as this scheme wants it."
        case .noSecret: "there is no secret to verify with."
        case .invalidScheme: "the scheme contradicts itself."
        case .missingHeader: "\(name) is missing."
        case .repeatedHeader: "\(name) is there more than once."
        case .headerTooLong: "\(name) is longer than \(Limits.headerBytes) bytes."
        case .malformedSignature: "\(name) does not hold a signature as this scheme writes it."
        case .tooManySignatures: "\(name) holds more than \(Limits.signatures) signatures."
        case .malformedTimestamp: "the timestamp in \(name) is not 1 to \(Limits.timestampDigits) digits."
        case .timestampTooOld: "the delivery was signed too long ago."
        case .timestampTooNew: "the delivery was signed in the future."
        case .malformedID: "the delivery id in \(name) is not 1 to \(Limits.idBytes) plain characters without a separator."
        case .timestampedBody: "the body begins with a timestamp and a point, as a scheme with a timestamp signs it before the body."
        case .signatureMismatch: "no signature in \(name) belongs to this body and secret."
        default: rule.rawValue
        }
    }

    private var advice: String? {
        switch rule {
        case .emptySecret: "Check where it is read from."
        case .secretWhitespace: "Remove it: a file or an environment variable often ends with a line break."
        case .secretEncoding: "Copy it again from the sender, whole, or give raw key bytes with WebhookSecret(bytes:)."
        case .noSecret: "Give the one that the sender shows for this endpoint."
        case .missingHeader, .repeatedHeader:
            "Check that the sender signs its deliveries with this scheme and that no proxy changes headers."
        case .malformedSignature: "Check that this is the sender's scheme."
        case .timestampTooOld: "Check this machine's clock; otherwise the delivery was held up, or is a replay."
        case .timestampTooNew: "Check this machine's clock."
        case .timestampedBody: "It may be a captured delivery of another scheme of this sender, sent again: nothing needs to be done."
        case .signatureMismatch:
            "Check that the secret is the one of this very endpoint, and that the raw bytes of the body are verified, "
                + "before anything parses or rewrites them."
        default: nil
        }
    }
}

/// The limits on deliveries, valid signatures or not.
enum Limits {
    static let headerBytes = 4096
    static let signatures = 16
    static let timestampDigits = 12
    static let idBytes = 256
}
