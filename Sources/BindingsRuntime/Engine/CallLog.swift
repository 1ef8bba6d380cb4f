/// The attempts of one call, in order; shared by everything that takes part in it.
final class CallLog: Sendable {
    private struct State {
        var attempts: [Attempt] = []
        var effect = Effect.none
        /// The attempt in progress, if it may change something.
        var pending: Progress?
        var stop: RetryStop?
    }

    private let state = Mutex(State())

    /// The effect that the attempts so far may have had on the server, from least to most certain.
    enum Effect: Int, Sendable, Comparable {
        case none
        case unknown
        case applied

        static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }
    }

    var attempts: [Attempt] { state.withLock { $0.attempts } }

    /// The reason that there was no further attempt; nil while there may be one.
    var stop: RetryStop? { state.withLock { $0.stop } }

    var outcome: APIError.Outcome {
        switch state.withLock({ max($0.effect, Effect(pending: $0.pending)) }) {
        case .none: .notApplied
        case .unknown: .unknown
        case .applied: .applied
        }
    }

    /// Records that an attempt begins, so that a call given up meanwhile can report its possible effect.
    func begin(_ progress: Progress, isSafe: Bool) {
        state.withLock { $0.pending = isSafe ? nil : progress }
    }

    /// Records that an attempt is over.
    ///
    /// Once an attempt may have had an effect, only a success makes it certain: a later refusal says nothing about the earlier attempt.
    func append(_ attempt: Attempt? = nil, effect: Effect) {
        state.withLock { state in
            if let attempt { state.attempts.append(attempt) }
            state.effect = max(state.effect, effect)
            state.pending = nil
        }
    }

    func stop(_ reason: RetryStop) {
        state.withLock { $0.stop = reason }
    }
}

extension CallLog.Effect {
    /// The possible effect so far of an attempt that was given up.
    init(pending progress: Progress?) {
        guard let progress, progress.wasSent else {
            self = .none
            return
        }
        self = progress.head?.status.kind == .successful ? .applied : .unknown
    }
}
