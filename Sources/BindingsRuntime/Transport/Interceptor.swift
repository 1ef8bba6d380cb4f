/// Wraps calls, attempts, or both.
///
/// The first interceptor in the array is the outermost.
///
/// The interceptors around the call run once, whatever the number of attempts: for caching, logging of calls, a fresh token after a 401.
/// Those around the attempt run each time a request is sent: for spans, metrics, logging of attempts, signatures. An interceptor may
/// change the exchange, respond itself, or call `next` again. Errors that it throws end the call without a further attempt.
///
/// Credentials are added after the innermost interceptor, and only if the request still goes to the configured origin: interceptors never
/// see them, and one that sets `Authorization` itself is not overruled.
///
/// See <doc:Interceptors> for working examples of token refresh, caching, request signing and recording.
public protocol Interceptor: Sendable {
    /// Runs once per call. The response's body is in memory or on disk already, unless the call streams.
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

/// The request as interceptors see it, without credentials.
public struct Exchange: Sendable {
    /// Passes the exchange on, inwards.
    public typealias Next = @Sendable (Exchange) async throws -> TransportResponse

    /// The operation that is called.
    public let operation: APIOperation

    /// The URL as logs may show it, without credentials and sensitive values.
    public internal(set) var displayURL: String

    /// The call's idempotency key; nil if it has none.
    public let idempotencyKey: String?

    /// The number of the attempt, from 1; 0 around the call.
    public internal(set) var attempt: Int

    /// The attempts before this one in the same call, in order; around the call, those of the whole call so far.
    public internal(set) var previous: [Attempt] = []

    /// The current load of the client: requests in flight, waiting calls, retry budgets.
    public let load: ClientLoad

    /// The rest of the retry budget of the exchange's host.
    public var retryBudget: RetryBudget? {
        load.retryBudget(scheme: head.scheme ?? "", authority: head.authority ?? "")
    }

    /// The source of the secrets to be removed from messages.
    let secrets: Shared<PreparedRequest>

    /// The method, scheme, authority, path with query, and header fields.
    public var head: HTTPRequest

    /// The body; nil for none.
    public var body: RequestBody?
}
