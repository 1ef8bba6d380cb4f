/// How much one host may be bothered with repeated requests: it keeps many clients from knocking down a server that struggles.
///
/// Each retry takes tokens; one that helps gives them back, and a call that needs none gives one. Where nothing succeeds, the budget is soon
/// empty, and from then on each call is one request. The figures are those of the AWS SDKs' standard mode (2026).
public struct RetryBudget: Sendable, Hashable {
    /// What a new budget holds, and what it never exceeds.
    public static let capacity = 500
    /// What a retry after a broken connection or a server error takes.
    public static let transientCost = 14
    /// What a retry after 429 or 503 takes.
    public static let throttledCost = 5

    /// What is left.
    public private(set) var tokens: Int

    /// Holds a number of tokens.
    public init(tokens: Int = capacity) {
        self.tokens = min(max(tokens, 0), Self.capacity)
    }

    /// - Returns: whether there was enough; if not, nothing is taken.
    mutating func withdraw(_ cost: Int) -> Bool {
        if cost > tokens { return false }
        tokens -= cost
        return true
    }

    /// After a success: what its last retry took, at least one token.
    mutating func refund(_ spent: Int) {
        tokens = min(Self.capacity, tokens + max(1, spent))
    }
}

/// The budgets of all clients with one environment, by origin: a client for each request has the budget of all of them.
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

    /// How many origins are remembered.
    static let capacity = 256

    /// How many origins are remembered right now.
    var count: Int { state.withLock { $0.entries.count } }

    func with<Result: Sendable>(_ origin: Origin, _ body: (inout RetryBudget) -> Result) -> Result {
        state.withLock { state in
            if state.entries[origin] == nil { Self.makeRoom(&state.entries) }
            state.uses += 1
            state.entries[origin, default: Entry()].used = state.uses
            return body(&state.entries[origin, default: Entry()].budget)
        }
    }

    /// Forgets full budgets, which are like new ones; where there is none, the one that was not used for longest.
    private static func makeRoom(_ entries: inout [Origin: Entry]) {
        guard entries.count >= capacity else { return }
        entries = entries.filter { $0.value.budget.tokens < RetryBudget.capacity }
        guard entries.count >= capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }) else { return }
        entries[oldest.key] = nil
    }
}
