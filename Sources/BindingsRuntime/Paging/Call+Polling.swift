extension Call {
    /// Performs the call again and again until its answer is the one that is waited for.
    ///
    /// The first call goes out at once. A `Retry-After` on an answer lengthens the wait before the next call.
    ///
    /// - Parameters:
    ///   - interval: the wait between the end of a call and the start of the next.
    ///   - deadline: how long to poll at most, calls included; nil: for ever.
    ///   - isDone: whether an answer ends the polling.
    /// - Throws: ``APIError/Kind/deadline`` as soon as it is certain that no further call fits; otherwise what the call throws.
    public func poll(
        every interval: Duration, deadline: Duration? = nil, until isDone: @Sendable (Output) -> Bool
    ) async throws(APIError) -> Output {
        let environment = client.configuration.environment
        let end = deadline.map { environment.uptime() + $0 }
        while true {
            let response = try await within(end).response
            if isDone(response.body) { return response.body }
            let advice = RetryAfter.read(response.headers, now: environment.now())
            let wait = max(interval, advice ?? .zero)
            if let end, environment.uptime() + wait >= end {
                var error = pollError(.deadline, "It was not done after \(deadline ?? wait) of polling.")
                error.retryAfter = advice
                throw error
            }
            do {
                try await environment.sleep(wait)
            } catch {
                throw pollError(.cancelled, "The task was cancelled.")
            }
        }
    }

    /// The call with what is left of the time, if that is less than it would have.
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
