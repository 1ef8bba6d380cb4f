import Foundation

extension CallPerformance {
    /// Whatever ended the call, as the one error type.
    func failure(_ error: any Error) -> APIError {
        switch error {
        case let error as APIError: return completed(error)
        case is CancellationError: return failure(.cancelled, head: nil)
        case let error as AttemptFailure: return failure(error.error, head: error.head)
        case let error as TransportError: return failure(error, head: nil)
        default: return completed(APIError(kind: .interceptor, message: "An interceptor failed: \(error)", cause: error))
        }
    }

    private func failure(_ error: TransportError, head: HTTPResponse?) -> APIError {
        let error = Task.isCancelled ? .cancelled : error
        var result = APIError(kind: Self.kind(of: error), message: error.message, cause: error)
        if let head { result.adopt(head, now: configuration.environment.now()) }
        return completed(result)
    }

    private static func kind(of error: TransportError) -> APIError.Kind {
        switch error.kind {
        case .timeout: .timeout
        case .deadline: .deadline
        case .cancelled: .cancelled
        case .tooLarge: .tooLarge
        case .requestBody: .requestBody
        case .file: .file
        default: .connection
        }
    }

    /// The error that a response with no successful status is.
    func failure(_ response: TransportResponse) async -> APIError {
        let bytes = await response.body.prefix(BodyMode.errorLimit)
        let envelope = ErrorEnvelope(body: bytes, contentType: response.head.headerFields[.contentType])
        let message = envelope.message ?? response.head.status.phrase
        var error = APIError(kind: .api, message: message, code: envelope.code, body: bytes)
        error.adopt(response.head, now: configuration.environment.now())
        return completed(error)
    }

    /// An answer that cannot be read.
    func undecodable(_ error: JSONError, _ head: HTTPResponse, _ body: [UInt8]) -> APIError {
        let kept = Array(body.prefix(BodyMode.errorLimit))
        var result = APIError(kind: .decoding, message: "The response is not what the document says: \(error)", body: kept, cause: error)
        result.adopt(head, now: configuration.environment.now())
        return completed(result)
    }

    /// Fills in what the call knows.
    private func completed(_ error: APIError) -> APIError {
        var error = error
        error.operationID = error.operationID ?? prepared.operation.id
        error.method = error.method ?? prepared.method
        error.url = error.url ?? displayURL
        error.idempotencyKey = error.idempotencyKey ?? idempotencyKey
        error.attempts = log.attempts
        error.outcome = log.outcome
        return error
    }
}

extension APIError {
    /// Takes over what a response's head says.
    mutating func adopt(_ head: HTTPResponse, now: Date) {
        status = head.status
        headers = head.headerFields
        requestID = head.headerFields.requestID
        retryAfter = RetryAfter.read(head.headerFields, now: now)
    }
}

extension ResponseBody {
    /// The first bytes; as many as came, if the body breaks off.
    func prefix(_ limit: Int) async -> [UInt8] {
        var bytes: [UInt8] = []
        var iterator = makeAsyncIterator()
        while bytes.count < limit, let chunk = try? await iterator.next() {
            bytes += chunk.prefix(limit - bytes.count)
        }
        return bytes
    }
}
