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
        let items = queryItems.map { operation.sensitive.contains($0.name) ? "\(PercentEncoding.encode($0.name))=REDACTED" : $0.encoded }
        let query = items.isEmpty ? "" : "?" + items.joined(separator: "&")
        return "\(base.origin)\(base.path)\(hidesPath ? operation.path : path)\(query)"
    }

    /// Path and query as the request line has them.
    private var target: String {
        let query = queryItems.isEmpty ? "" : "?" + queryItems.map(\.encoded).joined(separator: "&")
        let whole = base.path + path
        return (whole.isEmpty ? "/" : whole) + query
    }

    /// The request in the currency type.
    var head: HTTPRequest {
        HTTPRequest(method: method, scheme: base.origin.scheme, authority: base.origin.authority, path: target, headerFields: headers)
    }
}
