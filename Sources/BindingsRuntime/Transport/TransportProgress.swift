/// The progress of one request, reported by its transport through ``TransportRequest/report``.
///
/// The runtime's time limits depend on it: the idle timeout applies while bytes should move, the response timeout after the last byte was sent,
/// and neither while the request waits for a connection.
public enum TransportProgress: Sendable, Hashable {
    /// The request waits until the transport may send it: other requests hold all connections.
    case queued

    /// The transport connects, or has a connection.
    case connecting

    /// Bytes moved that no other case counts: of the response, or of a body that is prepared.
    case moved

    /// The network took bytes of the body: `bytes` so far, in this attempt.
    ///
    /// Bytes that are only staged or buffered by the transport do not count; what the system's socket buffers hold does.
    case sentBody(bytes: Int64)

    /// The network took the whole request.
    ///
    /// A transport that cannot tell does not report it; then the idle timeout applies to the wait for the response as well.
    case sentRequest
}
