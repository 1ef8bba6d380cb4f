import Foundation

/// What is known of a job while it is followed: what was told last, and what webhooks told of times that no reading has reached yet.
struct JobRecord: Sendable {
    /// How many statuses wait for a reading at most; of more, the oldest go.
    ///
    /// A job has eleven statuses, so this is a bound, not a measure.
    static let capacity = 64

    private(set) var last: JobPush.News?
    private var waiting: [JobPush.News] = []

    /// Whether a webhook told of something later than the last reading.
    var isAhead: Bool { !waiting.isEmpty }

    /// Keeps what a webhook told, if it is newer than what was told last.
    mutating func keep(_ news: JobPush.News) {
        guard last.map({ news.updatedAt > $0.updatedAt }) ?? true, !waiting.contains(news) else { return }
        let place = waiting.firstIndex { $0.updatedAt > news.updatedAt } ?? waiting.endIndex
        waiting.insert(news, at: place)
        if waiting.count > Self.capacity { waiting.removeFirst() }
    }

    /// Takes in a reading.
    ///
    /// - Parameters:
    ///   - wasRung: whether a delivery caused it.
    ///   - isRecovery: whether the poll before it failed: then there is an update even where the job has not changed.
    /// - Returns: what is new, the oldest first.
    mutating func take(_ job: Job, wasRung: Bool, isRecovery: Bool = false) -> [JobUpdate] {
        // An older copy of the job tells nothing, unless it says that all is over.
        if let last, job.updatedAt < last.updatedAt, !job.status.isTerminal { return isRecovery ? [unchanged(last)] : [] }
        var updates = passed(by: job)
        let told = updates.last.map { JobPush.News(status: $0.status, updatedAt: $0.updatedAt) } ?? last
        let wasTold = waiting.contains { $0.status == job.status }
        if told.map({ job.updatedAt > $0.updatedAt || job.status != $0.status }) ?? true {
            let source: JobUpdate.Source = wasRung || wasTold ? .webhook : .poll
            updates.append(JobUpdate(job: job, status: job.status, updatedAt: job.updatedAt, source: source))
        }
        if updates.isEmpty, isRecovery {
            updates.append(JobUpdate(job: job, status: job.status, updatedAt: job.updatedAt, source: .poll))
        }
        waiting.removeAll { $0.updatedAt <= job.updatedAt || $0.status == job.status }
        last = JobPush.News(status: job.status, updatedAt: job.updatedAt)
        return updates
    }

    /// Statuses that webhooks told, that the job took after the last update, and that it has left again.
    private func passed(by job: Job) -> [JobUpdate] {
        var updates: [JobUpdate] = []
        for news in waiting where news.updatedAt < job.updatedAt && news.status != job.status && !news.status.isTerminal {
            if news.status == updates.last?.status ?? last?.status { continue }
            updates.append(JobUpdate(status: news.status, updatedAt: news.updatedAt, source: .webhook))
        }
        return updates
    }

    /// The last known state, as it was.
    private func unchanged(_ last: JobPush.News) -> JobUpdate {
        JobUpdate(status: last.status, updatedAt: last.updatedAt, source: .poll)
    }

    /// The last known state, with a poll that failed.
    func update(for failure: PollingFailure) -> JobUpdate {
        var update = unchanged(last ?? JobPush.News(status: .unknown, updatedAt: .distantPast))
        update.pollingFailure = failure
        return update
    }

    func deadlineError(jobID: String) -> APIError {
        let status =
            last.map { "was still `\($0.status.rawValue)` at the deadline." } ?? "did not end before the deadline. Its status is unknown."
        return APIError(
            kind: .deadline, message: "The job \(jobID) \(status) It keeps running on the server.",
            operationID: "getJob")
    }
}
