/// The reason that a call failed.
///
/// Every public function of a client throws this type and no other. It never holds a credential.
public struct APIError: Error, Sendable {
    /// The kind of failure; open, so that a `switch` has a `default`.
    public var kind: Kind

    /// The kind of the last failure for ``Kind/retriesExhausted``; nil for any other kind.
    public var lastKind: Kind?

    /// The message: the service's own if it responded.
    public var message: String

    /// The operation that was called; nil outside a call.
    public var operationID: String?

    /// The request's method; nil if no request was made.
    public var method: HTTPRequest.Method?

    /// The request's URL without credentials and sensitive values; nil if no request was made.
    ///
    /// If a path parameter is sensitive, the path template replaces the path.
    public var url: String?

    /// The status of the response; nil if there was none.
    public var status: HTTPResponse.Status?

    /// The service's own code for the error; nil if the body has none.
    public var code: String?

    /// The identifier to quote to the service's support; nil if the response has none.
    public var requestID: String?

    /// The header fields of the response; empty if there was none.
    public var headers: HTTPFields

    /// The body of the response, at most 64 KiB of it; empty if there was none.
    public var body: [UInt8]

    /// The attempts in order; empty if nothing was sent.
    public var attempts: [Attempt]

    /// The reason that there was no further attempt; nil if nothing was sent.
    public var retryStop: RetryStop?

    /// The wait that the service asks for before the call is tried again; nil if it asks for none.
    public var retryAfter: Duration?

    /// Indicates whether the service carried out the call.
    public var outcome: Outcome

    /// The idempotency key of the call; repeating the call with it does not apply it twice.
    ///
    /// Nil if the call has none.
    public var idempotencyKey: String?

    /// Indicates whether the service marked the response as a replay of its refusal of an earlier call with the same key.
    public var isReplay = false

    /// Indicates whether sending the call again has no further effect: its operation is idempotent, or it has an idempotency key.
    public var isRepeatable = false

    /// Indicates whether the document declares the status as one to wait out.
    var isDocumentedAsTransient = false

    /// The underlying error, a ``JSONError`` or an interceptor's own for example; nil if there is none.
    public var cause: (any Error)?

    /// Creates an error.
    ///
    /// Unknown values are nil or empty.
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

    /// Decodes the body as a documented error body; nil if it is not one.
    public func body<T: JSONReadable>(as type: T.Type) -> T? {
        try? JSON.decode(type, from: body)
    }
}

extension APIError {
    /// The effect of a failed call.
    public enum Outcome: Sendable, Hashable {
        /// The request was never sent, or the service refused it.
        case notApplied

        /// The service carried out the call; only its response could not be read.
        case applied

        /// The call may have been carried out: read the state before doing it again, or repeat it with the same idempotency key.
        case unknown

        /// Indicates whether the effect is known.
        public var isKnown: Bool { self != .unknown }
    }
}
