/// Why a submission has no result.
public enum SubmissionError: Error, Sendable {
    /// The job waits for credits. Buy some, then call `client.jobs.resume(jobID:)` and ask for the result again.
    case blocked(Job)

    /// The job failed; `job.error` and the job's files say why.
    case failed(Job)

    /// The job was cancelled.
    case cancelled(Job)

    /// The job ran out of time before it was processed, or its result was deleted.
    case expired(Job)

    /// A call failed.
    case call(APIError)

    /// The error of a job in a status that yields no result; nil while it may still yield one.
    init?(_ job: Job) {
        switch job.status {
        case .blockedInsufficientCredits: self = .blocked(job)
        case .failed: self = .failed(job)
        case .cancelled: self = .cancelled(job)
        case .expired: self = .expired(job)
        default: return nil
        }
    }
}

extension SubmissionError: CustomStringConvertible {
    /// What happened, to which job, and what to do.
    public var description: String {
        switch self {
        case .blocked(let job): "The job \(job.id) is blocked because the credits are used up. Buy credits, then resume the job."
        case .failed(let job): "The job \(job.id) failed. Submit the files again as a new job, or contact support with its identifier."
        case .cancelled(let job): "The job \(job.id) was cancelled."
        case .expired(let job): "The job \(job.id) has expired. Submit the files again as a new job."
        case .call(let error): error.description
        }
    }
}
