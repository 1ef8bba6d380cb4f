import HTTPTypes

/// The outcome of a delivery, and the response to its sender.
public enum WebhookReceipt: Sendable, Hashable {
    /// Verified, and passed to the listeners.
    case accepted
    /// Verified, but known already: the sender gets a success, and listeners do not see it.
    case duplicate
    /// Kept until the secret of its route is known; not verified yet.
    case queued
    /// The route does not exist. Nothing was hashed.
    case unknownRoute
    /// The body is too long.
    case tooLarge
    /// Not verified.
    case rejected(WebhookError)
    /// Cannot be processed now: too many deliveries are queued for its route, or a store failed.
    case unavailable

    /// The status of the response.
    ///
    /// The sender gets nothing else: the violated rule is reported to the owner of the receiver alone.
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
    /// Indicates a delivery that cannot be trusted: its signature is missing, wrong or stale, or its route has no secret.
    fileprivate var isForgeryOrStale: Bool {
        switch rule {
        case .signatureMismatch, .timestampTooOld, .timestampTooNew, .timestampedBody, .missingHeader, .noSecret: true
        default: false
        }
    }
}
