/// A described call; nothing is sent before one of its properties or functions asks for the response.
///
/// A plain value: it can be stored, copied, given options, and performed more than once. Each performance is a call of its own, with an
/// idempotency key of its own by default; see ``idempotencyKey(_:)``.
public struct Call<Output: Sendable>: Sendable {
    let client: APIClient
    var described: CallRequest
    let answer: Answer<Output>
    private var sharedOptions = CallOptions.none

    /// Describes a call.
    public init(_ client: APIClient, _ request: CallRequest, _ answer: Answer<Output>) {
        self.client = client
        described = request
        self.answer = answer
    }

    var options: CallOptions {
        get { sharedOptions.value }
        set { sharedOptions.value = newValue }
    }

    /// Performs the call and returns the decoded body.
    public var value: Output {
        get async throws(APIError) { try await response.body }
    }

    /// Performs the call and returns the decoded body with status, header fields and attempts.
    public var response: APIResponse<Output> {
        get async throws(APIError) {
            let performed = try await perform(.buffer(limit: limits.maxBodyBytes))
            return try await performed.decoded(answer)
        }
    }
}

extension Call {
    /// Prepares and performs the call; returns any successful response.
    func perform(_ mode: BodyMode) async throws(APIError) -> PerformedCall {
        let performance = try performance(mode)
        do {
            return PerformedCall(performance: performance, response: try await performance.run())
        } catch {
            throw performance.failure(error)
        }
    }

    private func performance(_ mode: BodyMode) throws(APIError) -> CallPerformance {
        let prepared = try prepare()
        let environment = client.configuration.environment
        let makesKey = prepared.operation.idempotencyHeader != nil && prepared.idempotencyKey == nil
        return CallPerformance(
            self, prepared, mode, key: makesKey ? environment.uuid() : prepared.idempotencyKey,
            deadline: deadline(prepared, mode).map { environment.uptime() + $0 })
    }

    /// Calls with large bodies have a deadline only if they set one themselves.
    private func deadline(_ prepared: PreparedRequest, _ mode: BodyMode) -> Duration? {
        if let own = options.timeouts.deadline { return own }
        let isStreamed = mode.isStreamed || prepared.body?.isInMemory == false
        return isStreamed ? nil : limits.timeouts.deadline
    }

    /// The limits of this call.
    var limits: CallLimits { CallLimits(client.configuration, operation: described.operation.id, options) }

    func prepare() throws(APIError) -> PreparedRequest {
        try RequestPreparation(client: client, request: described, options: options).prepare()
    }
}

/// A call that ended in a successful status.
struct PerformedCall: Sendable {
    let performance: CallPerformance
    let response: TransportResponse

    /// - Parameter bytes: The body, if it is in memory.
    func with<Body>(_ body: Body, read bytes: [UInt8] = []) -> APIResponse<Body> {
        APIResponse(
            status: response.head.status, headers: response.head.headerFields, body: body, attempts: performance.log.attempts,
            idempotencyKey: performance.idempotencyKey,
            isReplay: ReplayMark.stands(in: response.head, body: bytes, of: performance.prepared.operation))
    }

    /// Reads the body, which is in memory unless an interceptor has replaced it.
    func decoded<Output>(_ answer: Answer<Output>) async throws(APIError) -> APIResponse<Output> {
        let bytes: [UInt8]
        do {
            bytes = try await response.body.collected
        } catch {
            throw performance.failure(TransportError(mapping: error))
        }
        do throws(JSONError) {
            return with(try answer.decode(response.head, bytes), read: bytes)
        } catch {
            throw performance.undecodable(error, response.head, bytes)
        }
    }
}

extension ResponseBody {
    var collected: [UInt8] {
        get async throws {
            if case .bytes(let bytes) = storage { return bytes }
            return try await reduce(into: []) { $0 += $1 }
        }
    }
}
