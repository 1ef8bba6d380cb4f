/// The progress of one attempt: which limit applies, since when, and whether anything was given to the transport at all.
final class Progress: Sendable {
    /// What an attempt waits for.
    enum Phase {
        /// Another request's connection.
        case queued
        /// Bytes in either direction; the last ones moved then.
        case moving(since: Duration)
        /// The response to a request whose body had `bytes` bytes and that was sent whole.
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

    /// Whether the transport was asked to send something.
    var wasSent: Bool { state.withLock { $0.wasSent } }

    /// What the transport has brought; nil before that.
    var head: HTTPResponse? { state.withLock { $0.head } }

    func tick() {
        let now = uptime()
        state.withLock { $0.phase = .moving(since: now) }
    }

    /// Takes what a transport reports; once the response has begun, only that bytes move counts.
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

    /// Notes that nobody waits any longer: a head that comes later is not what the attempt ended with.
    func giveUp() {
        state.withLock { $0.isOver = true }
    }
}
