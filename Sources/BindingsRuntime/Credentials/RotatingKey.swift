/// The key that a closure returns, kept for a while, and asked for once however many calls need it.
final class RotatingKey: Sendable, Hashable {
    /// A call of the closure in progress, with its waiters.
    private struct Question {
        let id: Int
        var task: Task<Void, Never>?
        var alarm: Int?
        /// The waiters by ticket; one that gives up is removed.
        var waiting: [Int: Race<APIKey>] = [:]
    }

    private struct State {
        var kept: (key: APIKey, until: Duration)?
        /// The last few keys that were returned, to keep them out of messages.
        var recent: [APIKey] = []
        /// Nil if no call of the closure is in progress.
        var question: Question?
        var lastTicket = 0
    }

    private let lifetime: Duration
    private let timeout: Duration
    private let source: @Sendable () async throws -> APIKey
    private let state = Mutex(State())

    init(lifetime: Duration, timeout: Duration, source: @escaping @Sendable () async throws -> APIKey) {
        self.lifetime = lifetime
        self.timeout = timeout
        self.source = source
    }

    static func == (left: RotatingKey, right: RotatingKey) -> Bool { left === right }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    /// The kept key, or the closure's result.
    ///
    /// - Throws: ``APIError``; `CancellationError`, at once, if the task is cancelled, whatever the closure does.
    func current(_ environment: RuntimeEnvironment) async throws -> APIKey {
        let race = Race<APIKey>()
        let (kept, ticket) = enter(race, environment)
        if let kept { return kept }
        return try await withTaskCancellationHandler {
            try await race.value
        } onCancel: {
            leave(ticket, environment)
            race.settle(.failure(CancellationError()))
        }
    }

    /// The last keys that were returned, newest first.
    var recent: [APIKey] { state.withLock { $0.recent } }

    /// The number of calls that wait for a key.
    var waitingCount: Int { state.withLock { $0.question?.waiting.count ?? 0 } }

    /// Discards a key that was refused, unless a newer one has replaced it.
    func refused(_ key: APIKey) {
        state.withLock { state in
            if state.kept?.key == key { state.kept = nil }
        }
    }

    /// Returns the kept key, or a ticket for the result of the closure, which is called if no call is in progress.
    private func enter(_ race: Race<APIKey>, _ environment: RuntimeEnvironment) -> (kept: APIKey?, ticket: Int) {
        let (kept, ticket, asks) = state.withLock { state -> (APIKey?, Int, Bool) in
            if let kept = state.kept, environment.uptime() < kept.until { return (kept.key, 0, false) }
            state.lastTicket += 1
            let asks = state.question == nil
            var question = state.question ?? Question(id: state.lastTicket)
            question.waiting[state.lastTicket] = race
            state.question = question
            return (nil, state.lastTicket, asks)
        }
        if asks { ask(ticket, environment) }
        return (kept, ticket)
    }

    /// The last waiter to leave ends the call of the closure: the next one starts it anew.
    private func leave(_ ticket: Int, _ environment: RuntimeEnvironment) {
        let abandoned = state.withLock { state -> Question? in
            state.question?.waiting[ticket] = nil
            guard let question = state.question, question.waiting.isEmpty else { return nil }
            state.question = nil
            return question
        }
        abandoned.map { close($0, environment) }
    }

    private func ask(_ id: Int, _ environment: RuntimeEnvironment) {
        let alarm = environment.alarms.set(environment.uptime() + timeout) { self.end(id, .failure(self.late), environment) }
        let task = Task { end(id, await answer(), environment) }
        let isOver = state.withLock { state in
            guard state.question?.id == id else { return true }
            state.question?.task = task
            state.question?.alarm = alarm
            return false
        }
        // It ended or was given up before its task was known.
        if isOver { close(Question(id: id, task: task, alarm: alarm), environment) }
    }

    /// Accepts the result of the closure; the result of a call that was given up is dropped.
    private func end(_ id: Int, _ answer: Result<APIKey, any Error>, _ environment: RuntimeEnvironment) {
        let ended = state.withLock { state -> Question? in
            guard let question = state.question, question.id == id else { return nil }
            state.question = nil
            if case .success(let key) = answer {
                state.kept = (key, environment.uptime() + lifetime)
                state.recent = [key] + state.recent.prefix(3).filter { $0 != key }
            }
            return question
        }
        guard let ended else { return }
        close(ended, environment)
        for race in ended.waiting.values { race.settle(answer) }
    }

    private func close(_ question: Question, _ environment: RuntimeEnvironment) {
        question.task?.cancel()
        question.alarm.map(environment.alarms.putOff)
    }

    private var late: APIError {
        .missingKey(
            "The closure of a rotating key did not answer within \(timeout).",
            cause: TransportError(.timeout, requestSent: false, "The closure did not answer."))
    }

    private func answer() async -> Result<APIKey, any Error> {
        do {
            let key = try await source()
            if key.isRotating { return .failure(APIError.missingKey("The closure of a rotating key handed out a rotating key.")) }
            return .success(key)
        } catch let error as APIError {
            return .failure(error)
        } catch {
            let words = "The closure of a rotating key failed: \(ErrorSummary(error).message). The error itself is in `cause`."
            return .failure(APIError.missingKey(words, cause: error))
        }
    }
}

extension [Credential] {
    /// The credentials with their current keys.
    func current(_ environment: RuntimeEnvironment) async throws -> [Credential] {
        guard contains(where: \.key.isRotating) else { return self }
        var result: [Credential] = []
        for var credential in self {
            credential.key = try await credential.key.current(environment)
            guard credential.isSendable else {
                throw APIError.missingKey("The closure of a rotating key handed out one that is empty or has line breaks or the like.")
            }
            result.append(credential)
        }
        return result
    }

    /// Discards the keys that were sent and refused.
    func refused(_ sent: [Credential]) {
        for (credential, sent) in zip(self, sent) { credential.key.refused(sent.key) }
    }
}
