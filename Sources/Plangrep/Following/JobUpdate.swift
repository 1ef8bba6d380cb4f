import Foundation

/// A change of a job, as one who follows it gets to know it.
public struct JobUpdate: Sendable, Hashable {
    /// The job as it was read.
    ///
    /// Nil for a status that a webhook told and that the job had left again before it was read, and where a poll failed. Never nil for the last
    /// update.
    public var job: Job?

    /// The status; where a poll failed, the last known one, or `unknown` before the first poll that succeeds.
    public var status: JobStatus

    /// When the job came to be so, by the service's clock.
    ///
    /// Later updates have later times, or the same time and another status, unless polls failed in between. `distantPast` where the status is unknown.
    public var updatedAt: Date

    /// How the change became known.
    public var source: Source

    /// Why the job could not be read just now; nil where it was.
    ///
    /// Following goes on: each failed poll gives an update, and the first one that succeeds another, where this is nil again.
    public var pollingFailure: PollingFailure?

    /// How the job goes on; nil unless it is blocked and was followed.
    var resumption: JobResumption?

    /// Lets a job go on that is `blocked_insufficient_credits`, when there are credits again; the loop that gave this update goes on with it.
    ///
    /// - Returns: The job after the request.
    /// - Throws: What the service answers: an error if the job is not blocked any more. `unsendable` if this update does not come from a loop
    ///   or is about another status.
    @discardableResult
    public func resume() async throws(APIError) -> Job {
        guard let resumption else {
            throw .unsendable("Only an update of a blocked job that is being followed can be resumed; this one is \(status.rawValue).")
        }
        return try await resumption.perform()
    }

    /// Describes a change.
    public init(job: Job? = nil, status: JobStatus, updatedAt: Date, source: Source) {
        self.job = job
        self.status = status
        self.updatedAt = updatedAt
        self.source = source
    }

    /// How a change became known.
    public enum Source: String, Sendable, Hashable {
        /// A verified delivery reported it, or caused the poll that found it.
        case webhook
        /// A regular poll found it.
        case poll
    }
}

/// The answer to an update of a blocked job; every one equals every other, so that updates compare by what they tell.
struct JobResumption: Sendable, Hashable {
    let perform: @Sendable () async throws(APIError) -> Job

    static func == (first: Self, second: Self) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}
