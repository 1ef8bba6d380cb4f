/// A shared secret of sender and receiver, or a sender's public key; never shown.
///
/// Descriptions, debug descriptions, mirrors and `dump` show `redacted` in its place.
public struct WebhookSecret: Sendable, Hashable {
    /// A secret's content, for storing it; never log it.
    public enum Content: Sendable, Hashable {
        /// The secret as the sender shows it; the scheme determines how it becomes a key.
        case text(String)
        /// A key, used in every scheme as it is.
        case bytes([UInt8])
    }

    /// The content in the clear, for a custom store.
    public let exposed: Content

    /// Creates a secret from the form that the sender shows, such as `whsec_…`.
    ///
    /// - Throws: ``WebhookError/Rule/emptySecret``, or ``WebhookError/Rule/secretWhitespace`` for whitespace at either end, which is
    ///   nearly always a copying error and would otherwise appear as a mismatch.
    public init(_ text: String) throws(WebhookError) {
        guard let first = text.first, let last = text.last else { throw WebhookError(.emptySecret) }
        guard !first.isWhitespace, !last.isWhitespace else { throw WebhookError(.secretWhitespace) }
        exposed = .text(text)
    }

    /// Creates a secret from a key, used as it is.
    ///
    /// - Throws: ``WebhookError/Rule/emptySecret``.
    public init(bytes: [UInt8]) throws(WebhookError) {
        guard !bytes.isEmpty else { throw WebhookError(.emptySecret) }
        exposed = .bytes(bytes)
    }

    /// The key bytes for `scheme`; `signing` selects the private key's prefix.
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
