extension PlangrepClient.ProjectsOperations {
    /// Waits until jobs can be created in a project.
    ///
    /// A new project takes one to two minutes. After five minutes the documentation takes it for failed: contact Plangrep's support then.
    ///
    /// - Parameters:
    ///   - projectID: the project.
    ///   - interval: from the end of one reading to the start of the next; default 10 s, as documented.
    ///   - timeout: how long to wait at most; default 5 min, as documented.
    ///   - onFailure: Called after each poll that failed in a way that passes by itself (``APIError/isTransient``).
    /// - Throws: `deadline` when it was not ready in time, with the failure of the last poll in `cause`; otherwise what reading it throws.
    @discardableResult
    public func waitUntilReady(
        projectID: String, every interval: Duration = .seconds(10), timeout: Duration = .seconds(300),
        onFailure: @escaping @Sendable (PollingFailure) -> Void = { _ in }
    ) async throws(APIError) -> Project {
        let call = get(projectID: projectID)
        do throws(APIError) {
            return try await call.poll(every: interval, deadline: timeout, onFailure: { onFailure(PollingFailure($0)) }) {
                $0.project.status == .ready
            }.project
        } catch {
            guard error.kind == .deadline else { throw error }
            throw Self.notReady(error, projectID: projectID, after: timeout)
        }
    }

    private static func notReady(_ error: APIError, projectID: String, after timeout: Duration) -> APIError {
        var error = error
        error.message =
            if let last = error.cause as? APIError {
                "The status of the project \(projectID) is unknown, because the last poll failed: \(last.message)"
            } else {
                "The project \(projectID) was not ready after \(timeout). If it is new, contact Plangrep's support."
            }
        return error
    }
}
