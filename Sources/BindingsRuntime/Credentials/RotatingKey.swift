/// The key that a closure hands out, kept for a while and asked for once however many need it.
final class RotatingKey: Sendable, Hashable {
    /// A call of the closure that is under way, and who waits for it.
    private struct Question {
        let id: Int
        var task: Task<Void, Never>?
        var alarm: Int?
        /// By ticket; who gives up leaves.
        var waiting: [Int: Race<APIKey>] = [:]
    }

    private struct State {
        var kept: (key: APIKey, until: Duration)?
        /// The last few that were handed out, to keep them out of texts.
        var recent: [APIKey] = []
        /// Nil when none is under way.
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

    /// The kept key, or the closure's answer.
    ///
    /// - Throws: ``APIError``; `CancellationError`, at once, when the task is cancelled, whatever the closure does.
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

    /// The last keys that were handed out, newest first.
    var recent: [APIKey] { state.withLock { $0.recent } }

    /// How many calls wait for a key.
    var waitingCount: Int { state.withLock { $0.question?.waiting.count ?? 0 } }

    /// Forgets a key that was refused, unless a newer one has taken its place.
    func refused(_ key: APIKey) {
        state.withLock { state in
            if state.kept?.key == key { state.kept = nil }
        }
    }

    /// The kept key, or a ticket for the answer to a question, which is asked where none is under way.
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

    /// Whoever is the last to leave ends the question: the next call asks anew.
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
        // It was answered or given up before its task was known.
        if isOver { close(Question(id: id, task: task, alarm: alarm), environment) }
    }

    /// Takes in the answer to a question; that to one that was given up is dropped.
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
    /// The credentials with the keys of this moment.
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

    /// Forgets the keys that were sent and refused.
    func refused(_ sent: [Credential]) {
        for (credential, sent) in zip(self, sent) { credential.key.refused(sent.key) }
    }
}
