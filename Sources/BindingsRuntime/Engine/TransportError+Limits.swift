extension TransportError.Kind {
    /// The deadline of the whole call passed.
    static let deadline = TransportError.Kind(rawValue: "deadline")
    /// The response is larger than allowed.
    static let tooLarge = TransportError.Kind(rawValue: "tooLarge")
}

extension TransportError {
    static let deadlinePassed = TransportError(.deadline, "The deadline passed.")
    static let cancelled = TransportError(.cancelled, "The task was cancelled.")

    /// Whatever a transport throws, as the one type that the runtime decides on.
    init(mapping error: any Error) {
        switch error {
        case let error as TransportError: self = error
        case is CancellationError: self = .cancelled
        default: self.init(.other, String(describing: error))
        }
    }
}
