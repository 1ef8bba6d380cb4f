extension Submission {
    /// Follows the job until it has ended, and reads its result.
    ///
    /// - Parameters:
    ///   - interval: from the end of one reading to the start of the next; default 15 s, at least 5 s, the documented floor.
    ///   - deadline: how long to follow at most; nil: until the job has ended.
    /// - Throws: `blocked`, `failed`, `cancelled` or `expired` with the job, and `call` for what a call throws.
    public func result(every interval: Duration = .seconds(15), deadline: Duration? = nil) async throws(SubmissionError) -> JobResult {
        do throws(APIError) {
            for try await update in client.updates(of: job.id, every: interval, deadline: deadline) {
                if let job = update.job, let error = SubmissionError(job) { throw APIError(ending: error) }
            }
            return try await client.result(of: job.id)
        } catch {
            throw error.cause as? SubmissionError ?? .call(error)
        }
    }
}

extension APIError {
    /// Carries the end of a job out of a loop that throws errors of calls.
    fileprivate init(ending error: SubmissionError) {
        self.init(kind: .invalidRequest, message: error.description, cause: error)
    }
}
