/// How long a call may take, and how long it may stand still.
public struct Timeouts: Sendable, Hashable {
    /// The longest time without a byte moving in either direction, connecting and waiting for the answer included.
    ///
    /// Default: 60 s. Nil: no limit.
    public var idle: Duration?

    /// The longest time for one attempt.
    ///
    /// Default: nil, the idle timeout and the deadline suffice.
    public var attempt: Duration?

    /// The longest time for the whole call, its attempts and the waits between them.
    ///
    /// Default: 120 s. Not applied to calls that stream a body in either direction, unless set on the call itself. Nil: no limit.
    public var deadline: Duration?

    /// Sets all limits.
    public init(idle: Duration? = .seconds(60), attempt: Duration? = nil, deadline: Duration? = .seconds(120)) {
        self.idle = idle
        self.attempt = attempt
        self.deadline = deadline
    }

    /// Idle 60 s, deadline 120 s.
    public static let `default` = Timeouts()
}
