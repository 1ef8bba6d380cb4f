import Foundation

/// A server that the API's document declares.
public struct Server: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The absolute URL that operation paths are appended to, for example `https://api.example.com/v1`.
    ///
    /// Empty if there is a ``problem``.
    public var url: String {
        didSet { problem = nil }
    }

    /// The first variable whose value is invalid, with the rule that it breaks; nil if there is none.
    ///
    /// A call to such a server throws ``APIError/Kind/invalidRequest`` with this message, and sends nothing.
    public private(set) var problem: String?

    /// Creates a server from its URL.
    public init(url: String) {
        self.url = url
    }

    /// Creates a server from its URL.
    public init(_ url: String) {
        self.init(url: url)
    }

    /// Creates a server from its URL.
    public init(stringLiteral url: String) {
        self.init(url: url)
    }

    /// Creates a server whose address has variables, as generated code writes it.
    ///
    /// - Parameters:
    ///   - base: The absolute URL that a relative address is resolved against (RFC 3986, 5.2); nil: the address is used as it is.
    ///   - parts: The address, in order.
    public init(at base: URL? = nil, parts: [Part]) {
        var filling = ServerFilling()
        for part in parts { filling.add(part) }
        let (text, problem) = filling.finish()
        let resolved = base.map { URL(string: text, relativeTo: $0)?.absoluteString ?? text } ?? text
        self.init(url: problem == nil ? resolved : "")
        self.problem = problem
    }
}
