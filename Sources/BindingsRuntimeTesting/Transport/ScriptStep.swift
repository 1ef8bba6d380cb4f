import BindingsRuntime

/// The response of a ``ScriptedTransport`` to one request.
public struct ScriptStep: Sendable {
    let readsBody: Bool
    let answer: @Sendable (TransportRequest) async throws -> TransportResponse

    /// Creates a step from a closure.
    ///
    /// - Parameter readsBody: Pass `true` to read and record the request's body first.
    public init(readsBody: Bool = true, _ answer: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
        self.readsBody = readsBody
        self.answer = answer
    }

    /// Responds with a status, header fields and a body.
    public static func status(_ status: HTTPResponse.Status, headers: HTTPFields = [:], body: String = "") -> ScriptStep {
        ScriptStep { _ in
            TransportResponse(head: HTTPResponse(status: status, headerFields: headers), body: .bytes(Array(body.utf8)))
        }
    }

    /// Responds with JSON.
    public static func json(_ body: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> ScriptStep {
        var headers = headers
        headers[.contentType] = "application/json"
        return .status(status, headers: headers, body: body)
    }

    /// Responds with a body in chunks that breaks off at the end if an error is given.
    public static func chunks(
        _ chunks: [[UInt8]], then error: TransportError? = nil, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> ScriptStep {
        ScriptStep { _ in
            let body = AsyncThrowingStream<[UInt8], any Error> { continuation in
                for chunk in chunks { continuation.yield(chunk) }
                continuation.finish(throwing: error)
            }
            return TransportResponse(head: HTTPResponse(status: status, headerFields: headers), body: .stream(body))
        }
    }

    /// Fails; the request's body is read first if the error is marked as sent.
    public static func failure(_ error: TransportError) -> ScriptStep {
        ScriptStep(readsBody: error.requestSent == true) { _ in throw error }
    }

    /// Never responds; ends when it is cancelled.
    public static let hang = ScriptStep { _ in
        try await ContinuousClock().sleep(for: .seconds(86_400))
        throw CancellationError()
    }

    /// Advances a virtual clock, then performs another step.
    public static func after(_ delay: Duration, on clock: VirtualClock, _ step: ScriptStep) -> ScriptStep {
        ScriptStep(readsBody: step.readsBody) { request in
            try await clock.pass(delay)
            return try await step.answer(request)
        }
    }
}

extension VirtualClock {
    /// Jumps ahead without recording a wait of the runtime.
    func pass(_ duration: Duration) async throws {
        advance(by: duration)
        for _ in 0..<20 { await Task.yield() }
        try Task.checkCancellation()
    }
}
