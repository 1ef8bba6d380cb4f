/// A request as it would be sent, without its credentials: the pure half of a call.
public struct PreparedRequest: Sendable {
    /// The operation that is called.
    public let operation: APIOperation

    /// The header fields, without credentials.
    public internal(set) var headers: HTTPFields = [:]

    /// The body; nil for none.
    public internal(set) var body: RequestBody?

    var base: BaseURL
    /// Percent-encoded, below the base.
    var path: String
    var queryItems: [QueryItem] = []
    var credentials: [Credential] = []
    /// The values of parameters that are kept out of errors and logs.
    var sensitiveValues: [String] = []
    /// The caller's key; nil if the runtime generates one when the call is performed.
    var idempotencyKey: String?

    /// The method.
    public var method: HTTPRequest.Method { operation.method }

    /// The URL with its query, without credentials.
    public var url: String { "\(base.origin)\(target)" }

    /// The body's bytes; nil if there is none, or if it is a file or a stream.
    public var bodyBytes: [UInt8]? { body?.bytesInMemory }

    /// The URL as logs may show it: without sensitive query values, and with the template in place of the path if a path parameter is sensitive.
    public var displayURL: String {
        let hidesPath = operation.sensitive.contains { operation.path.contains("{\($0)}") }
        let items = queryItems.map { item in
            let isMarked = operation.sensitive.contains(item.parameter)
            let isSecret = isMarked || RedactionRules.standard.isSecret(item: item.name, operation.sensitive)
            return isSecret ? item.redacted : item.encoded
        }
        let query = items.isEmpty ? "" : queryMark + items.joined(separator: "&")
        return "\(base.origin)\(base.path)\(hidesPath ? operation.path : path)\(query)"
    }

    /// The delimiter before the first query item: some documents have a query in the path already.
    private var queryMark: String { path.contains("?") ? "&" : "?" }

    /// The path and query of the request line.
    private var target: String {
        let query = queryItems.isEmpty ? "" : queryMark + queryItems.map(\.encoded).joined(separator: "&")
        let whole = base.path + path
        return (whole.isEmpty ? "/" : whole) + query
    }

    /// The request as the currency type.
    var head: HTTPRequest {
        HTTPRequest(method: method, scheme: base.origin.scheme, authority: base.origin.authority, path: target, headerFields: headers)
    }
}
