/// Sessions for requests that need a connection of their own, one for each request at a time.
///
/// On Linux, libcurl keeps a connection although it asked the server to close it, unless the response announces the closing (RFC 9112, 9.6
/// requires it, but not all servers do). The next request would be sent over a connection that the server is closing, and then, by libcurl
/// itself, a second time, without its body. So such a session rests until the server has closed its connection, which libcurl then detects.
final class ConnectionLanes: Sendable {
    /// The time that a session rests; a server that closes its connection does so right after its response.
    static let rest: Duration = .seconds(1)
    /// The number of sessions above which resting ones are taken early.
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

    /// - Parameter now: The time since any fixed moment.
    init(limit: Int, now: @escaping @Sendable () -> Duration = RuntimeEnvironment.system.uptime) {
        self.limit = limit
        self.now = now
    }

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

    /// - Parameter isClosed: Pass `true` if its connection is closed for certain.
    func giveBack(_ lane: URLSessionLane, isClosed: Bool) {
        let until = isClosed ? .zero : now() + Self.rest
        state.withLock { $0.resting.append(Resting(lane: lane, until: until)) }
    }
}
