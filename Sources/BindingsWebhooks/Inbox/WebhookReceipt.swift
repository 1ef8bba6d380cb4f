import HTTPTypes

/// What became of a delivery, and what its sender is told.
public enum WebhookReceipt: Sendable, Hashable {
    /// Verified, and handed to whoever listens.
    case accepted
    /// Verified, and known already: the sender is told that all is well, nobody else is told.
    case duplicate
    /// Kept until the secret of its route is known; not verified yet.
    case queued
    /// There is no such route. Nothing was hashed.
    case unknownRoute
    /// The body is longer than is allowed.
    case tooLarge
    /// Not verified.
    case rejected(WebhookError)
    /// Could not be dealt with now: too many are queued for its route, or a store failed.
    case unavailable

    /// The status to answer with.
    ///
    /// Nothing else is for the sender: which rule failed is told to the owner of the receiver alone.
    public var status: HTTPResponse.Status {
        switch self {
        case .accepted, .duplicate: .ok
        case .queued: .accepted
        case .unknownRoute: .notFound
        case .tooLarge: .contentTooLarge
        case .rejected(let error): error.isForgeryOrStale ? .unauthorized : .badRequest
        case .unavailable: .serviceUnavailable
        }
    }
}

extension WebhookError {
    /// Whether the delivery was well-formed but not to be trusted.
    fileprivate var isForgeryOrStale: Bool {
        switch rule {
        case .signatureMismatch, .timestampTooOld, .timestampTooNew, .timestampedBody, .missingHeader, .noSecret: true
        default: false
        }
    }
}
