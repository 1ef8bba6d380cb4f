#if canImport(CryptoKit) || Crypto
    import HTTPTypes
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// A delivery as received.
    struct Arrival: Sendable {
        let body: any ContiguousBytes & Sendable
        let headers: HTTPFields
        let at: Date

        /// The bytes of the body and the header fields.
        var size: Int {
            headers.reduce(body.withUnsafeBytes { $0.count }) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        }

        /// The delivery with its own copy of the body, because a part of a larger buffer would keep all of it.
        var copied: Arrival { Arrival(body: body.withUnsafeBytes { [UInt8]($0) }, headers: headers, at: at) }
    }

    /// The bounded queue of deliveries that came before their route's secret, without a clock or lock of its own.
    struct QueuedDeliveries: Sendable {
        let bounds: WebhookInbox.QueueBounds
        private var byRoute: [String: [Arrival]] = [:]
        private(set) var size = 0

        init(bounds: WebhookInbox.QueueBounds) { self.bounds = bounds }

        /// Indicates whether deliveries wait for `route`.
        func contains(_ route: String) -> Bool { byRoute[route] != nil }

        /// Keeps `arrival`; returns false and keeps nothing if a bound is reached.
        mutating func enqueue(_ arrival: Arrival, for route: String) -> Bool {
            expire(route, now: arrival.at)
            if size + arrival.size > bounds.totalBytes { expireAll(now: arrival.at) }
            let waiting = byRoute[route, default: []]
            guard waiting.count < bounds.perRoute, waiting.reduce(arrival.size, { $0 + $1.size }) <= bounds.bytesPerRoute,
                size + arrival.size <= bounds.totalBytes
            else { return false }
            byRoute[route, default: []].append(arrival.copied)
            size += arrival.size
            return true
        }

        /// Removes the deliveries of `route`, and returns those that have not waited too long, in order of arrival.
        mutating func take(_ route: String, now: Date) -> [Arrival] {
            expire(route, now: now)
            let waiting = byRoute.removeValue(forKey: route) ?? []
            size -= waiting.reduce(0) { $0 + $1.size }
            return waiting
        }

        private mutating func expireAll(now: Date) {
            for route in Array(byRoute.keys) { expire(route, now: now) }
        }

        private mutating func expire(_ route: String, now: Date) {
            guard let waiting = byRoute[route] else { return }
            let fresh = waiting.filter { now.timeIntervalSince($0.at) <= Double(bounds.time.components.seconds) }
            size -= waiting.reduce(0) { $0 + $1.size } - fresh.reduce(0) { $0 + $1.size }
            byRoute[route] = fresh.isEmpty ? nil : fresh
        }
    }
#endif
