#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Remembers deliveries, so that the same one is not acted upon twice.
///
/// Senders repeat what they think was lost, and whoever has captured a delivery may repeat it too. Only verified deliveries are asked
/// about, so strangers cannot fill it.
public protocol WebhookReplayGuard: Sendable {
    /// Remembers `key` and says whether it is new: in one step, so that of two at once only one is told so.
    ///
    /// - Parameters:
    ///   - expiry: From when on it need not be remembered, since the verifier refuses it as too old; nil if it never does.
    ///   - now: The time.
    func admit(_ key: String, until expiry: Date?, now: Date) async throws -> Bool
}

/// Remembers deliveries in memory, the newest up to a capacity: after a restart all are forgotten.
public actor InMemoryWebhookReplayGuard: WebhookReplayGuard {
    private let capacity: Int
    private var known: Set<String> = []
    private var order: [(key: String, expiry: Date?)] = []
    private var oldest = 0

    /// An empty guard.
    ///
    /// - Parameter capacity: How many deliveries are remembered, 65,536 unless told (some 10 MB); at least 1. Where more come, the oldest
    ///   is forgotten first.
    public init(capacity: Int = 65_536) { self.capacity = max(1, capacity) }

    /// How many are remembered.
    public var count: Int { known.count }

    /// Remembers `key` and says whether it is new.
    public func admit(_ key: String, until expiry: Date?, now: Date) -> Bool {
        forgetExpired(now)
        guard known.insert(key).inserted else { return false }
        order.append((key, expiry))
        if known.count > capacity { forgetOldest() }
        return true
    }

    /// Only those in front are looked at: one that is forgotten a little late costs nothing but its place.
    private func forgetExpired(_ now: Date) {
        while oldest < order.count, let expiry = order[oldest].expiry, expiry <= now { forgetOldest() }
    }

    private func forgetOldest() {
        known.remove(order[oldest].key)
        oldest += 1
        guard oldest > capacity else { return }
        order.removeFirst(oldest)
        oldest = 0
    }
}
