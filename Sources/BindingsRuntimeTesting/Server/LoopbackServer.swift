import BindingsRuntime
import Foundation

/// A small HTTP/1.1 server on 127.0.0.1 that can misbehave, for tests of transports, retries and timeouts over real sockets.
///
///     let server = try LoopbackServer { request, index in
///         index == 0 ? .status(503, headers: ["Retry-After": "1"]) : .json(#"{"id": "p1"}"#)
///     }
///     defer { server.stop() }
///     … ClientConfiguration(baseURL: server.url) …
///
/// Each connection has a thread, and serves one request after the other. Nothing is encrypted.
public final class LoopbackServer: Sendable {
    /// Decides the response to a request; called when its head has arrived.
    ///
    /// `index` counts requests from 0 over all connections.
    public typealias Answer = @Sendable (_ request: ReceivedHead, _ index: Int) -> ServerPlan

    private struct State {
        var requests: [ReceivedRequest] = []
        var started = 0
        var sockets: Set<Int32> = []
        var connections = 0
        var isStopped = false
    }

    /// The port that the system chose.
    public let port: Int

    private let listener: Int32
    private let remembers: Bool
    private let answer: Answer
    private let acceptance: @Sendable (Int) -> ServerPlan?
    private let state = Mutex(State())

    /// Starts listening on a free port.
    ///
    /// - Parameters:
    ///   - remembers: Pass `false` to keep no ``requests``, for servers with very many of them.
    ///   - onConnection: Returns the plan for a connection before anything is read from it; nil: it is served.
    ///   - answer: Returns the plan for a request.
    public init(remembers: Bool = true, onConnection: @escaping @Sendable (Int) -> ServerPlan? = { _ in nil }, answer: @escaping Answer)
        throws
    {
        (listener, port) = try Socket.listen()
        self.remembers = remembers
        self.answer = answer
        acceptance = onConnection
        Thread.detachNewThread { [self] in accept() }
    }

    /// `http://127.0.0.1:<port>`.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// The requests so far, in the order of their heads; a body that was not read whole has the length read.
    public var requests: [ReceivedRequest] { state.withLock { $0.requests } }

    /// The number of open connections.
    public var openConnections: Int { state.withLock { $0.sockets.count } }

    /// The number of all connections.
    public var connections: Int { state.withLock { $0.connections } }

    /// Stops listening and closes every connection.
    public func stop() {
        // Under the lock: a connection leaves the set before it is closed, so no descriptor in it can have been reused.
        state.withLock { state in
            if state.isStopped { return }
            state.isStopped = true
            Socket.shutDown(listener)
            for socket in state.sockets { Socket.shutDown(socket) }
        }
    }

    private func accept() {
        while let socket = Socket.accept(listener) {
            let number: Int? = state.withLock { state in
                if state.isStopped { return nil }
                state.sockets.insert(socket)
                state.connections += 1
                return state.connections - 1
            }
            guard let number else {
                close(socket)
                break
            }
            Thread.detachNewThread { [self] in serve(socket, number) }
        }
        state.withLock { $0.isStopped = true }
        close(listener)
    }

    private func serve(_ socket: Int32, _ number: Int) {
        var connection = ServerConnection(socket: socket)
        var goesOn = true
        if let plan = acceptance(number) { goesOn = connection.perform(plan.actions) }
        while goesOn, let head = connection.readHead() { goesOn = serve(head, &connection, number) }
        _ = state.withLock { $0.sockets.remove(socket) }
        close(socket)
    }

    private func serve(_ head: ReceivedHead, _ connection: inout ServerConnection, _ number: Int) -> Bool {
        let index = state.withLock { state in
            if remembers { state.requests.append(ReceivedRequest(head: head, connection: number)) }
            state.started += 1
            return state.started - 1
        }
        let plan = answer(head, index)
        let isWhole = connection.readBody(head, limit: plan.readsBytes) { chunk in
            if remembers { state.withLock { $0.requests[index].append(chunk) } }
        }
        if isWhole, remembers { state.withLock { $0.requests[index].isWhole = true } }
        let isLast = head["connection"].contains { $0.lowercased() == "close" }
        return connection.perform(isLast ? plan.closing.actions : plan.actions) && isWhole && !isLast
    }
}

/// The actions of a ``LoopbackServer``.
public struct ServerPlan: Sendable {
    /// One action.
    public enum Action: Sendable {
        /// Sends bytes.
        case send([UInt8])
        /// Sends this many bytes, each of which is the count of those before it modulo 251, without holding them in memory.
        case count(to: Int)
        /// Waits.
        case pause(Duration)
        /// Waits until the client goes away, or the server is stopped.
        case stall
        /// Closes the connection in order.
        case close
        /// Breaks the connection with a reset.
        case reset
    }

    /// The number of bytes of the request's body read before the actions; default: all.
    public var readsBytes: Int

    /// The actions, in order.
    public var actions: [Action]

    /// Creates a plan from actions.
    public init(_ actions: Action..., readsBytes: Int = .max) {
        self.actions = actions
        self.readsBytes = readsBytes
    }

    /// Responds with a status, header fields and a body of known length.
    public static func status(_ status: HTTPResponse.Status, headers: [String: String] = [:], body: String = "") -> ServerPlan {
        var head = "HTTP/1.1 \(status.code) Status\r\nContent-Length: \(body.utf8.count)\r\n"
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        return ServerPlan(.send(Array((head + "\r\n" + body).utf8)))
    }

    /// Responds 200 with JSON.
    public static func json(_ body: String, headers: [String: String] = [:]) -> ServerPlan {
        .status(200, headers: headers.merging(["Content-Type": "application/json"]) { given, _ in given }, body: body)
    }

    /// The plan with the response field for a client's `Connection: close` (RFC 9112, 9.6), if it begins with a head.
    var closing: ServerPlan {
        let start = Array("HTTP/1.1 ".utf8)
        guard case .send(var bytes)? = actions.first, bytes.starts(with: start), let line = bytes.firstRange(of: Array("\r\n".utf8)) else {
            return self
        }
        bytes.insert(contentsOf: Array("Connection: close\r\n".utf8), at: line.upperBound)
        var plan = self
        plan.actions[0] = .send(bytes)
        return plan
    }

    /// Sends a string as it is, and continues with other actions.
    public static func raw(_ text: String, then actions: Action...) -> ServerPlan {
        var plan = ServerPlan(.send(Array(text.utf8)))
        plan.actions += actions
        return plan
    }
}
