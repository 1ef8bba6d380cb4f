import BindingsRuntime

/// What a ``ScriptedTransport`` does with one request.
public struct ScriptStep: Sendable {
    let readsBody: Bool
    let answer: @Sendable (TransportRequest) async throws -> TransportResponse

    /// Does anything.
    ///
    /// - Parameter readsBody: whether the request's body is read and remembered first.
    public init(readsBody: Bool = true, _ answer: @escaping @Sendable (TransportRequest) async throws -> TransportResponse) {
        self.readsBody = readsBody
        self.answer = answer
    }

    /// Answers with a status, fields and a body.
    public static func status(_ status: HTTPResponse.Status, headers: HTTPFields = [:], body: String = "") -> ScriptStep {
        ScriptStep { _ in
            TransportResponse(head: HTTPResponse(status: status, headerFields: headers), body: .bytes(Array(body.utf8)))
        }
    }

    /// Answers with JSON.
    public static func json(_ body: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> ScriptStep {
        var headers = headers
        headers[.contentType] = "application/json"
        return .status(status, headers: headers, body: body)
    }

    /// Answers with a body that comes in chunks and then, if an error is given, breaks off.
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

    /// Fails; the request's body is read first if the error says that something was sent.
    public static func failure(_ error: TransportError) -> ScriptStep {
        ScriptStep(readsBody: error.requestSent == true) { _ in throw error }
    }

    /// Never answers: ends when it is cancelled.
    public static let hang = ScriptStep { _ in
        try await ContinuousClock().sleep(for: .seconds(86_400))
        throw CancellationError()
    }

    /// Lets time pass on a virtual clock, and does another step then.
    public static func after(_ delay: Duration, on clock: VirtualClock, _ step: ScriptStep) -> ScriptStep {
        ScriptStep(readsBody: step.readsBody) { request in
            try await clock.pass(delay)
            return try await step.answer(request)
        }
    }
}

extension VirtualClock {
    /// Jumps ahead without recording a wait of the runtime's.
    func pass(_ duration: Duration) async throws {
        advance(by: duration)
        for _ in 0..<20 { await Task.yield() }
        try Task.checkCancellation()
    }
}
