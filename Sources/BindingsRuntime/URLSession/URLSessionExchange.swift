import Foundation

/// One request in URLSession: turns callbacks into a head that is awaited and a body that is read.
final class URLSessionExchange: Sendable {
    private struct State {
        var head: Result<HTTPResponse, TransportError>?
        var waiter: CheckedContinuation<HTTPResponse, any Error>?
        var sentBytes: Int64 = 0
        /// The reason that the exchange was given up.
        var change: TransportError?
        /// Held so that a temporary file exists until the exchange is over.
        var payload: URLSessionPayload?
    }

    private let state: Mutex<State>
    private let body: ReceivedBody
    private let report: @Sendable (TransportProgress) -> Void
    private let ended: @Sendable (_ isClosed: Bool) -> Void
    private let source: RequestBody?
    private let length: Int64
    /// Released when the exchange is over and nothing refers to it any more.
    private let slot: Slots.Slot

    init(
        payload: URLSessionPayload, source: RequestBody?, slot: Slots.Slot, body: ReceivedBody,
        report: @escaping @Sendable (TransportProgress) -> Void, ended: @escaping @Sendable (_ isClosed: Bool) -> Void
    ) {
        state = Mutex(State(payload: payload))
        length = payload.length
        self.source = source
        self.slot = slot
        self.body = body
        self.report = report
        self.ended = ended
    }

    /// The response's head, as soon as it has arrived.
    var head: HTTPResponse {
        get async throws {
            try await withCheckedThrowingContinuation { continuation in
                let known = state.withLock { state in
                    if state.head == nil { state.waiter = continuation }
                    return state.head
                }
                if let known { continuation.resume(with: known) }
            }
        }
    }

    func cancel() {
        settle(.failure(.cancelled))
    }

    /// Indicates whether any data is known to have moved.
    var isAlive: Bool { state.withLock { $0.head != nil || $0.sentBytes > 0 } }

    /// A body is only read once there is a connection: if the request has one and it was not read, nothing was sent.
    func giveUpConnecting(after limit: Duration) {
        let isUntouched = source?.length ?? 0 > 0 && state.withLock { $0.sentBytes == 0 }
        settle(.failure(TransportError(.connect, requestSent: isUntouched ? false : nil, "No connection within \(limit).")))
    }

    /// Records that the file changed while it is sent; reported when the task is over, which is to be cancelled next.
    ///
    /// On Linux, a task must not be cancelled while its connection breaks, which may happen if the caller continues at once.
    func giveUp(_ change: TransportError) {
        state.withLock { $0.change = change }
    }

    func received(_ head: HTTPResponse) {
        report(.moved)
        settle(.success(head))
    }

    /// - Throws: If the bytes that the reader has not taken yet can no longer be stored.
    func received(_ chunk: [UInt8]) throws(TransportError) {
        report(.moved)
        try body.append(chunk)
    }

    /// - Parameter bytes: The number of bytes of the body that have been sent so far.
    func sent(_ bytes: Int64) {
        state.withLock { $0.sentBytes = bytes }
        report(.sentBody(bytes: bytes))
        if bytes >= length { report(.sentRequest) }
    }

    func completed(_ error: (any Error)?) {
        // First, because a caller that waits for the response may end the process with it.
        let change = state.withLock { state in
            state.payload = nil
            return state.change
        }
        let failure = change ?? error.map { TransportError(urlError: $0, sentBytes: state.withLock { $0.sentBytes > 0 }) } ?? fileChange
        settle(.failure(failure ?? TransportError(.malformedResponse, "The response has no HTTP head.")))
        body.finish(failure)
        ended(error != nil || saysClose)
    }

    /// Indicates whether the response announces the closing of the connection.
    private var saysClose: Bool {
        guard case .success(let head)? = state.withLock(\.head) else { return false }
        return head.headerFields[values: .connection].contains { $0.lowercased().contains("close") }
    }

    /// URLSession does not detect that a file changes while it is sent: the bytes sent are then neither the old nor the new ones.
    private var fileChange: TransportError? {
        guard case .file(let path, let stamp?)? = source?.storage else { return nil }
        do throws(TransportError) {
            let now = try OpenFile.read(path).stamp(path)
            return now == stamp ? nil : BodyFileReader.changed(path, from: stamp.length, to: now.length)
        } catch {
            return error
        }
    }

    /// Sets the result; only the first one counts.
    private func settle(_ result: Result<HTTPResponse, TransportError>) {
        let waiter = state.withLock { state in
            if state.head == nil { state.head = result }
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume(with: result)
    }
}
