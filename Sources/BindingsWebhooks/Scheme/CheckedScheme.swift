import HTTPTypes

/// A scheme that was checked for consistency, with its header names ready for look-up.
///
/// A class, because its many parts would otherwise be retained one by one wherever it is passed on.
final class CheckedScheme: Sendable {
    let scheme: WebhookScheme
    let signature: HTTPField.Name
    let id: HTTPField.Name?
    let timestamp: HTTPField.Name?
    let text: SignatureText
    /// The name of the signatures in a list; empty if the syntax has no names.
    let version: ArraySlice<UInt8>
    /// The timestamp's field in the signature header; nil if it is elsewhere.
    let timestampField: ArraySlice<UInt8>?
    /// Indicates whether only the body is signed.
    let signsBodyAlone: Bool

    init(_ scheme: WebhookScheme) throws(WebhookError) {
        self.scheme = scheme
        signature = try Self.header(scheme.signatureHeader, of: scheme)
        id = try scheme.idHeader.map { name throws(WebhookError) in try Self.header(name, of: scheme) }
        timestamp = try Self.timestampHeader(of: scheme)
        text = SignatureText(scheme)
        version = Array(scheme.version.utf8)[...]
        timestampField = scheme.timestampField.map { Array($0.utf8)[...] }
        signsBodyAlone = scheme.signed.map(\.kind) == [.body]
        if let contradiction = scheme.contradiction {
            throw WebhookError(.invalidScheme, scheme: scheme.name, detail: contradiction)
        }
    }

    private static func timestampHeader(of scheme: WebhookScheme) throws(WebhookError) -> HTTPField.Name? {
        guard case .header(let name)? = scheme.timestamp?.kind else { return nil }
        return try header(name, of: scheme)
    }

    private static func header(_ name: String, of scheme: WebhookScheme) throws(WebhookError) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else {
            throw WebhookError(.invalidScheme, scheme: scheme.name, detail: "It names a header that HTTP cannot carry.")
        }
        return field
    }
}

extension WebhookScheme {
    fileprivate var version: String {
        switch syntax.kind {
        case .single: ""
        case .spaced(let version), .fields(let version): version
        }
    }

    var timestampField: String? {
        guard case .field(let name)? = timestamp?.kind else { return nil }
        return name
    }
}
