/// The current load of a client: for metrics, and to see why a call waits.
///
/// All copies of a client share it.
public final class ClientLoad: Sendable {
    let slots: Slots
    let budgets: RetryBudgets

    init(maxInFlight: Int, budgets: RetryBudgets) {
        slots = Slots(max(1, maxInFlight))
        self.budgets = budgets
    }

    /// The number of requests in flight.
    public var inFlight: Int { slots.taken }

    /// The number of calls that wait because ``ClientConfiguration/maxInFlight`` requests are in flight.
    public var waiting: Int { slots.waiting }

    /// Returns the rest of the retry budget of a host, which all clients with the same ``RuntimeEnvironment`` share.
    ///
    /// - Parameters:
    ///   - scheme: `https` or `http`.
    ///   - authority: The host, with the port unless it is the scheme's default.
    /// - Returns: Nil if scheme and authority are not an origin.
    public func retryBudget(scheme: String, authority: String) -> RetryBudget? {
        Origin(scheme: scheme, authority: authority).map { budgets.with($0) { $0 } }
    }
}
