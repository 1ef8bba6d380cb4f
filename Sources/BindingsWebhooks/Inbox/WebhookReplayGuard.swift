#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Records deliveries, so that the same one is not processed twice.
///
/// Senders repeat deliveries that they consider lost, and anyone who has captured a delivery may repeat it too. Only verified deliveries
/// are recorded, so strangers cannot fill the guard.
public protocol WebhookReplayGuard: Sendable {
    /// Records `key` and returns whether it is new, in one step, so that of two concurrent calls only one gets true.
    ///
    /// - Parameters:
    ///   - expiry: The time from which the record is not needed, because the verifier refuses the delivery as too old; nil for never.
    ///   - now: The current time.
    func admit(_ key: String, until expiry: Date?, now: Date) async throws -> Bool
}

/// Records deliveries in memory, the newest up to a capacity; after a restart all are forgotten.
public actor InMemoryWebhookReplayGuard: WebhookReplayGuard {
    private struct Entry {
        var expiry: Date?
        /// The valid position of the key in `order`; its others are left over.
        var number: Int
    }

    private let capacity: Int
    private var known: [String: Entry] = [:]
    private var order: [(key: String, number: Int)] = []
    private var oldest = 0
    private var lastNumber = 0

    /// Creates an empty guard.
    ///
    /// - Parameter capacity: The maximum number of recorded deliveries; default: 65,536 (some 10 MB), at least 1. Beyond it, the oldest
    ///   is removed first.
    public init(capacity: Int = 65_536) { self.capacity = max(1, capacity) }

    /// The number of recorded deliveries.
    public var count: Int { known.count }

    /// Records `key` and returns whether it is new.
    public func admit(_ key: String, until expiry: Date?, now: Date) -> Bool {
        forgetExpired(now)
        if let entry = known[key] {
            // A repetition that was signed later is verifiable for longer, so it is recorded for longer.
            if let end = entry.expiry, expiry.map({ $0 > end }) ?? true { remember(key, until: expiry) }
            return false
        }
        remember(key, until: expiry)
        if known.count > capacity { forgetOldest() }
        return true
    }

    private func remember(_ key: String, until expiry: Date?) {
        lastNumber += 1
        known[key] = Entry(expiry: expiry, number: lastNumber)
        order.append((key, lastNumber))
        guard order.count > 3 * capacity + 64 else { return }
        order = order[oldest...].filter { known[$0.key]?.number == $0.number }
        oldest = 0
    }

    /// Checks only the oldest ones: one that is removed late only takes up space.
    private func forgetExpired(_ now: Date) {
        while oldest < order.count {
            let (key, number) = order[oldest]
            if let entry = known[key], entry.number == number {
                guard let expiry = entry.expiry, expiry <= now else { return }
                known[key] = nil
            }
            oldest += 1
        }
    }

    private func forgetOldest() {
        while oldest < order.count {
            let (key, number) = order[oldest]
            oldest += 1
            guard known[key]?.number == number else { continue }
            known[key] = nil
            return
        }
    }
}
