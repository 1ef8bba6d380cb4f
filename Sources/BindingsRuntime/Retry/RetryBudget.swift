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

/// The budgets of a client, by host.
final class RetryBudgets: Sendable {
    private let budgets = Mutex<[Origin: RetryBudget]>([:])

    /// More hosts than one API has; beyond it, the budgets start anew.
    private static let maxHosts = 256

    func with<Result: Sendable>(_ host: Origin, _ body: (inout RetryBudget) -> Result) -> Result {
        budgets.withLock { budgets in
            if budgets.count >= Self.maxHosts, budgets[host] == nil { budgets.removeAll() }
            return body(&budgets[host, default: RetryBudget()])
        }
    }
}
