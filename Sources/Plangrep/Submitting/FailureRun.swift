/// Passing failures in a row, and how long they are waited out.
struct FailureRun: Sendable {
    /// How long failures are waited out, from the first one in a row.
    static let limit = Duration.seconds(600)
    /// How many failures are waited out in any case, however long each attempt took.
    static let minimum = 3
    /// The longest wait, unless the service asks for a longer one.
    static let longestWait = Duration.seconds(60)

    private var start: Duration?
    private var count = 0

    /// Counts a failure.
    ///
    /// - Parameter now: uptime.
    /// - Returns: The wait before the next attempt, 1 s that doubles each time; nil when the limit is reached.
    mutating func wait(after error: APIError, at now: Duration) -> Duration? {
        let start = self.start ?? now
        self.start = start
        count += 1
        if count >= Self.minimum, now - start >= Self.limit { return nil }
        return max(error.retryAfter ?? .zero, min(Self.longestWait, .seconds(1 << min(count - 1, 10))))
    }
}
