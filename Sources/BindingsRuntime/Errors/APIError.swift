/// Why a call gave no value.
///
/// Every public function of a client throws this type and no other. It never holds a credential.
public struct APIError: Error, Sendable {
    /// What went wrong; open, so that a `switch` has a `default`.
    public var kind: Kind

    /// For ``Kind/retriesExhausted``: what went wrong the last time; nil for any other kind.
    public var lastKind: Kind?

    /// What went wrong in words: the service's own where it answered.
    public var message: String

    /// The operation that was called; nil outside of a call.
    public var operationID: String?

    /// The request's method; nil when no request was made.
    public var method: HTTPRequest.Method?

    /// The request's URL without credentials and sensitive values; nil when no request was made.
    ///
    /// Where a path parameter is sensitive, the path template stands in for the path.
    public var url: String?

    /// The status of the response; nil when there was none.
    public var status: HTTPResponse.Status?

    /// The service's own code for the error; nil when the body holds none.
    public var code: String?

    /// The identifier to quote to the service's support; nil when the response holds none.
    public var requestID: String?

    /// The fields of the response; empty when there was none.
    public var headers: HTTPFields

    /// The body of the response, at most 64 KiB of it; empty when there was none.
    public var body: [UInt8]

    /// Every attempt that was made, in order; empty when nothing was sent.
    public var attempts: [Attempt]

    /// Why no other attempt was made; nil when nothing was sent.
    public var retryStop: RetryStop?

    /// How long the service asks to wait before the call is tried again; nil when it does not say.
    public var retryAfter: Duration?

    /// Whether the service did what the call asked for.
    public var outcome: Outcome

    /// The idempotency key of the call: with the same one it can be repeated without doing it twice.
    ///
    /// Nil when the call has none.
    public var idempotencyKey: String?

    /// Whether the service says that it had refused this before, under the same key: the answer is that of the first time.
    public var isReplay = false

    /// Whether sending the call again does no more than sending it once: its operation is idempotent, or it has an idempotency key.
    public var isRepeatable = false

    /// Whether the document declares the status as one to wait out.
    var isDocumentedAsTransient = false

    /// The error beneath this one, a ``JSONError`` or an interceptor's own for example; nil when there is none.
    public var cause: (any Error)?

    /// Creates an error.
    ///
    /// What is not known is nil or empty.
    public init(
        kind: Kind,
        message: String,
        operationID: String? = nil,
        method: HTTPRequest.Method? = nil,
        url: String? = nil,
        status: HTTPResponse.Status? = nil,
        code: String? = nil,
        requestID: String? = nil,
        headers: HTTPFields = [:],
        body: [UInt8] = [],
        attempts: [Attempt] = [],
        retryStop: RetryStop? = nil,
        retryAfter: Duration? = nil,
        outcome: Outcome = .notApplied,
        idempotencyKey: String? = nil,
        cause: (any Error)? = nil
    ) {
        self.kind = kind
        self.message = message
        self.operationID = operationID
        self.method = method
        self.url = url
        self.status = status
        self.code = code
        self.requestID = requestID
        self.headers = headers
        self.body = body
        self.attempts = attempts
        self.retryStop = retryStop
        self.retryAfter = retryAfter
        self.outcome = outcome
        self.idempotencyKey = idempotencyKey
        self.cause = cause
    }

    /// Reads the body as a documented error body; nil when it is not one.
    public func body<T: JSONReadable>(as type: T.Type) -> T? {
        try? JSON.decode(type, from: body)
    }
}

extension APIError {
    /// Whether what a call asked for has happened.
    public enum Outcome: Sendable, Hashable {
        /// The request was never sent, or the service refused it.
        case notApplied

        /// The service did it; only its answer could not be read.
        case applied

        /// The request may have been carried out: read the state before doing it again, or repeat it with the same idempotency key.
        case unknown

        /// Whether it is known what happened.
        public var isKnown: Bool { self != .unknown }
    }
}
