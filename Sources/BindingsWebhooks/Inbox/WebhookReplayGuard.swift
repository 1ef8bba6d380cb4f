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
    private struct Entry {
        var expiry: Date?
        /// Which of the key's places in `order` counts; the others are left over.
        var number: Int
    }

    private let capacity: Int
    private var known: [String: Entry] = [:]
    private var order: [(key: String, number: Int)] = []
    private var oldest = 0
    private var lastNumber = 0

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
        if let entry = known[key] {
            // A repetition that was signed later is verified for longer, so it is remembered for longer.
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

    /// Only those in front are looked at: one that is forgotten a little late costs nothing but its place.
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
