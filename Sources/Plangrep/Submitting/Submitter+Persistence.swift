extension Submitter {
    /// Repeats a call that does no harm until it succeeds, as long as its failures pass.
    func persistently<Value: Sendable>(_ call: () async throws(APIError) -> Value) async throws(APIError) -> Value {
        var failures = FailureRun()
        while true {
            do throws(APIError) {
                return try await call()
            } catch {
                guard error.isTransient else { throw error }
                try await pause(after: error, &failures)
            }
        }
    }

    /// Waits before the next attempt.
    ///
    /// - Throws: The error itself when there have been enough attempts; `cancelled`.
    func pause(after error: APIError, _ failures: inout FailureRun) async throws(APIError) {
        guard let wait = failures.wait(after: error, at: environment.uptime()) else { throw error }
        do {
            try await environment.sleep(wait)
        } catch {
            throw APIError(kind: .cancelled, message: "The task was cancelled.")
        }
    }
}
