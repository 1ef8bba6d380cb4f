/// A request as a server has received it.
public struct ServerRequest: Sendable {
    /// Method, path with query, and fields.
    public var head: HTTPRequest

    /// The body as it comes, to be read once.
    public var body: ResponseBody

    /// The credentials that were accepted, by the name of their scheme; empty where the operation needs none.
    public internal(set) var credentials: [String: ServerCredential] = [:]

    /// Percent-encoded, by the names in the path's template.
    var pathValues: [String: Substring] = [:]
    var limits = ServerLimits()
    var limitsOf: (@Sendable (ServerRequest, ServerOperation) async throws -> ServerLimits)?

    /// A request with its body.
    public init(head: HTTPRequest, body: ResponseBody = .empty) {
        self.head = head
        self.body = body
    }

    /// The path without its query, percent-encoded.
    public var path: Substring { (head.path ?? "/").prefix { $0 != "?" && $0 != "#" } }

    /// The text of a variable of the path's template, its escapes undone; nil where there is none of the name, or it is no UTF-8.
    public func pathValue(_ name: String) -> String? { pathValues[name].flatMap { PercentDecoding.text($0) } }

    /// What stands behind `?`, percent-encoded; empty where there is nothing.
    public var query: Substring { (head.path ?? "").prefix { $0 != "#" }.drop { $0 != "?" }.dropFirst() }

    /// Whether the fields say that there is a body (RFC 9112, 6.3), or cannot say so: HTTP/2 needs no such field.
    var mayHaveBody: Bool {
        if let length = head.headerFields[.contentLength] { return length != "0" }
        return head.headerFields[.transferEncoding] != nil || head.headerFields[.contentType] != nil
    }
}
