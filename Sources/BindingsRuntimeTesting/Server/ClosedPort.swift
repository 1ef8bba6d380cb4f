import Foundation

/// A port of 127.0.0.1 that refuses connections, and that no server of another test can get meanwhile.
public final class ClosedPort: Sendable {
    /// The port that the system chose.
    public let port: Int

    private let socket: Int32

    /// Reserves a port.
    public init() throws {
        (socket, port) = try Socket.listen(backlog: nil)
    }

    deinit {
        close(socket)
    }

    /// `http://127.0.0.1:<port>`.
    public var url: String { "http://127.0.0.1:\(port)" }
}
