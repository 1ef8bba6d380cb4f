/// A request as received by a server.
public struct ServerRequest: Sendable {
    /// The method, path with query, and header fields.
    public var head: HTTPRequest

    /// The body as it arrives, to be read once.
    public var body: ResponseBody

    /// The credentials that were accepted, by the name of their scheme; empty if the operation needs none.
    public internal(set) var credentials: [String: ServerCredential] = [:]

    /// Percent-encoded, by the names in the path's template.
    var pathValues: [String: Substring] = [:]
    var limits = ServerLimits()
    var limitsOf: (@Sendable (ServerRequest, ServerOperation) async throws -> ServerLimits)?

    /// Creates a request from its head and body.
    public init(head: HTTPRequest, body: ResponseBody = .empty) {
        self.head = head
        self.body = body
    }

    /// The path without its query, percent-encoded.
    public var path: Substring { (head.path ?? "/").prefix { $0 != "?" && $0 != "#" } }

    /// The decoded value of a variable of the path's template; nil if there is none of the name, or if it is not UTF-8.
    public func pathValue(_ name: String) -> String? { pathValues[name].flatMap { PercentDecoding.text($0) } }

    /// The query after `?`, percent-encoded; empty if there is none.
    public var query: Substring { (head.path ?? "").prefix { $0 != "#" }.drop { $0 != "?" }.dropFirst() }

    /// Indicates whether the header fields announce a body (RFC 9112, 6.3); a content type does too, because HTTP/2 needs no length.
    var mayHaveBody: Bool {
        if let length = head.headerFields[.contentLength] { return length != "0" }
        return head.headerFields[.transferEncoding] != nil || head.headerFields[.contentType] != nil
    }
}
