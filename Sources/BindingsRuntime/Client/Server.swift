/// A server that the API's document names.
public struct Server: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The absolute URL that operation paths are appended to, for example `https://api.example.com/v1`.
    public var url: String

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
}
