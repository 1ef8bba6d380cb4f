/// Sends one attempt: the inner interceptors, credentials, the transport, and the reading of the body, all under one watchdog.
struct AttemptSender: Sendable {
    let performance: CallPerformance
    let interceptors: [any Interceptor]
    let watchdog: Watchdog
    /// Released when the attempt is over and its body, if it is streamed, has been dropped.
    let slot: Slots.Slot

    /// - Throws: Only errors of interceptors' own.
    func send(_ exchange: Exchange, _ progress: Progress) async throws -> AttemptOutcome {
        do {
            var response = try await watchdog.guarding(progress) { try await perform(exchange, progress) }
            if case .stream(let start) = response.body.storage {
                response.body = WatchedBody.guarding(start, watchdog, progress, slot)
            }
            return .response(response)
        } catch let failure as AttemptFailure {
            return .failure(failure.error, failure.head)
        } catch let error as TransportError {
            return .failure(await Self.reason(for: known(error, progress), exchange.body), progress.head)
        } catch is CancellationError {
            return .failure(known(.cancelled, progress), progress.head)
        }
    }

    /// An attempt that ended before the transport was called has sent nothing.
    private func known(_ error: TransportError, _ progress: Progress) -> TransportError {
        var error = error
        if !progress.wasSent { error.requestSent = false }
        return error
    }

    /// If a file shrinks, the server waits for the rest: then the change is the reason, not the timeout it led to.
    private static func reason(for error: TransportError, _ body: RequestBody?) async -> TransportError {
        guard [.timeout, .reset, .other].contains(error.kind), let body else { return error }
        do throws(TransportError) {
            try await body.checkUnchanged()
            return error
        } catch let change {
            return change
        }
    }

    private func perform(_ exchange: Exchange, _ progress: Progress) async throws -> TransportResponse {
        let innermost: Exchange.Next = { exchange in try await transmit(exchange, progress) }
        let ring = interceptors.reversed().reduce(innermost) { next, interceptor in
            { exchange in try await interceptor.attempt(exchange, next: next) }
        }
        let response = try await ring(exchange)
        do {
            return try await performance.mode.take(response, progress)
        } catch {
            var failure = TransportError(mapping: error)
            failure.requestSent = true
            throw AttemptFailure(error: failure, head: response.head)
        }
    }

    private func reporter(_ progress: Progress) -> @Sendable (TransportProgress) -> Void {
        guard let onBodySent = performance.options.onBodySent else { return { progress.report($0) } }
        return { step in
            progress.report(step)
            if case .sentBody(let bytes) = step { onBodySent(bytes) }
        }
    }

    private func transmit(_ exchange: Exchange, _ progress: Progress) async throws -> TransportResponse {
        var head = exchange.head
        var credentials: [Credential] = []
        if Origin(scheme: head.scheme ?? "", authority: head.authority ?? "") == performance.prepared.base.origin {
            credentials = try await performance.prepared.credentials.current(performance.environment)
            for credential in credentials { credential.apply(to: &head) }
        }
        var request = TransportRequest(
            operationID: exchange.operation.id, operation: exchange.operation, head: head, body: exchange.body,
            displayURL: exchange.displayURL, connectTimeout: performance.limits.timeouts.connect, report: reporter(progress))
        request.secrets = performance.shared
        progress.sending()
        do {
            let response = try await performance.configuration.transport.send(request)
            progress.received(response.head)
            if response.head.status == .unauthorized { performance.prepared.credentials.refused(credentials) }
            return response
        } catch {
            var failure = TransportError(mapping: error)
            failure.message = performance.prepared.scrubbed(failure.message)
            throw failure
        }
    }
}
