/// How long a call may take, and how long it may stand still.
///
/// Set for a client in ``ClientConfiguration/timeouts``, for one operation in ``ClientConfiguration/operations``, for one call with
/// ``Call/timeouts(_:)``. The runtime enforces all but the first itself, the same way for every transport.
public struct Timeouts: Sendable, Hashable {
    /// The longest time for a connection to come about: name, connection and secure channel.
    ///
    /// Default: 10 s. Nil: as long as the other limits allow. The transport sees to it.
    public var connect: Duration?

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
    public init(
        connect: Duration? = .seconds(10), idle: Duration? = .seconds(60), attempt: Duration? = nil, deadline: Duration? = .seconds(120)
    ) {
        self.connect = connect
        self.idle = idle
        self.attempt = attempt
        self.deadline = deadline
    }

    /// Connect 10 s, idle 60 s, deadline 120 s.
    public static let `default` = Timeouts()
}
