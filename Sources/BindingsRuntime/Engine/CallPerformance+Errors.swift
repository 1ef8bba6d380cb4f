import Foundation

extension CallPerformance {
    /// Converts whatever ended the call to the one error type.
    func failure(_ error: any Error) -> APIError {
        switch error {
        case let error as APIError: completed(error)
        case is CancellationError: failure(.cancelled, head: nil)
        case let error as AttemptFailure: failure(error.error, head: error.head)
        case let error as TransportError: failure(error, head: nil)
        default: completed(APIError(kind: .interceptor, message: "An interceptor failed: \(error)", cause: error))
        }
    }

    /// - Parameter head: The head of the response whose body failed.
    func failure(_ error: TransportError, head: HTTPResponse?) -> APIError {
        let error = Task.isCancelled ? .cancelled : error
        var result = APIError(kind: APIError.Kind(error.kind), message: error.message, cause: error)
        if let head { result.adopt(head, now: environment.now()) }
        return completed(exhausted(result))
    }

    /// The error for a response without a successful status.
    func failure(_ response: TransportResponse) async -> APIError {
        let bytes = await response.body.prefix(BodyMode.errorLimit)
        let envelope = ErrorEnvelope(body: bytes, contentType: response.head.headerFields[.contentType])
        let message = envelope.message ?? response.head.status.phrase
        var error = APIError(kind: .api, message: message, code: envelope.code, body: bytes)
        error.adopt(response.head, now: environment.now())
        if let wait = prepared.operation.retryableStatuses[response.head.status.code] {
            error.isDocumentedAsTransient = true
            error.retryAfter = error.retryAfter ?? wait
        }
        error.isReplay = ReplayMark.stands(in: response.head, body: bytes, of: prepared.operation)
        return completed(exhausted(error))
    }

    /// The error for a response that cannot be decoded: the service's own error, if it is one, or a violation of the contract.
    func undecodable(_ error: JSONError, _ head: HTTPResponse, _ body: [UInt8]) -> APIError {
        let kept = Array(body.prefix(BodyMode.errorLimit))
        var result = APIError(kind: .decoding, message: "The response is not what the document says: \(error)", body: kept, cause: error)
        let envelope = ErrorEnvelope(body: kept, contentType: head.headerFields[.contentType])
        if envelope.isExplicit, let message = envelope.message {
            (result.kind, result.message, result.code) = (.api, message, envelope.code)
        }
        result.adopt(head, now: environment.now())
        result = completed(result)
        // A success that carries an error has not done what was asked for, or only an unknown part of it.
        if result.kind == .api { result.outcome = prepared.operation.isSafe ? .notApplied : .unknown }
        return result
    }

    /// The error of a call whose retries are exhausted.
    private func exhausted(_ error: APIError) -> APIError {
        let isExhausted = log.attempts.count > 1 && (log.stop == .attemptsUsedUp || log.stop == .budgetUsedUp)
        guard isExhausted, error.kind != .cancelled, error.kind != .deadline else { return error }
        var error = error
        error.lastKind = error.kind
        error.kind = .retriesExhausted
        return error
    }

    /// Fills in what the call knows.
    private func completed(_ error: APIError) -> APIError {
        var error = error
        error.message = prepared.scrubbed(error.message)
        error.code = error.code.map(prepared.scrubbed)
        error.operationID = error.operationID ?? prepared.operation.id
        error.method = error.method ?? prepared.method
        error.url = error.url ?? displayURL
        error.idempotencyKey = error.idempotencyKey ?? idempotencyKey
        error.isRepeatable = isRepeatable
        error.attempts = log.attempts
        error.retryStop = log.stop
        error.outcome = log.outcome
        return error
    }
}

extension APIError.Kind {
    init(_ kind: TransportError.Kind) {
        switch kind {
        case .timeout: self = .timeout
        case .deadline: self = .deadline
        case .cancelled: self = .cancelled
        case .tooLarge: self = .tooLarge
        case .requestBody: self = .requestBody
        case .file: self = .file
        default: self = .connection
        }
    }
}

extension APIError {
    /// Copies the status, the header fields and the values in them from a response's head.
    mutating func adopt(_ head: HTTPResponse, now: Date) {
        status = head.status
        headers = head.headerFields
        requestID = head.headerFields.requestID
        retryAfter = RetryAfter.read(head.headerFields, now: now)
    }
}

extension ResponseBody {
    /// The first bytes; as many as arrived, if the body breaks off.
    func prefix(_ limit: Int) async -> [UInt8] {
        var bytes: [UInt8] = []
        var iterator = makeAsyncIterator()
        while bytes.count < limit, let chunk = try? await iterator.next() {
            bytes += chunk.prefix(limit - bytes.count)
        }
        return bytes
    }
}
