/// Remembers when bytes last moved, and whether anything was handed to the transport at all.
final class Progress: Sendable {
    private struct State {
        var moved: Duration
        var wasSent = false
        var head: HTTPResponse?
        var isOver = false
    }

    private let state: Mutex<State>
    private let uptime: @Sendable () -> Duration

    init(_ uptime: @escaping @Sendable () -> Duration) {
        self.uptime = uptime
        state = Mutex(State(moved: uptime()))
    }

    var last: Duration { state.withLock { $0.moved } }

    /// Whether the transport was asked to send something.
    var wasSent: Bool { state.withLock { $0.wasSent } }

    /// What the transport has brought; nil before that.
    var head: HTTPResponse? { state.withLock { $0.head } }

    func tick() {
        let now = uptime()
        state.withLock { $0.moved = now }
    }

    func sending() {
        let now = uptime()
        state.withLock { $0 = State(moved: now, wasSent: true, isOver: $0.isOver) }
    }

    func received(_ head: HTTPResponse) {
        let now = uptime()
        state.withLock { state in
            if state.isOver { return }
            state.moved = now
            state.head = head
        }
    }

    /// Notes that nobody waits any longer: a head that comes later is not what the attempt ended with.
    func giveUp() {
        state.withLock { $0.isOver = true }
    }
}
