/// The key that a closure hands out, kept for a while and asked for once however many need it.
final class RotatingKey: Sendable, Hashable {
    private struct State {
        var kept: (key: APIKey, until: Duration)?
        /// The last few that were handed out, to keep them out of texts.
        var recent: [APIKey] = []
        /// Those who wait for the answer to the question that is under way; nil when none is.
        var waiting: [Race<APIKey>]?
    }

    private let lifetime: Duration
    private let source: @Sendable () async throws -> APIKey
    private let state = Mutex(State())

    init(lifetime: Duration, source: @escaping @Sendable () async throws -> APIKey) {
        self.lifetime = lifetime
        self.source = source
    }

    static func == (left: RotatingKey, right: RotatingKey) -> Bool { left === right }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    /// The kept key, or the closure's answer.
    ///
    /// - Throws: ``APIError``; `CancellationError`, at once, when the task is cancelled, whatever the closure does.
    func current(_ uptime: @escaping @Sendable () -> Duration) async throws -> APIKey {
        let race = Race<APIKey>()
        let (kept, asks) = state.withLock { state -> (APIKey?, Bool) in
            if let kept = state.kept, uptime() < kept.until { return (kept.key, false) }
            let asks = state.waiting == nil
            state.waiting = (state.waiting ?? []) + [race]
            return (nil, asks)
        }
        if let kept { return kept }
        if asks { Task { await ask(uptime) } }
        return try await withTaskCancellationHandler {
            try await race.value
        } onCancel: {
            race.settle(.failure(CancellationError()))
        }
    }

    /// The last keys that were handed out, newest first.
    var recent: [APIKey] { state.withLock { $0.recent } }

    /// Forgets a key that was refused, unless a newer one has taken its place.
    func refused(_ key: APIKey) {
        state.withLock { state in
            if state.kept?.key == key { state.kept = nil }
        }
    }

    private func ask(_ uptime: @Sendable () -> Duration) async {
        let answer = await answer()
        let waiting = state.withLock { state -> [Race<APIKey>] in
            if case .success(let key) = answer {
                state.kept = (key, uptime() + lifetime)
                state.recent = [key] + state.recent.prefix(3).filter { $0 != key }
            }
            defer { state.waiting = nil }
            return state.waiting ?? []
        }
        for race in waiting { race.settle(answer) }
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
    func current(_ uptime: @escaping @Sendable () -> Duration) async throws -> [Credential] {
        guard contains(where: \.key.isRotating) else { return self }
        var result: [Credential] = []
        for var credential in self {
            credential.key = try await credential.key.current(uptime)
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
