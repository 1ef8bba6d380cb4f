/// The limits on a call's total time and idle time.
///
/// Set for a client in ``ClientConfiguration/timeouts``, for one operation in ``ClientConfiguration/operations``, for one call with
/// ``Call/timeouts(_:)``. The runtime enforces all but the first itself, the same way for every transport.
public struct Timeouts: Sendable, Hashable {
    /// The time limit to establish a connection: name lookup, connection and secure channel.
    ///
    /// Default: 10 s. Nil: as long as the other limits allow. The transport enforces it.
    public var connect: Duration?

    /// The time limit without data sent or received while connecting, sending, and receiving once the response has begun.
    ///
    /// Default: 60 s. Nil: no limit. The wait for a connection that other requests hold does not count. For a transport that does not report
    /// ``TransportProgress/sentRequest``, the wait for the response counts.
    public var idle: Duration?

    /// The time limit for the response after the last byte of the request was sent; ``responsePerMebibyte`` is added.
    ///
    /// Default: 60 s. Nil: no limit.
    public var response: Duration?

    /// The time added to ``response`` for each mebibyte of the body: servers check and store what they received before they respond.
    ///
    /// Default: 250 ms. After 100 MiB, the response may take 85 s.
    public var responsePerMebibyte: Duration

    /// The time limit of one attempt.
    ///
    /// Default: nil, the idle timeout and the deadline suffice.
    public var attempt: Duration?

    /// The time limit of the whole call, its attempts and the waits between them.
    ///
    /// Default: 120 s. Not applied to calls that stream a body in either direction, unless set on the call itself. Nil: no limit.
    public var deadline: Duration?

    /// Creates limits.
    public init(
        connect: Duration? = .seconds(10), idle: Duration? = .seconds(60), response: Duration? = .seconds(60),
        responsePerMebibyte: Duration = .milliseconds(250), attempt: Duration? = nil, deadline: Duration? = .seconds(120)
    ) {
        self.connect = connect
        self.idle = idle
        self.response = response
        self.responsePerMebibyte = responsePerMebibyte
        self.attempt = attempt
        self.deadline = deadline
    }

    /// Connect 10 s, idle 60 s, response 60 s and 250 ms for each mebibyte sent, deadline 120 s.
    public static let `default` = Timeouts()

    /// The time limit for the response to a body of this many bytes; nil: no limit.
    func response(to bytes: Int64) -> Duration? {
        response.map { $0 + min(responsePerMebibyte, .seconds(86_400)) * (Double(bytes) / 1_048_576) }
    }
}
