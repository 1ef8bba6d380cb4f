/// Sessions for requests that must have a connection of their own, one for each request at a time.
///
/// On Linux, libcurl keeps a connection although it asked the server to close it, unless the server says in its answer that it will (RFC 9112, 9.6,
/// obliges it, but not all do). The next request would be sent over a connection that the server is just closing, and then, by libcurl
/// itself, a second time, without its body. So such a session rests until the server has closed its connection, which libcurl then sees.
final class ConnectionLanes: Sendable {
    /// How long a session rests; a server that closes at all does so right behind its answer.
    static let rest: Duration = .seconds(1)
    /// Beyond so many, resting ones are taken after all.
    static let most = 256

    private struct Resting {
        var lane: URLSessionLane
        var until: Duration
    }

    private struct State {
        var resting: [Resting] = []
        var count = 0
    }

    private let limit: Int
    private let now: @Sendable () -> Duration
    private let state = Mutex(State())

    /// - Parameter now: the time since any fixed moment.
    init(limit: Int, now: @escaping @Sendable () -> Duration = RuntimeEnvironment.system.uptime) {
        self.limit = limit
        self.now = now
    }

    /// How many sessions there are.
    var count: Int { state.withLock { $0.count } }

    func take() -> URLSessionLane {
        let now = now()
        return state.withLock { state in
            let rested = state.resting.firstIndex { $0.until <= now }
            if let index = rested ?? (state.count < Self.most ? nil : state.resting.indices.first) {
                return state.resting.remove(at: index).lane
            }
            state.count += 1
            return URLSessionLane(limit: limit)
        }
    }

    /// - Parameter isClosed: whether its connection is closed for certain.
    func giveBack(_ lane: URLSessionLane, isClosed: Bool) {
        let until = isClosed ? .zero : now() + Self.rest
        state.withLock { $0.resting.append(Resting(lane: lane, until: until)) }
    }
}
