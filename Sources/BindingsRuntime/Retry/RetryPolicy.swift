/// How often and when a call is tried again.
///
/// A request is sent again only where that does no harm: nothing of it was sent, its operation is idempotent (RFC 9110, 9.2.2, or the document), it
/// has an idempotency key, or the response says that it was not applied. 425, 429 and statuses that the document declares as ones to wait out say so
/// for every method, and 503 with `Retry-After` as well, see ``treatsUnavailableAsNotApplied``. The body must be one that can be sent again.
///
/// Of these, what another attempt may cure is repeated: broken connections, timeouts, and the statuses 408 (not for uploads), 425, 429 and 5xx, except
/// 501, 505 to 508, 510 and 511; a 409 where the service says that the first request with the same key is still running. The service's
/// `x-should-retry` decides where it is present, except for 422, which is never repeated. Waits are random between zero and a bound that doubles
/// (full jitter), and are never shorter than the service's `Retry-After`. A wait that does not fit the deadline ends the call at once, with the
/// advice in ``APIError/retryAfter``. Every retry is paid for from the host's ``RetryBudget``.
public struct RetryPolicy: Sendable, Hashable {
    /// How often a call is tried, the first time included.
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

    /// The longest backoff.
    ///
    /// Default: 20 s. `Retry-After` may be longer.
    public var maxBackoff: Duration

    /// The longest `Retry-After` that is waited for where the call has no deadline.
    ///
    /// Default: 120 s.
    public var maxRetryAfter: Duration

    /// Whether a 503 with `Retry-After` says that the request was not applied, so that it is sent again whatever its method.
    ///
    /// Default: true. Set it to false for a service that answers so after it has begun the work.
    public var treatsUnavailableAsNotApplied: Bool

    /// Sets what differs from the defaults.
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

    /// That many attempts, the first one included.
    public static func attempts(_ count: Int) -> RetryPolicy {
        RetryPolicy(maxAttempts: count)
    }
}
