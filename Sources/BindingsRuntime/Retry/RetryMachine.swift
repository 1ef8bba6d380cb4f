/// Decides the next step of a call: events in, actions out.
///
/// It has no clock, no sleeper, no network and no random source of its own; its caller passes them in and executes its actions.
///
///     begin -> send 1 -> ended(503) -> wait 0.7 s -> waited -> send 2 -> ended(200) -> stop
struct RetryMachine: Sendable {
    var policy: RetryPolicy
    /// Indicates whether sending the request twice does no harm: its method is idempotent, or it has a key.
    var isRepeatable: Bool
    var isReplayable: Bool
    /// In uptime; nil without a deadline.
    var deadline: Duration?

    private(set) var attempt = 0
    /// The cost of the last retry.
    private var spent = 0
    private var isOver = false
    /// Indicates whether the call was sent again with a new key; this is done once, and is not counted.
    private var hasRenewed = false

    init(policy: RetryPolicy, isRepeatable: Bool, isReplayable: Bool, deadline: Duration?) {
        self.policy = policy
        self.isRepeatable = isRepeatable
        self.isReplayable = isReplayable
        self.deadline = deadline
    }

    enum Event: Sendable, Hashable {
        case begin
        case ended(AttemptEnd)
        case waited
        case cancelled
    }

    enum Action: Sendable, Hashable {
        case send(attempt: Int)
        case wait(Duration)
        /// The call ends with the outcome of its last attempt.
        case stop(RetryStop)
    }

    /// - Parameters:
    ///   - uptime: The current time on the deadline's clock.
    ///   - random: 64 random bits.
    ///   - budget: The host's retry budget.
    mutating func handle(_ event: Event, at uptime: Duration, random: UInt64, budget: inout RetryBudget) -> Action {
        if isOver { return .stop(.cancelled) }
        switch event {
        case .begin, .waited: return uptime < deadline ?? .maximum ? send() : stop(.deadline)
        case .cancelled: return stop(.cancelled)
        case .ended(let end): return follow(end, uptime, random, &budget)
        }
    }

    private mutating func send() -> Action {
        attempt += 1
        return .send(attempt: attempt)
    }

    private mutating func stop(_ reason: RetryStop) -> Action {
        isOver = true
        return .stop(reason)
    }

    /// The order matters: the first reason to stop is the one reported.
    private mutating func follow(_ end: AttemptEnd, _ uptime: Duration, _ random: UInt64, _ budget: inout RetryBudget) -> Action {
        if end.isSuccess {
            budget.refund(spent)
            return stop(.success)
        }
        // RFC 9110, 15.5.2: the request was not applied because its credential is invalid. With another one it may be sent again.
        if end.status == 401, end.failure == nil, end.renewsKey, isReplayable, !hasRenewed {
            hasRenewed = true
            return uptime < deadline ?? .maximum ? send() : stop(.deadline)
        }
        let fault: Fault
        switch end.judgement() {
        case .stop(let reason): return stop(reason)
        case .fault(let found): fault = found
        }
        if !isRepeatable, !end.allowsRepetition(policy) { return stop(.notRepeatable) }
        if !isReplayable { return stop(.bodyGone) }
        if attempt - (hasRenewed ? 1 : 0) >= policy.maxAttempts { return stop(.attemptsUsedUp) }
        guard let wait = wait(after: fault, floor: end.retryAfter, uptime, random) else { return stop(.waitTooLong) }
        guard budget.withdraw(fault.cost) else { return stop(.budgetUsedUp) }
        spent = fault.cost
        return .wait(wait)
    }
}

extension RetryMachine {
    /// The wait before the next attempt; nil if none fits.
    private func wait(after fault: Fault, floor: Duration?, _ uptime: Duration, _ random: UInt64) -> Duration? {
        let base = fault == .throttled ? policy.throttledBase : policy.transientBase
        let backoff = Self.backoff(base: base, attempt: attempt, ceiling: policy.maxBackoff, random: random)
        let left = deadline.map { $0 - uptime }
        guard let floor else { return backoff < left ?? .maximum ? backoff : nil }
        guard left.map({ floor < $0 }) ?? (floor <= policy.maxRetryAfter) else { return nil }
        // Adds up to a tenth, so that clients with the same wait do not come back at the same moment.
        let spread = max(backoff, floor + floor * Self.fraction(random) / 10)
        return spread < left ?? .maximum ? spread : floor
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

extension Duration {
    /// Longer than any actual wait.
    static let maximum = Duration.seconds(Int64.max)
}
