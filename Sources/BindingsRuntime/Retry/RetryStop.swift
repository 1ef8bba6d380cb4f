/// The reason that a call was not tried again; open, so that a `switch` has a `default`.
public struct RetryStop: RawRepresentable, Sendable, Hashable {
    /// The name of the reason.
    public let rawValue: String

    /// Creates a reason from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The last attempt succeeded, though its response may be unusable.
    public static let success = RetryStop(rawValue: "success")

    /// A further attempt would end the same way.
    public static let permanent = RetryStop(rawValue: "permanent")

    /// The server sent `x-should-retry: false`.
    public static let refusedByServer = RetryStop(rawValue: "refusedByServer")

    /// The request may have been applied, is not idempotent and has no idempotency key.
    public static let notRepeatable = RetryStop(rawValue: "notRepeatable")

    /// The body cannot be sent a second time.
    public static let bodyGone = RetryStop(rawValue: "bodyGone")

    /// The policy allows no more attempts.
    public static let attemptsUsedUp = RetryStop(rawValue: "attemptsUsedUp")

    /// The wait that the service asks for, or the backoff, does not fit.
    public static let waitTooLong = RetryStop(rawValue: "waitTooLong")

    /// Too many recent retries to the host failed, see ``RetryBudget``.
    public static let budgetUsedUp = RetryStop(rawValue: "budgetUsedUp")

    /// The deadline passed.
    public static let deadline = RetryStop(rawValue: "deadline")

    /// The task was cancelled.
    public static let cancelled = RetryStop(rawValue: "cancelled")
}

extension RetryStop: CustomStringConvertible {
    /// The name of the reason.
    public var description: String { rawValue }
}
