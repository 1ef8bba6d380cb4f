import Foundation

/// A server that the API's document names.
public struct Server: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The absolute URL that operation paths are appended to, for example `https://api.example.com/v1`.
    ///
    /// Empty where there is a ``problem``.
    public var url: String {
        didSet { problem = nil }
    }

    /// Which variable's value does not fit, and what would; nil where there is nothing to say.
    ///
    /// A call to such a server throws ``APIError/Kind/invalidRequest`` with this text, and sends nothing.
    public private(set) var problem: String?

    /// Names a server by its URL.
    public init(url: String) {
        self.url = url
    }

    /// Names a server by its URL.
    public init(_ url: String) {
        self.init(url: url)
    }

    /// Names a server by its URL.
    public init(stringLiteral url: String) {
        self.init(url: url)
    }

    /// A server whose address has variables, as generated code writes it.
    ///
    /// - Parameters:
    ///   - base: the absolute URL that a relative address stands for a part of (RFC 3986, 5.2); nil: the address is used as it is.
    ///   - parts: the address, in order.
    public init(at base: URL? = nil, parts: [Part]) {
        var filling = ServerFilling()
        for part in parts { filling.add(part) }
        let (text, problem) = filling.finish()
        let resolved = base.map { URL(string: text, relativeTo: $0)?.absoluteString ?? text } ?? text
        self.init(url: problem == nil ? resolved : "")
        self.problem = problem
    }
}
