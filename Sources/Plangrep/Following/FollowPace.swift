import Foundation

/// How often a job is read.
struct FollowPace: Sendable, Hashable {
    /// The documented floor: no faster than every 5 s (/guides/polling-and-webhooks).
    static let documentedFloor = Duration.seconds(5)

    /// The shortest time from the start of one reading to the start of the next.
    let floor: Duration
    /// From the end of one reading to the start of the next, unless a webhook rings.
    let interval: Duration

    /// The wait after a reading that a webhook caused: twice the interval, by default the documentation's longest of 10 to 30 s.
    var relaxed: Duration { interval * 2 }

    /// - Parameters:
    ///   - interval: what was asked for; lengthened to the floor.
    ///   - isLoopback: whether the service is on this machine, a sandbox, where there is no floor.
    init(interval: Duration, isLoopback: Bool) {
        floor = isLoopback ? .zero : Self.documentedFloor
        self.interval = max(interval, floor, .milliseconds(1))
    }

    /// States both as they are.
    init(floor: Duration, interval: Duration) {
        self.floor = floor
        self.interval = interval
    }

    /// The longest wait after a failed poll, unless the interval is longer.
    static let longestWait = Duration.seconds(120)

    /// The wait after `count` polls in a row that failed: 1 s or the floor, doubled each time, up to two minutes or the interval.
    func wait(afterFailures count: Int) -> Duration {
        let first = max(floor, .seconds(1))
        return min(max(interval, Self.longestWait), first * (1 << min(max(count - 1, 0), 16)))
    }

    /// The wait when a webhook told of something that a reading did not show yet.
    var catchUp: Duration { min(interval, max(floor, .seconds(1))) }
}

extension URL {
    /// Whether the host is this machine: `localhost` (RFC 6761, 6.3), 127.0.0.0/8 or `::1`.
    var isLoopback: Bool {
        guard let host = host(percentEncoded: false)?.lowercased() else { return false }
        if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" || host == "[::1]" { return true }
        let octets = host.split(separator: ".", omittingEmptySubsequences: false)
        return octets.count == 4 && octets[0] == "127" && octets.allSatisfy { UInt8($0) != nil }
    }
}
