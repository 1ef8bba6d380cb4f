/// A transient failure of one call of a poll (``APIError/isTransient``).
public struct PollFailure: Sendable {
    /// The error.
    public let error: APIError
    /// The number of calls in a row that have failed, this one included.
    public let count: Int
    /// The wait before the next call.
    public let nextCall: Duration
}

extension Call {
    /// Performs the call repeatedly until its response is the expected one.
    ///
    /// The first call is sent at once. A `Retry-After` on a response lengthens the wait before the next call. A transient failure
    /// (``APIError/isTransient``) is followed by another call, at growing intervals of up to two minutes.
    ///
    /// - Parameters:
    ///   - interval: The wait between the end of a call and the start of the next.
    ///   - deadline: The time limit of the polling, calls included; nil polls indefinitely.
    ///   - onFailure: Called after each transient failure, unless it was of the last call.
    ///   - isDone: Returns `true` for a response that ends the polling.
    /// - Throws: ``APIError/Kind/deadline`` as soon as no further call fits, with the last failure in `cause`; otherwise the call's
    ///   error, if it is not transient.
    public func poll(
        every interval: Duration, deadline: Duration? = nil, onFailure: @Sendable (PollFailure) -> Void = { _ in },
        until isDone: @Sendable (Output) -> Bool
    ) async throws(APIError) -> Output {
        let environment = client.configuration.environment
        let end = deadline.map { environment.uptime() + $0 }
        var failures = 0
        while true {
            let advice: Duration?
            var failure: APIError?
            do throws(APIError) {
                let response = try await within(end).response
                if isDone(response.body) { return response.body }
                advice = RetryAfter.read(response.headers, now: environment.now())
                failures = 0
            } catch {
                guard error.isTransient else { throw error }
                (advice, failure) = (error.retryAfter, error)
                failures += 1
            }
            let wait = max(Self.backoff(interval, failures), advice ?? .zero)
            if let end, environment.uptime() + wait >= end { throw notDone(after: deadline ?? wait, advice, failure) }
            if let failure { onFailure(PollFailure(error: failure, count: failures, nextCall: wait)) }
            do {
                try await environment.sleep(wait)
            } catch {
                throw pollError(.cancelled, "The task was cancelled.")
            }
        }
    }

    /// The interval, doubled with each failure in a row, up to two minutes or the interval.
    private static func backoff(_ interval: Duration, _ failures: Int) -> Duration {
        if failures == 0 { return interval }
        return min(max(interval, .seconds(120)), max(interval, .seconds(1)) * (1 << min(failures - 1, 16)))
    }

    private func notDone(after time: Duration, _ advice: Duration?, _ failure: APIError?) -> APIError {
        let last = failure.map { " The last call failed: \($0.message)" } ?? ""
        var error = pollError(.deadline, "It was not done after \(time) of polling.\(last)")
        error.retryAfter = advice
        error.cause = failure
        return error
    }

    /// The call with a deadline of the time left, if that is less than its own.
    private func within(_ end: Duration?) -> Call {
        guard let end else { return self }
        let left = end - client.configuration.environment.uptime()
        let own = limits.timeouts.deadline
        return deadline(min(left, own ?? left))
    }

    private func pollError(_ kind: APIError.Kind, _ message: String) -> APIError {
        APIError(
            kind: kind, message: message, operationID: described.operation.id, method: described.operation.method,
            url: try? prepare().displayURL)
    }
}
