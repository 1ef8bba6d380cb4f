import Synchronization

/// Remembers when bytes last moved.
final class Progress: Sendable {
    private let moved: Mutex<Duration>
    private let uptime: @Sendable () -> Duration

    init(_ uptime: @escaping @Sendable () -> Duration) {
        self.uptime = uptime
        moved = Mutex(uptime())
    }

    var last: Duration { moved.withLock { $0 } }

    func tick() {
        let now = uptime()
        moved.withLock { $0 = now }
    }
}

/// Ends work that stands still, or takes too long, by cancelling it.
struct Watchdog: Sendable {
    var environment: RuntimeEnvironment
    var idle: Duration?
    /// In uptime.
    var attemptEnd: Duration?
    /// In uptime.
    var deadline: Duration?

    /// Runs `work` until it ends or a limit is reached.
    ///
    /// - Throws: what the work throws, or ``TransportError`` of kind `timeout` or `deadline`.
    func guarding<Value: Sendable>(
        _ progress: Progress, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        if idle == nil, attemptEnd == nil, deadline == nil { return try await work() }
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await work() }
            group.addTask { throw try await bite(progress) }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }

    /// Waits until a limit is reached, and says which.
    private func bite(_ progress: Progress) async throws -> TransportError {
        while true {
            let now = environment.uptime()
            if let deadline, now >= deadline { return .deadlinePassed }
            if let attemptEnd, now >= attemptEnd { return TransportError(.timeout, "The attempt took too long.") }
            let idleEnd = idle.map { progress.last + $0 }
            if let idle, let idleEnd, now >= idleEnd { return TransportError(.timeout, "Nothing moved for \(idle).") }
            guard let next = [deadline, attemptEnd, idleEnd].compactMap({ $0 }).min() else { throw CancellationError() }
            try await environment.wait(next)
        }
    }
}

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
