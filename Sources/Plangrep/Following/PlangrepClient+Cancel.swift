extension PlangrepClient.JobsOperations {
    /// Cancels a job and polls it until it has ended.
    ///
    /// Cancelling may not take effect at once (/guides/polling-and-webhooks), and pages that were already processed may still be billed. The job
    /// may end in another status than `cancelled` when it was about to end anyway.
    ///
    /// - Parameters:
    ///   - jobID: the job.
    ///   - interval: from the end of one poll to the start of the next; default 5 s, the documented floor.
    ///   - timeout: how long to wait at most; default 5 min.
    /// - Returns: the job in a terminal status.
    /// - Throws: what the service answers for a job that had ended before; `deadline` when the job had not ended in time.
    @discardableResult
    public func cancelAndConfirm(
        jobID: String, every interval: Duration = .seconds(5), timeout: Duration = .seconds(300)
    ) async throws(APIError) -> Job {
        let cancelled = try await cancel(jobID: jobID).value.job
        if cancelled.status.isTerminal { return cancelled }
        do throws(APIError) {
            return try await get(jobID: jobID).poll(every: interval, deadline: timeout) { $0.job.status.isTerminal }.job
        } catch {
            guard error.kind == .deadline else { throw error }
            throw Self.notCancelled(error, jobID: jobID, after: timeout)
        }
    }

    private static func notCancelled(_ error: APIError, jobID: String, after timeout: Duration) -> APIError {
        var error = error
        error.message = "The job \(jobID) had not ended \(timeout) after it was cancelled. Cancelling is under way; poll the job."
        return error
    }
}
