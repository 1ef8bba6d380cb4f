#if Sandbox
    /// The documented statuses of a job as a closed list: the sandbox itself never reports another one.
    enum JobPhase: String, Sendable, Hashable, CaseIterable, Codable {
        case provisioning
        case awaitingUploads = "awaiting_uploads"
        case uploading
        case preflighting
        case blockedInsufficientCredits = "blocked_insufficient_credits"
        case processing
        case completed
        case completedWithErrors = "completed_with_errors"
        case failed
        case cancelled
        case expired

        /// Whether the job is frozen: nothing changes it any more.
        var isTerminal: Bool {
            switch self {
            case .completed, .completedWithErrors, .failed, .cancelled, .expired: true
            case .provisioning, .awaitingUploads, .uploading, .preflighting, .blockedInsufficientCredits, .processing: false
            }
        }

        /// Whether a result exists: only for the two completed statuses.
        var hasResult: Bool { self == .completed || self == .completedWithErrors }

        /// Whether files may still be added.
        var takesUploads: Bool { self == .awaitingUploads || self == .uploading }
    }
#endif
