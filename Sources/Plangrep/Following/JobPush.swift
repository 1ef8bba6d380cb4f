import Foundation

/// What a verified delivery tells of a job.
///
/// Its payload is not documented: all that is sure is that something changed.
struct JobPush: Sendable, Hashable {
    /// A status and when the job took it; nil where the payload does not say both of this very job.
    var news: News?

    struct News: Sendable, Hashable {
        var status: JobStatus
        var updatedAt: Date
    }

    /// - Parameter jobID: the job whose secret verified the delivery: a payload that names another one tells nothing.
    init(_ event: JobStatusEvent?, jobID: String) {
        guard let event, Set([event.jobID, event.job?.id].compactMap(\.self)) == [jobID] else { return }
        // Only the job's own time orders it among readings; when the event was made is something else.
        guard let status = event.job?.status ?? event.status, let updatedAt = event.job?.updatedAt else { return }
        news = News(status: status, updatedAt: updatedAt)
    }

    init(news: News? = nil) {
        self.news = news
    }
}

#if canImport(CryptoKit) || Crypto
    extension JobPush {
        init(_ webhook: VerifiedWebhook, jobID: String) {
            self.init(try? webhook.event(as: JobStatusEvent.self), jobID: jobID)
        }
    }
#endif
