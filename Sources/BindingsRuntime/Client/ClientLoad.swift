/// What the calls of a client do right now: for metrics, and for those who wonder why a call waits.
///
/// All copies of a client share it.
public final class ClientLoad: Sendable {
    let slots: Slots
    let budgets: RetryBudgets

    init(maxInFlight: Int, budgets: RetryBudgets) {
        slots = Slots(max(1, maxInFlight))
        self.budgets = budgets
    }

    /// How many requests are under way.
    public var inFlight: Int { slots.taken }

    /// How many calls wait for their turn because ``ClientConfiguration/maxInFlight`` requests are under way.
    public var waiting: Int { slots.waiting }

    /// What is left of the retry budget of a host, which all clients with the same ``RuntimeEnvironment`` share.
    ///
    /// - Parameters:
    ///   - scheme: `https` or `http`.
    ///   - authority: host, and port unless it is the scheme's own.
    /// - Returns: nil for what is no origin.
    public func retryBudget(scheme: String, authority: String) -> RetryBudget? {
        Origin(scheme: scheme, authority: authority).map { budgets.with($0) { $0 } }
    }
}
