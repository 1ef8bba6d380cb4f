extension TransportError.Kind {
    /// The deadline of the whole call passed.
    static let deadline = TransportError.Kind(rawValue: "deadline")
    /// The response is larger than allowed.
    static let tooLarge = TransportError.Kind(rawValue: "tooLarge")
}

extension TransportError {
    static let deadlinePassed = TransportError(.deadline, "The deadline passed.")
    static func idle(_ limit: Duration) -> TransportError {
        TransportError(.timeout, "No data was sent or received for \(limit.inSeconds).")
    }
    static func noResponse(_ limit: Duration, to bytes: Int64) -> TransportError {
        let what = bytes > 0 ? "\(bytes) bytes were sent" : "the request was sent"
        return TransportError(.timeout, "No response within \(limit.inSeconds) after \(what).")
    }
    static let cancelled = TransportError(.cancelled, "The task was cancelled.")

    /// Converts any error of a transport to the type that the runtime decides on.
    init(mapping error: any Error) {
        switch error {
        case let error as TransportError: self = error
        case is CancellationError: self = .cancelled
        default: self.init(.other, String(describing: error))
        }
    }
}

extension Duration {
    /// The duration in seconds, for example `60 s`, `0.25 s`.
    fileprivate var inSeconds: String {
        let seconds = self / .seconds(1)
        return "\(Int(exactly: seconds).map(String.init) ?? String(seconds)) s"
    }
}
