/// What is known only when the job is created and is part of the result.
final class SubmissionCreation: Sendable {
    struct Facts: Sendable {
        var isReplay = false
        var binding = SubmissionDriver.Binding(webhooks: .none)
    }

    private let state = Mutex(Facts())

    var facts: Facts { state.withLock(\.self) }

    func note(isReplay: Bool, binding: SubmissionDriver.Binding) {
        state.withLock { $0 = Facts(isReplay: isReplay, binding: binding) }
    }
}
