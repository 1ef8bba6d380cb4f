/// Sends one HTTP exchange: the only thing a transport does.
///
/// Retries, timeouts, credentials and errors for statuses are the runtime's. A transport
/// - follows no redirect: a 3xx response is returned like any other;
/// - keeps no cookies and no cache;
/// - sends `Content-Length` when the body's length is known;
/// - reports what the network takes of the request, as it takes it (``TransportProgress``);
/// - returns as soon as the response's fields have come, and gives the body as it comes;
/// - never holds more of a response's body in memory than a few chunks, however slowly it is read;
/// - stops at once when its task is cancelled, and when the response's body is dropped unread.
public protocol Transport: Sendable {
    /// Sends a request and returns its response.
    ///
    /// - Throws: ``TransportError``, or `CancellationError`; everything else counts as ``TransportError/Kind/other``.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}

/// What a transport sends.
public struct TransportRequest: Sendable {
    /// The operation that is called; transports for tests choose their answers by it.
    public var operationID: String

    /// The operation's description, which says what is sensitive; nil outside of a call.
    public var operation: APIOperation?

    /// Method, scheme, authority, path with query, and fields.
    ///
    /// Credentials are in it. Their fields have the indexing strategy `.disallow`: log no value of such a field.
    public var head: HTTPRequest

    /// The body; nil for none.
    public var body: RequestBody?

    /// The URL as logs may show it: without credentials and sensitive values.
    public var displayURL: String

    /// The longest time for a connection to come about; nil: no limit of the transport's own.
    ///
    /// It ends in a ``TransportError/Kind/connect`` error. All other limits are the runtime's: it cancels the transport's task.
    public var connectTimeout: Duration?

    /// To be called with every step of the request, from any thread; returns quickly.
    public var report: @Sendable (TransportProgress) -> Void

    /// What must not be shown, to be taken out of texts.
    var secrets: Shared<PreparedRequest>?

    /// Describes a request.
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

/// What a transport returns.
public struct TransportResponse: Sendable {
    /// Status and fields.
    public var head: HTTPResponse

    /// The body as it comes.
    public var body: ResponseBody

    /// Pairs a head and a body.
    public init(head: HTTPResponse, body: ResponseBody = .empty) {
        self.head = head
        self.body = body
    }
}

extension HTTPRequest {
    /// The URL as text; what is missing is left out.
    public var urlText: String {
        "\(scheme ?? "http")://\(authority ?? "")\(path ?? "/")"
    }
}
