/// An error as interceptors receive it, in a form that logs, spans and metrics may show.
///
/// An error that is not the runtime's own is referred to by its type alone, because its description may hold anything.
public struct ErrorSummary: Sendable, Hashable {
    /// The kind of error, of which there are few: `timeout`, `connect`, `reset`, …, or the name of a type.
    public var type: String

    /// The message, without credentials.
    public var message: String

    /// Indicates that the caller cancelled, which is no failure of the service.
    public var isCancellation: Bool { type == TransportError.Kind.cancelled.rawValue }

    /// Summarises an error.
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
