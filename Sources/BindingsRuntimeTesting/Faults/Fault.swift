/// What goes wrong with one exchange: on a ``LoopbackServer`` over real sockets (``ServerPlan/with(_:)``), or in front of any transport (``FaultyTransport``).
public enum Fault: Sendable, Hashable {
    /// The answer comes late.
    case delay(Duration)

    /// The connection is closed, in order, after so many bytes of the answer: of the whole message on a server, of its body in front of a transport.
    case drop(afterBytes: Int)

    /// The connection is reset after so many bytes of the answer, counted in the same way.
    case reset(afterBytes: Int)

    /// `Content-Length` is so much larger than the body, or smaller if negative.
    case wrongLength(by: Int)

    /// The answer comes in pieces of so many bytes, with a pause before each but the first.
    case slowDrip(bytes: Int, every: Duration)

    /// So many bytes that are not HTTP come instead of the answer.
    case garbage(bytes: Int)

    /// Pieces of a slow drip.
    static func pieces(_ bytes: some Collection<UInt8>, of size: Int) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            pieces.append(Array(rest.prefix(max(1, size))))
            rest = rest.dropFirst(max(1, size))
        }
        return pieces
    }
}
