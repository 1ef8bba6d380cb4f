import Foundation

/// The end of a job's retention, after which its result and artifacts are deleted for good.
enum ResultExpiry {
    /// What people are told; nil where there is time, or nobody knows.
    static func warning(_ expiresAt: Date?, now: Date, within limit: Duration) -> String? {
        guard let expiresAt else { return nil }
        let left = expiresAt.timeIntervalSince(now)
        guard left < limit / .seconds(1) else { return nil }
        let time = expiresAt.formatted(.iso8601)
        if left <= 0 { return "The job expired at \(time). Its result and artifacts may be deleted already." }
        return "The job expires at \(time), in \(text(left)). Its result and artifacts are deleted then: archive it."
    }

    private static func text(_ seconds: TimeInterval) -> String {
        let (count, unit) =
            seconds < 7200
            ? (Int(seconds / 60), "minute") : seconds < 172_800 ? (Int(seconds / 3600), "hour") : (Int(seconds / 86400), "day")
        return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
}

extension Job {
    /// What to tell people where the job, its result and its artifacts are about to be deleted; nil where there is time, or the service gives no date.
    ///
    /// - Parameters:
    ///   - now: The moment to count from; default: the system's clock.
    ///   - limit: How near the end must be; default: 3 days.
    public func expiryWarning(now: Date = Date(), within limit: Duration = .seconds(259_200)) -> String? {
        ResultExpiry.warning(expiresAt, now: now, within: limit)
    }
}

extension ResultJob {
    /// See `Job.expiryWarning(now:within:)`.
    public func expiryWarning(now: Date = Date(), within limit: Duration = .seconds(259_200)) -> String? {
        ResultExpiry.warning(expiresAt, now: now, within: limit)
    }
}
