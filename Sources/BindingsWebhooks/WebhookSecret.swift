/// What a sender and a receiver share, or a sender's public key; shown nowhere.
///
/// Descriptions, debug descriptions, mirrors and `dump` show `redacted` in its place.
public struct WebhookSecret: Sendable, Hashable {
    /// A secret's content, for those who keep it: never log it.
    public enum Content: Sendable, Hashable {
        /// As the sender shows it; the scheme says how it becomes a key.
        case text(String)
        /// A key, whatever the scheme says of texts.
        case bytes([UInt8])
    }

    /// The content in the clear, for a store of one's own.
    public let exposed: Content

    /// A secret as the sender shows it, such as `whsec_…`.
    ///
    /// - Throws: ``WebhookError/Rule/emptySecret``, or ``WebhookError/Rule/secretWhitespace`` for whitespace at either end, which is
    ///   nearly always a slip of copying and would otherwise show as a mismatch.
    public init(_ text: String) throws(WebhookError) {
        guard let first = text.first, let last = text.last else { throw WebhookError(.emptySecret) }
        guard !first.isWhitespace, !last.isWhitespace else { throw WebhookError(.secretWhitespace) }
        exposed = .text(text)
    }

    /// A key, used as it is.
    ///
    /// - Throws: ``WebhookError/Rule/emptySecret``.
    public init(bytes: [UInt8]) throws(WebhookError) {
        guard !bytes.isEmpty else { throw WebhookError(.emptySecret) }
        exposed = .bytes(bytes)
    }

    /// The key bytes for `scheme`; `signing` picks the private key's prefix.
    func key(for scheme: WebhookScheme, signing: Bool = false) throws(WebhookError) -> [UInt8] {
        guard case .text(let text) = exposed, case .base64(let prefix, let signingPrefix) = scheme.key.kind else { return plainBytes }
        let wanted = signing ? signingPrefix : prefix
        let encoded = text.hasPrefix(wanted) ? text.dropFirst(wanted.count) : text[...]
        guard !encoded.isEmpty else { throw WebhookError(.emptySecret, scheme: scheme.name) }
        guard let key = Base64.decode(encoded.utf8) else {
            throw WebhookError(.secretEncoding, scheme: scheme.name, detail: "It wants base64, after the prefix \(wanted) or without it.")
        }
        return key
    }

    private var plainBytes: [UInt8] {
        switch exposed {
        case .text(let text): Array(text.utf8)
        case .bytes(let bytes): bytes
        }
    }
}

extension WebhookSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `WebhookSecret(redacted)`.
    public var description: String { "WebhookSecret(redacted)" }
    /// `WebhookSecret(redacted)`.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
