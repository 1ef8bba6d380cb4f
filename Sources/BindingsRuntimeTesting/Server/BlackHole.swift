import Foundation

/// A host that never responds: connections to it are neither established nor refused.
///
/// It listens on 127.0.0.1, accepts nothing, and its queue is full. Dropping connection attempts then is specific to Linux.
public final class BlackHole: Sendable {
    /// The port that the system chose.
    public let port: Int

    private let listener: Int32
    private let fillers: [Int32]

    /// Starts listening.
    public init() throws {
        let (listener, port) = try Socket.listen(backlog: 0)
        self.listener = listener
        self.port = port
        fillers = try (0..<8).map { _ in try Socket.connectLater(port: port) }
    }

    deinit {
        for socket in fillers + [listener] { close(socket) }
    }

    /// `http://127.0.0.1:<port>`.
    public var url: String { "http://127.0.0.1:\(port)" }
}
