#if CommandLine
    import Plangrep

    /// Everything that a run found out.
    struct RunReport: Sendable {
        struct File: Sendable, Hashable {
            var name: String
            var size: Int64
            var sha256: String?
            var documentID: String
            /// Nil when the result does not say.
            var pageCount: Int?
            /// Whether the sandbox stored the same bytes; nil where nobody but the service knows.
            var isIntact: Bool?
        }

        struct Status: Sendable, Hashable {
            var status: JobStatus
            var source: JobUpdate.Source
        }

        var projectID: String
        var jobID: String
        var files: [File]
        /// One after the other, without repetitions.
        var statuses: [Status]
        var verifiedDeliveries: Int
        /// Why webhooks could not be used; nil when they could, or were not asked for.
        var webhookProblem: String?
        var result: JobResult?

        var lastStatus: JobStatus? { statuses.last?.status }

        var exitStatus: ExitStatus {
            if files.contains(where: { $0.isIntact == false }) { return .failed }
            return lastStatus.map(ExitStatus.init) ?? .failed
        }

        /// Adds a status unless it is the last one again.
        mutating func add(_ update: JobUpdate) {
            guard statuses.last?.status != update.status else { return }
            statuses.append(Status(status: update.status, source: update.source))
        }

        /// Takes over the result, and with it the files' page counts.
        mutating func take(_ result: JobResult) {
            self.result = result
            let pages = Dictionary(result.documents.map { ($0.documentID, $0.pageCount) }) { first, _ in first }
            for index in files.indices { files[index].pageCount = pages[files[index].documentID] ?? nil }
        }
    }
#endif
