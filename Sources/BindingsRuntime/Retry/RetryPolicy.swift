/// How often and when a call is tried again.
///
/// Whether it may be is not a matter of policy: only what can do no harm is repeated. That is a request of which nothing was sent, an idempotent
/// method (RFC 9110, 9.2.2) or a call with an idempotency key; and only with a body that can be sent again.
///
/// Of these, what another attempt may cure is repeated: broken connections, timeouts, and the statuses 408 (not for uploads), 425 (once), 429, 500,
/// 502, 503, 504, 520 to 527, 529 and 530; a 409 where the service says that the first request with the same key is still running. The service's
/// `x-should-retry` overrides this list, but not what is safe, and never a 422. Waits are drawn by lot between nothing and a bound that doubles
/// (full jitter), and are never shorter than the service's `Retry-After`; one that does not fit the deadline ends the call at once, with the
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

    /// Sets what differs from the defaults.
    public init(
        maxAttempts: Int = 3,
        transientBase: Duration = .milliseconds(50),
        throttledBase: Duration = .seconds(1),
        maxBackoff: Duration = .seconds(20),
        maxRetryAfter: Duration = .seconds(120)
    ) {
        self.maxAttempts = maxAttempts
        self.transientBase = transientBase
        self.throttledBase = throttledBase
        self.maxBackoff = maxBackoff
        self.maxRetryAfter = maxRetryAfter
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
