import Foundation

/// Decides what follows an attempt: a pure function of what happened, the clock and one random number.
struct RetryRule: Sendable {
    var policy: RetryPolicy
    /// The method is idempotent, or the call has a key.
    var isRepeatable: Bool
    /// The body can be sent again.
    var isReplayable: Bool
    /// In uptime; nil without a deadline.
    var deadline: Duration?

    enum Event {
        case response(HTTPResponse)
        case failure(TransportError)
    }

    enum Verdict: Hashable {
        /// The call ends with what happened; `retryAfter` is the service's advice.
        case end(retryAfter: Duration?)
        case retry(after: Duration)
    }

    /// - Parameters:
    ///   - attempt: how many attempts there were.
    ///   - uptime: now, as deadlines count.
    ///   - date: now, for servers that send a date to wait for, but not their own.
    ///   - random: 64 random bits.
    func decide(_ event: Event, attempt: Int, uptime: Duration, date: Date, random: UInt64) -> Verdict {
        var floor: Duration?
        if case .response(let response) = event { floor = RetryAfter.read(response.headerFields, now: date) }
        guard attempt < policy.maxAttempts, isReplayable, let base = base(for: event) else { return .end(retryAfter: floor) }
        let backoff = Self.backoff(base: base, attempt: attempt, ceiling: policy.maxBackoff, random: random)
        guard let wait = wait(floor: floor, backoff: backoff, uptime: uptime, random: random) else { return .end(retryAfter: floor) }
        return .retry(after: wait)
    }

    /// The backoff to start from; nil when the event must not be followed by another attempt.
    private func base(for event: Event) -> Duration? {
        switch event {
        case .response(let response):
            let isThrottled = response.status == .tooManyRequests || response.status == .serviceUnavailable
            return isThrottled && isRepeatable ? policy.throttledBase : nil
        case .failure(let error):
            let mayRepeat = error.requestSent == false || isRepeatable
            return Self.transient.contains(error.kind) && mayRepeat ? policy.transientBase : nil
        }
    }

    /// Kinds that another attempt may cure; a certificate, a cancelled task and a missing file are not among them.
    private static let transient: Set<TransportError.Kind> = [.connect, .reset, .timeout, .malformedResponse, .other]

    /// The wait that fits; nil when none does.
    private func wait(floor: Duration?, backoff: Duration, uptime: Duration, random: UInt64) -> Duration? {
        let left = deadline.map { $0 - uptime }
        guard let floor else { return left.map { backoff < $0 } ?? true ? backoff : nil }
        guard floor < left ?? policy.maxRetryAfter + .nanoseconds(1) else { return nil }
        // Up to a tenth more, lest everyone who was told the same moment comes back in it.
        let spread = max(backoff, floor + floor * Self.fraction(random) / 10)
        return left.map { spread < $0 } ?? true ? spread : floor
    }

    /// Full jitter: U(0, min(ceiling, base · 2^(attempt - 1))).
    static func backoff(base: Duration, attempt: Int, ceiling: Duration, random: UInt64) -> Duration {
        let doubled = base * Double(sign: .plus, exponent: min(attempt - 1, 40), significand: 1)
        return min(ceiling, doubled) * fraction(random)
    }

    /// A number in 0..<1 from the upper 53 bits.
    private static func fraction(_ random: UInt64) -> Double {
        Double(random >> 11) * 0x1p-53
    }
}
