/// Wraps calls, attempts, or both.
///
/// The first interceptor of a list is the outermost.
///
/// The ring around the call runs once, whatever the number of attempts: the place for caching, for logging of calls, for a fresh token
/// after a 401. The ring around the attempt runs each time something is sent: the place for spans, metrics, logging of attempts, signatures.
/// An interceptor may change the exchange, answer it itself, or call `next` again. Errors that it throws end the call without another attempt.
///
/// Credentials are added after the innermost interceptor, and only when the request still goes to the configured origin: interceptors never
/// see them, and one that sets `Authorization` itself is not overruled.
///
/// <doc:Interceptors> has a working example each of token refresh, caching, request signing and recording.
public protocol Interceptor: Sendable {
    /// Runs once per call. The response's body is held in memory or on disk already, unless the call streams.
    func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse

    /// Runs once per attempt. The response's body is still to be read.
    func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse
}

extension Interceptor {
    /// Passes the call on.
    public func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        try await next(exchange)
    }

    /// Passes the attempt on.
    public func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        try await next(exchange)
    }
}

/// What interceptors see: a request without its credentials.
public struct Exchange: Sendable {
    /// Sends the exchange on, inwards.
    public typealias Next = @Sendable (Exchange) async throws -> TransportResponse

    /// The operation that is called.
    public let operation: APIOperation

    /// The URL as logs may show it: without credentials and sensitive values.
    public internal(set) var displayURL: String

    /// The call's idempotency key; nil when it has none.
    public let idempotencyKey: String?

    /// The number of the attempt, from 1; 0 around the call.
    public internal(set) var attempt: Int

    /// The attempts that came before this one in the same call, in order; those of the whole call so far around the call.
    public internal(set) var previous: [Attempt] = []

    /// What the client's calls do right now: requests under way, calls that wait, retry budgets.
    public let load: ClientLoad

    /// What is left of the retry budget of the host that the exchange goes to.
    public var retryBudget: RetryBudget? {
        load.retryBudget(scheme: head.scheme ?? "", authority: head.authority ?? "")
    }

    /// What must not be shown, to be taken out of texts.
    let secrets: Shared<PreparedRequest>

    /// Method, scheme, authority, path with query, and fields.
    public var head: HTTPRequest

    /// The body; nil for none.
    public var body: RequestBody?
}
