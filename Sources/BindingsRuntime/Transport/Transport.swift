/// Sends one HTTP exchange, and does nothing else.
///
/// The runtime handles retries, timeouts, credentials and errors for statuses. A transport
/// - follows no redirect: a 3xx response is returned like any other;
/// - keeps no cookies and no cache;
/// - sends `Content-Length` if the body's length is known;
/// - reports what the network accepts of the request, as it accepts it (``TransportProgress``);
/// - returns as soon as the response's header fields have arrived, and returns the body as it arrives;
/// - never holds more of a response's body in memory than a few chunks, however slowly it is read;
/// - stops at once when its task is cancelled, and when the response's body is dropped before its end.
public protocol Transport: Sendable {
    /// Sends a request and returns its response.
    ///
    /// - Throws: ``TransportError``, or `CancellationError`; everything else counts as ``TransportError/Kind/other``.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}

/// A request as the transport sends it.
public struct TransportRequest: Sendable {
    /// The `operationId` of the operation; transports for tests choose their responses by it.
    public var operationID: String

    /// The operation's description, with its sensitive names; nil outside a call.
    public var operation: APIOperation?

    /// The method, scheme, authority, path with query, and header fields.
    ///
    /// It includes credentials. Their fields have the indexing strategy `.disallow`: log no value of such a field.
    public var head: HTTPRequest

    /// The body; nil for none.
    public var body: RequestBody?

    /// The URL as logs may show it, without credentials and sensitive values.
    public var displayURL: String

    /// The time limit to establish a connection; nil: no limit of the transport's own.
    ///
    /// Exceeding it is a ``TransportError/Kind/connect`` error. All other limits are the runtime's: it cancels the transport's task.
    public var connectTimeout: Duration?

    /// The callback for every step of the request; may be called from any thread, and returns quickly.
    public var report: @Sendable (TransportProgress) -> Void

    /// The source of the secrets to be removed from messages.
    var secrets: Shared<PreparedRequest>?

    /// Creates a request.
    public init(
        operationID: String, operation: APIOperation? = nil, head: HTTPRequest, body: RequestBody? = nil, displayURL: String? = nil,
        connectTimeout: Duration? = nil, report: @escaping @Sendable (TransportProgress) -> Void = { _ in }
    ) {
        self.operationID = operationID
        self.operation = operation
        self.head = head
        self.body = body
        self.displayURL = displayURL ?? head.urlText
        self.connectTimeout = connectTimeout
        self.report = report
    }
}

/// The response of a transport.
public struct TransportResponse: Sendable {
    /// The status and header fields.
    public var head: HTTPResponse

    /// The body, read as it arrives.
    public var body: ResponseBody

    /// Creates a response from a head and a body.
    public init(head: HTTPResponse, body: ResponseBody = .empty) {
        self.head = head
        self.body = body
    }
}

extension HTTPRequest {
    /// The URL as a string, with defaults for missing parts.
    public var urlText: String {
        "\(scheme ?? "http")://\(authority ?? "")\(path ?? "/")"
    }
}
