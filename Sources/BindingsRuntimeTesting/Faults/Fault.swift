/// A fault of one exchange: on a ``LoopbackServer`` over real sockets (``ServerPlan/with(_:)``), or in front of any transport (``FaultyTransport``).
public enum Fault: Sendable, Hashable {
    /// The response is late.
    case delay(Duration)

    /// The connection is closed in order after this many bytes of the response: of the whole message on a server, of its body before a transport.
    case drop(afterBytes: Int)

    /// The connection is reset after this many bytes of the response, counted in the same way.
    case reset(afterBytes: Int)

    /// `Content-Length` exceeds the length of the body by this number, which may be negative.
    case wrongLength(by: Int)

    /// The response arrives in pieces of this many bytes, with a pause before each but the first.
    case slowDrip(bytes: Int, every: Duration)

    /// This many bytes that are not HTTP arrive instead of the response.
    case garbage(bytes: Int)

    /// The pieces of a slow drip.
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
