/// Sends one attempt: the inner ring of interceptors, credentials, the transport, and the taking in of the body, all under one watchdog.
struct AttemptSender: Sendable {
    let configuration: ClientConfiguration
    let interceptors: [any Interceptor]
    let credentials: [Credential]
    /// The only origin that credentials go to.
    let home: Origin
    let mode: BodyMode
    let watchdog: Watchdog

    /// - Throws: only what interceptors throw of their own.
    func send(_ exchange: Exchange) async throws -> AttemptOutcome {
        let progress = Progress(configuration.environment.uptime)
        do {
            var response = try await watchdog.guarding(progress) { try await perform(exchange, progress) }
            if case .stream(let start) = response.body.storage {
                response.body = WatchedBody.guarding(start, watchdog, progress)
            }
            return .response(response)
        } catch let failure as AttemptFailure {
            return .failure(failure.error, failure.head)
        } catch let error as TransportError {
            return .failure(await Self.reason(for: error, exchange.body), nil)
        } catch is CancellationError {
            return .failure(.cancelled, nil)
        }
    }

    /// A file that shrinks leaves the server waiting for the rest: then the change is the reason, not the timeout it led to.
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
            return try await mode.take(response, progress)
        } catch {
            var failure = TransportError(mapping: error)
            failure.requestSent = true
            throw AttemptFailure(error: failure, head: response.head)
        }
    }

    private func transmit(_ exchange: Exchange, _ progress: Progress) async throws -> TransportResponse {
        var head = exchange.head
        if Origin(scheme: head.scheme ?? "", authority: head.authority ?? "") == home {
            for credential in credentials { credential.apply(to: &head) }
        }
        let request = TransportRequest(
            operationID: exchange.operation.id, head: head, body: exchange.body, displayURL: exchange.displayURL,
            progress: { progress.tick() })
        do {
            return try await configuration.transport.send(request)
        } catch {
            throw TransportError(mapping: error)
        }
    }
}

/// A body that is read under the watchdog of its attempt.
enum WatchedBody {
    static func guarding(
        _ start: @escaping @Sendable () -> ResponseBody.Iterator, _ watchdog: Watchdog, _ progress: Progress
    ) -> ResponseBody {
        ResponseBody(
            storage: .stream {
                let box = IteratorBox(start())
                return ResponseBody.Iterator {
                    progress.tick()
                    return try await watchdog.guarding(progress) { try await box.next() }
                }
            })
    }
}
