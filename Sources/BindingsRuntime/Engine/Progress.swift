/// The progress of one attempt: the limit that applies, since when, and whether anything was passed to the transport.
final class Progress: Sendable {
    /// The current wait of an attempt.
    enum Phase {
        /// Waits for another request's connection.
        case queued
        /// Waits for data in either direction; the last data moved at `since`.
        case moving(since: Duration)
        /// Waits for the response to a request that was sent whole, with a body of `bytes` bytes.
        case responding(since: Duration, bytes: Int64)
    }

    private struct State {
        var phase: Phase
        var sentBytes: Int64 = 0
        var wasSent = false
        var head: HTTPResponse?
        var isOver = false
    }

    private let state: Mutex<State>
    private let uptime: @Sendable () -> Duration

    init(_ uptime: @escaping @Sendable () -> Duration) {
        self.uptime = uptime
        state = Mutex(State(phase: .moving(since: uptime())))
    }

    var phase: Phase { state.withLock { $0.phase } }

    /// Indicates whether the transport was called.
    var wasSent: Bool { state.withLock { $0.wasSent } }

    /// The head of the response; nil before it has arrived.
    var head: HTTPResponse? { state.withLock { $0.head } }

    func tick() {
        let now = uptime()
        state.withLock { $0.phase = .moving(since: now) }
    }

    /// Records what a transport reports; once the response has begun, a report counts only as data received or sent.
    func report(_ step: TransportProgress) {
        let now = uptime()
        state.withLock { state in
            if case .sentBody(let bytes) = step { state.sentBytes = bytes }
            let isWaiting = state.head == nil
            state.phase =
                switch step {
                case .queued where isWaiting: .queued
                case .sentRequest where isWaiting: .responding(since: now, bytes: state.sentBytes)
                default: .moving(since: now)
                }
        }
    }

    func sending() {
        let now = uptime()
        state.withLock { $0 = State(phase: .moving(since: now), wasSent: true, isOver: $0.isOver) }
    }

    func received(_ head: HTTPResponse) {
        let now = uptime()
        state.withLock { state in
            if state.isOver { return }
            state.phase = .moving(since: now)
            state.head = head
        }
    }

    /// Records that the attempt was given up: a head that arrives later is not part of its outcome.
    func giveUp() {
        state.withLock { $0.isOver = true }
    }
}
