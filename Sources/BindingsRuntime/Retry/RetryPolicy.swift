/// The rules for repeating a call.
///
/// A request is sent again only if that does no harm: nothing of it was sent, its operation is idempotent (RFC 9110, 9.2.2, or the document),
/// it has an idempotency key, or the response means that it was not applied. 425, 429 and statuses that the document declares as ones to wait
/// out mean that for every method, as does 503 with `Retry-After`, see ``treatsUnavailableAsNotApplied``. The body must be replayable.
///
/// Of these, transient failures are repeated: broken connections, timeouts, and the statuses 408 (not for uploads), 425, 429 and 5xx, except
/// 501, 505 to 508, 510 and 511; and a 409 if the service reports that the first request with the same key is still running. The service's
/// `x-should-retry` decides if present, except for 422, which is never repeated. Waits are random between zero and a bound that doubles
/// (full jitter), and are never shorter than the service's `Retry-After`. A wait that does not fit the deadline ends the call at once, with the
/// service's wait in ``APIError/retryAfter``. Every retry takes tokens from the host's ``RetryBudget``.
public struct RetryPolicy: Sendable, Hashable {
    /// The maximum number of attempts, including the first one.
    ///
    /// Default: 3.
    public var maxAttempts: Int

    /// The first backoff after a broken connection or a server error; it doubles each time.
    ///
    /// Default: 50 ms.
    public var transientBase: Duration

    /// The first backoff after 429 or 503; it doubles each time.
    ///
    /// Default: 1 s.
    public var throttledBase: Duration

    /// The maximum backoff.
    ///
    /// Default: 20 s. `Retry-After` may be longer.
    public var maxBackoff: Duration

    /// The maximum `Retry-After` that is honoured if the call has no deadline.
    ///
    /// Default: 120 s.
    public var maxRetryAfter: Duration

    /// Indicates whether a 503 with `Retry-After` means that the request was not applied, so that it is sent again whatever its method.
    ///
    /// Default: true. Set it to false for a service that sends such a response after it has begun the work.
    public var treatsUnavailableAsNotApplied: Bool

    /// Creates a policy with what differs from the defaults.
    public init(
        maxAttempts: Int = 3,
        transientBase: Duration = .milliseconds(50),
        throttledBase: Duration = .seconds(1),
        maxBackoff: Duration = .seconds(20),
        maxRetryAfter: Duration = .seconds(120),
        treatsUnavailableAsNotApplied: Bool = true
    ) {
        self.maxAttempts = maxAttempts
        self.transientBase = transientBase
        self.throttledBase = throttledBase
        self.maxBackoff = maxBackoff
        self.maxRetryAfter = maxRetryAfter
        self.treatsUnavailableAsNotApplied = treatsUnavailableAsNotApplied
    }

    /// Three attempts.
    public static let `default` = RetryPolicy()

    /// One attempt.
    public static let none = RetryPolicy(maxAttempts: 1)

    /// A policy with this many attempts, including the first one.
    public static func attempts(_ count: Int) -> RetryPolicy {
        RetryPolicy(maxAttempts: count)
    }
}
