/// The budget for repeated requests to one host; it keeps many clients from overwhelming a server in trouble.
///
/// Each retry takes tokens; a successful one gives them back, and a call that needs none adds one. If nothing succeeds, the budget is soon
/// empty, and from then on each call is one request. The figures are those of the AWS SDKs' standard mode (2026).
public struct RetryBudget: Sendable, Hashable {
    /// The initial and maximum number of tokens.
    public static let capacity = 500
    /// The cost of a retry after a broken connection or a server error.
    public static let transientCost = 14
    /// The cost of a retry after 429 or 503.
    public static let throttledCost = 5

    /// The remaining tokens.
    public private(set) var tokens: Int

    /// Creates a budget with a number of tokens.
    public init(tokens: Int = capacity) {
        self.tokens = min(max(tokens, 0), Self.capacity)
    }

    /// - Returns: True if there was enough; otherwise nothing is taken.
    mutating func withdraw(_ cost: Int) -> Bool {
        if cost > tokens { return false }
        tokens -= cost
        return true
    }

    /// Adds the cost of the last retry after a success, at least one token.
    mutating func refund(_ spent: Int) {
        tokens = min(Self.capacity, tokens + max(1, spent))
    }
}

/// The budgets of all clients with one environment, by origin: clients that are created for each request share them.
final class RetryBudgets: Sendable {
    private struct Entry {
        var budget = RetryBudget()
        /// The number of the last use.
        var used = 0
    }

    private struct State {
        var entries: [Origin: Entry] = [:]
        var uses = 0
    }

    private let state = Mutex(State())

    /// The maximum number of origins.
    static let capacity = 256

    /// The current number of origins.
    var count: Int { state.withLock { $0.entries.count } }

    func with<Result: Sendable>(_ origin: Origin, _ body: (inout RetryBudget) -> Result) -> Result {
        state.withLock { state in
            if state.entries[origin] == nil { Self.makeRoom(&state.entries) }
            state.uses += 1
            state.entries[origin, default: Entry()].used = state.uses
            return body(&state.entries[origin, default: Entry()].budget)
        }
    }

    /// Removes full budgets, which are like new ones; if there is none, the least recently used one.
    private static func makeRoom(_ entries: inout [Origin: Entry]) {
        guard entries.count >= capacity else { return }
        entries = entries.filter { $0.value.budget.tokens < RetryBudget.capacity }
        guard entries.count >= capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }) else { return }
        entries[oldest.key] = nil
    }
}
