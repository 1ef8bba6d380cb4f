#if Sandbox
    import BindingsRuntime
    import Foundation
    import Plangrep

    extension Job {
        /// A job as the API shows it.
        init(_ record: JobRecord, in responseContext: ResponseContext) {
            let usage = record.usage
            self.init(
                id: record.id, projectID: record.projectID, status: JobStatus(rawValue: record.phase.rawValue), createdAt: record.createdAt,
                updatedAt: record.updatedAt, externalID: record.order.externalID,
                webhookURL: record.order.webhookURL.flatMap { URL(string: $0) },
                limits: JobLimits(maxDeclaredBytes: responseContext.limits.maxDeclaredBytes, maxFiles: responseContext.limits.maxFiles),
                pageCount: usage.pages, successfulPageCount: usage.pages,
                billing: JobBilling(creditsReserved: responseContext.creditsReserved[record.id], creditsDebited: record.creditsDebited),
                files: record.documents.map { $0.file(in: record) },
                resultURL: record.phase.hasResult ? responseContext.resultURL(of: record.id) : nil, error: record.failure?.json ?? .null,
                completedAt: record.completedAt, expiresAt: record.expiresAt)
        }
    }

    extension DocumentRecord {
        /// A document in a job's list of files; how the two identifiers relate is not documented, so they differ.
        func file(in job: JobRecord) -> JobFile { JobFile(id: "file_" + id.dropFirst(4), fileName: fileName, status: status(in: job)) }

        /// Seen in examples are `completed`, `processing` and `cancelled`; the others are the sandbox's own.
        func status(in job: JobRecord) -> String {
            guard job.selection?.contains(id) ?? true else { return "skipped" }
            return switch job.phase {
            case .completed, .completedWithErrors: failure == nil ? "completed" : "failed"
            case .processing, .failed, .cancelled, .expired: job.phase.rawValue
            case .provisioning, .awaitingUploads, .uploading, .preflighting, .blockedInsufficientCredits: "uploaded"
            }
        }
    }

    extension SandboxError {
        /// The inner shape of `error` is not known; code and message as in the envelope.
        var json: JSONValue { ["code": .string(code), "message": .string(message)] }
    }
#endif
