/// The progress of one request, reported by its transport through ``TransportRequest/report``.
///
/// The runtime's time limits depend on it: the idle timeout applies while data should be sent or received, the response timeout after the
/// last byte was sent, and neither while the request waits for a connection.
public enum TransportProgress: Sendable, Hashable {
    /// The request waits because other requests hold all connections.
    case queued

    /// The transport connects, or has a connection.
    case connecting

    /// Other data moved: of the response, or of a body that is being prepared.
    case moved

    /// The network accepted data of the body: `bytes` so far, in this attempt.
    ///
    /// Bytes that are only staged or buffered by the transport do not count; bytes in the system's socket buffers do.
    case sentBody(bytes: Int64)

    /// The network accepted the whole request.
    ///
    /// A transport that cannot detect this does not report it; then the idle timeout applies to the wait for the response as well.
    case sentRequest
}
