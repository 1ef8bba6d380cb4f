extension JobStatus {
    /// The status of a job that could not be read yet; the service never sends it.
    public static var unknown: JobStatus { JobStatus(rawValue: "unknown") }

    /// Whether a job in this status does not change any more.
    ///
    /// False for a status that this version does not know: what it means has to be found out by looking again.
    public var isTerminal: Bool {
        switch self {
        case .completed, .completedWithErrors, .failed, .cancelled, .expired: true
        default: false
        }
    }

    /// Whether a job in this status has a result.
    public var hasResult: Bool {
        self == .completed || self == .completedWithErrors
    }

    /// Whether a job in this status still takes files.
    var takesUploads: Bool {
        switch self {
        case .provisioning, .awaitingUploads, .uploading: true
        default: false
        }
    }
}
