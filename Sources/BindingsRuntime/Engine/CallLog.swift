import Synchronization

/// The attempts of one call, in order; shared by everything that takes part in it.
final class CallLog: Sendable {
    private let entries = Mutex<(attempts: [Attempt], effect: Effect)>(([], .none))

    /// What the attempts so far may have done on the server.
    enum Effect: Sendable, Hashable {
        case none
        case unknown
        case applied
    }

    var attempts: [Attempt] { entries.withLock { $0.attempts } }

    var outcome: APIError.Outcome {
        switch entries.withLock({ $0.effect }) {
        case .none: .notApplied
        case .unknown: .unknown
        case .applied: .applied
        }
    }

    /// Once something may have happened, only a success makes it certain: a later refusal says nothing of the earlier attempt.
    func append(_ attempt: Attempt, effect: Effect) {
        entries.withLock { entries in
            entries.attempts.append(attempt)
            if effect != .none { entries.effect = effect }
        }
    }
}

extension CallLog.Effect {
    /// What one attempt may have done, for an operation that changes something.
    init(status: HTTPResponse.Status?, failure: TransportError?, isSafe: Bool) {
        switch (status?.kind, failure?.requestSent) {
        case (.successful, _): self = .applied
        case (.serverError, _) where status?.code != 501: self = isSafe ? .none : .unknown
        case (nil, false): self = .none
        case (nil, _): self = isSafe ? .none : .unknown
        default: self = .none
        }
    }
}
