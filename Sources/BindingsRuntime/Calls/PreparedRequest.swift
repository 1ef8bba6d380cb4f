/// A request as it would be sent, less its credentials: the pure half of a call.
public struct PreparedRequest: Sendable {
    /// The operation that is called.
    public let operation: APIOperation

    /// The fields; credentials are not among them.
    public internal(set) var headers: HTTPFields = [:]

    /// The body; nil for none.
    public internal(set) var body: RequestBody?

    var base: BaseURL
    /// Percent-encoded, below the base.
    var path: String
    var queryItems: [QueryItem] = []
    var credentials: [Credential] = []
    /// Of parameters that are kept out of errors and logs.
    var sensitiveValues: [String] = []
    /// The key the caller chose; the runtime makes one otherwise, when the call is performed.
    var idempotencyKey: String?

    /// The method.
    public var method: HTTPRequest.Method { operation.method }

    /// The URL with its query; credentials are not in it.
    public var url: String { "\(base.origin)\(target)" }

    /// The body's bytes; nil when there is none, or when it is a file or a stream.
    public var bodyBytes: [UInt8]? { body?.bytesInMemory }

    /// The URL as logs may show it: sensitive query values are left out, and where a path parameter is sensitive, the template stands for the path.
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

    /// What stands before the first query item: some documents have a query in the path already.
    private var queryMark: String { path.contains("?") ? "&" : "?" }

    /// Path and query as the request line has them.
    private var target: String {
        let query = queryItems.isEmpty ? "" : queryMark + queryItems.map(\.encoded).joined(separator: "&")
        let whole = base.path + path
        return (whole.isEmpty ? "/" : whole) + query
    }

    /// The request in the currency type.
    var head: HTTPRequest {
        HTTPRequest(method: method, scheme: base.origin.scheme, authority: base.origin.authority, path: target, headerFields: headers)
    }
}
