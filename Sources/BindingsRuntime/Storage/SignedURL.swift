/// An absolute URL that carries its own permission, such as a presigned URL of object storage.
///
/// Anyone with the URL may use it, so path and query are secrets: they are sent exactly as the service issued them, and no description,
/// log or error shows them.
public struct SignedURL: Sendable, Hashable {
    /// The URL exactly as the service issued it, without its fragment: a secret.
    public let text: String

    let origin: Origin
    /// The path and query, percent-encoded as issued.
    let target: String

    /// Reads an absolute http or https URL; nil for anything else, and for a URL with a user or with characters that a URL must not have.
    ///
    /// Plain http is refused when the URL is used, except on loopback or with ``ClientConfiguration/allowsInsecureHTTP``.
    public init?(_ text: String) {
        let text = String(text.prefix { $0 != "#" })
        guard let scheme = text.range(of: "://") else { return nil }
        let rest = text[scheme.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        guard let origin = Origin(scheme: text[..<scheme.lowerBound], authority: rest[..<end]) else { return nil }
        let target = rest[end...]
        guard target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        self.text = text
        self.origin = origin
        self.target = target.hasPrefix("/") ? String(target) : "/\(target)"
    }
}

extension SignedURL: CustomStringConvertible, CustomReflectable {
    /// The origin alone, for example `https://storage.example.com/…`.
    public var description: String { "\(origin)/…" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
