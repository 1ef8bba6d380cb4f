/// A transient failure, by how long to leave the server alone.
///
/// This is the only definition of such failures; retries, polling, following and uploading share it.
enum Fault: Sendable, Hashable {
    /// A broken connection, or a temporary server error.
    case transient
    /// An overloaded server.
    case throttled

    /// In tokens of a ``RetryBudget``.
    var cost: Int { self == .throttled ? RetryBudget.throttledCost : RetryBudget.transientCost }
}

extension Fault {
    /// The fault for a status code; nil for one that a further attempt does not cure.
    ///
    /// RFC 9110, 15: a client treats an unknown code like 500, so every 5xx is transient except those registered as permanent. The codes of
    /// proxies in front of a service (520 to 527, 530) and of overloaded services (529) are transient.
    init?(status: Int) {
        switch status {
        case 429, 503, 529: self = .throttled
        case 408, 425: self = .transient
        case _ where Self.permanentServerErrors.contains(status): return nil
        case 500..<600: self = .transient
        default: return nil
        }
    }

    /// Not implemented, version not supported, variant also negotiates, insufficient storage, loop detected, not extended, network
    /// authentication required.
    private static let permanentServerErrors: Set<Int> = [501, 505, 506, 507, 508, 510, 511]

    /// The fault for a failure to get a response; nil for a certificate, a missing file, a response beyond the limit.
    init?(_ failure: TransportError.Kind) {
        guard Self.passingFailures.contains(failure) else { return nil }
        self = .transient
    }

    private static let passingFailures: Set<TransportError.Kind> = [.connect, .reset, .timeout, .malformedResponse, .other]
}

extension APIError {
    /// Indicates whether the failure is transient, so that the same call may succeed later.
    ///
    /// True for broken connections, timeouts, passed deadlines, and the statuses 408, 425, 429 and 5xx, but not 501, 505 to 508, 510 and
    /// 511. Whether repeating the call does harm is in ``outcome`` and ``isRepeatable``.
    public var isTransient: Bool {
        switch lastKind ?? kind {
        case .connection, .timeout, .missingCredential:
            (cause as? TransportError).map { Fault($0.kind) != nil } ?? (kind != .missingCredential)
        case .deadline: true
        case .api: status.map { Fault(status: $0.code) != nil || isDocumentedAsTransient } ?? false
        default: false
        }
    }
}
