import Foundation

/// A change of a job, as one who follows it gets to know it.
public struct JobUpdate: Sendable, Hashable {
    /// The job as it was read.
    ///
    /// Nil for a status that a webhook told and that the job had left again before it was read. Never nil for the last update.
    public var job: Job?

    /// The status.
    public var status: JobStatus

    /// When the job came to be so, by the service's clock.
    ///
    /// Later updates have later times, or the same time and another status.
    public var updatedAt: Date

    /// How the news came.
    public var arrivedBy: Arrival

    /// Describes a change.
    public init(job: Job? = nil, status: JobStatus, updatedAt: Date, arrivedBy: Arrival) {
        self.job = job
        self.status = status
        self.updatedAt = updatedAt
        self.arrivedBy = arrivedBy
    }

    /// How news of a job comes.
    public enum Arrival: String, Sendable, Hashable {
        /// A verified delivery told of it, or caused the reading that found it.
        case webhook
        /// A reading found it that was due anyway.
        case poll
    }
}
