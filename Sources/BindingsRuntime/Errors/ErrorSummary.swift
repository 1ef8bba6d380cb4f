/// An error as interceptors meet it, in words that logs, spans and metrics may show.
///
/// An error that is not the runtime's own is named by its type alone: nobody knows what else its description holds.
public struct ErrorSummary: Sendable, Hashable {
    /// What went wrong in a word, of which there are few: `timeout`, `connect`, `reset`, …, or the name of a type.
    public var type: String

    /// What went wrong in words, without credentials.
    public var message: String

    /// Whether the caller gave up, which is no failure of the service.
    public var isCancellation: Bool { type == TransportError.Kind.cancelled.rawValue }

    /// Sums up an error.
    public init(_ error: any Error) {
        switch error {
        case let error as APIError:
            let cause = error.cause as? TransportError
            (type, message) = (cause?.kind.rawValue ?? error.kind.rawValue, cause?.description ?? error.message)
        case let error as AttemptFailure: (type, message) = (error.error.kind.rawValue, error.error.description)
        case let error as TransportError: (type, message) = (error.kind.rawValue, error.description)
        case is CancellationError: (type, message) = (TransportError.Kind.cancelled.rawValue, TransportError.cancelled.description)
        default:
            type = String(describing: Swift.type(of: error))
            message = type
        }
    }
}
