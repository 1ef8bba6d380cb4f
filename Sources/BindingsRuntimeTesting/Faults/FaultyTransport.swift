import BindingsRuntime

/// A transport that passes requests to another one, and injects faults into its responses.
///
///     let faulty = FaultyTransport(script, clock: clock)
///     faulty.plan("createJob", .reset(afterBytes: 0), nil)      // the first response is lost, the second one arrives
///
/// The request always arrives: the faults affect the response. For connections that fail before anything is sent, script a failure:
/// `.failure(TransportError(.connect, requestSent: false, "…"))`.
public final class FaultyTransport: Transport {
    private let base: any Transport
    private let clock: VirtualClock?
    private let planned = Mutex<[String: [Fault?]]>([:])

    /// Creates a transport in front of another one.
    ///
    /// - Parameter clock: The clock of delays; nil: real time.
    public init(_ base: any Transport, clock: VirtualClock? = nil) {
        self.base = base
        self.clock = clock
    }

    /// Adds faults for the next requests of an operation, in order; nil, and any request after the last fault: no fault.
    public func plan(_ operationID: String, _ faults: Fault?...) {
        planned.withLock { $0[operationID, default: []] += faults }
    }

    /// Sends a request, and injects the planned fault into its response.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let fault = planned.withLock { planned -> Fault? in
            planned[request.operationID]?.isEmpty == false ? planned[request.operationID]?.removeFirst() : nil
        }
        let response = try await base.send(request)
        guard let fault else { return response }
        return try await spoil(response, fault)
    }

    private func spoil(_ response: TransportResponse, _ fault: Fault) async throws -> TransportResponse {
        switch fault {
        case .delay(let time):
            try await pass(time)
            return response
        case .garbage: throw TransportError(.malformedResponse, requestSent: true, "The response is not HTTP.")
        case .drop(let count): return try await cut(response, count, "The server closed the connection.")
        case .reset(let count): return try await cut(response, count, "Connection reset by peer")
        case .wrongLength(let difference): return try await lengthened(response, difference)
        case .slowDrip(let size, let pause): return try await drip(response, size, pause)
        }
    }

    /// With no bytes at all, the head is lost too.
    private func cut(_ response: TransportResponse, _ count: Int, _ words: String) async throws -> TransportResponse {
        let lost = TransportError(.reset, requestSent: true, words)
        if count <= 0 { throw lost }
        let start = Array(try await response.body.all.prefix(count))
        return TransportResponse(head: response.head, body: Self.body([start], then: lost))
    }

    /// A body shorter than its length breaks off; a longer one is cut at its length.
    private func lengthened(_ response: TransportResponse, _ difference: Int) async throws -> TransportResponse {
        let bytes = try await response.body.all
        if difference < 0 { return TransportResponse(head: response.head, body: .bytes(Array(bytes.dropLast(-difference)))) }
        let lost = TransportError(.reset, requestSent: true, "The connection was closed before the response was complete.")
        return TransportResponse(head: response.head, body: Self.body([bytes], then: difference == 0 ? nil : lost))
    }

    private func drip(_ response: TransportResponse, _ size: Int, _ pause: Duration) async throws -> TransportResponse {
        let pieces = Fault.pieces(try await response.body.all, of: size)
        return TransportResponse(head: response.head, body: .stream(Drip(pieces: pieces) { [self] in try await pass(pause) }))
    }

    private func pass(_ time: Duration) async throws {
        if let clock { try await clock.pass(time) } else { try await ContinuousClock().sleep(for: time) }
    }

    private static func body(_ chunks: [[UInt8]], then error: TransportError?) -> ResponseBody {
        .stream(
            AsyncThrowingStream<[UInt8], any Error> { continuation in
                for chunk in chunks { continuation.yield(chunk) }
                continuation.finish(throwing: error)
            })
    }
}

/// The pieces, with a pause before each but the first.
private struct Drip: AsyncSequence, Sendable {
    let pieces: [[UInt8]]
    let pause: @Sendable () async throws -> Void

    func makeAsyncIterator() -> Iterator { Iterator(rest: pieces[...], pause: pause) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<[UInt8]>
        let pause: @Sendable () async throws -> Void
        var isFirst = true

        mutating func next() async throws -> [UInt8]? {
            guard let piece = rest.popFirst() else { return nil }
            if !isFirst { try await pause() }
            isFirst = false
            return piece
        }
    }
}

extension ResponseBody {
    var all: [UInt8] {
        get async throws { try await reduce(into: []) { $0 += $1 } }
    }
}
