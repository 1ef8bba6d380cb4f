/// One performance of one call: interceptors, attempts, and the waits between them.
struct CallPerformance: Sendable {
    let configuration: ClientConfiguration
    let options: CallOptions
    let prepared: PreparedRequest
    let mode: BodyMode
    let idempotencyKey: String?
    /// In uptime; nil for none.
    let deadline: Duration?
    let displayURL: String
    let log = CallLog()

    private var environment: RuntimeEnvironment { configuration.environment }
    private var interceptors: [any Interceptor] { configuration.interceptors + options.interceptors }

    /// Sends the call until it ends in a success.
    ///
    /// - Throws: ``APIError`` for everything else.
    func run() async throws(APIError) -> TransportResponse {
        let exchange = try await exchange()
        let response: TransportResponse
        do {
            if Task.isCancelled { throw CancellationError() }
            response = try await around(exchange)
        } catch {
            throw failure(error)
        }
        if response.head.status.kind != .successful { throw await failure(response) }
        return response
    }

    private func exchange() async throws(APIError) -> Exchange {
        var exchange = Exchange(
            operation: prepared.operation, displayURL: displayURL, idempotencyKey: idempotencyKey, attempt: 0,
            head: prepared.head, body: prepared.body)
        if let key = idempotencyKey, let header = prepared.operation.idempotencyHeader, let name = HTTPField.Name(header) {
            exchange.head.headerFields[name] = key
        }
        do throws(TransportError) {
            exchange.body = try await prepared.body?.pinned()
        } catch {
            throw failure(error)
        }
        return exchange
    }

    /// The ring around the call.
    private func around(_ exchange: Exchange) async throws -> TransportResponse {
        let innermost: Exchange.Next = { exchange in try await attempts(exchange) }
        let ring = interceptors.reversed().reduce(innermost) { next, interceptor in
            { exchange in try await interceptor.call(exchange, next: next) }
        }
        return try await ring(exchange)
    }

    /// Attempt after attempt, until the rule says that it is over.
    private func attempts(_ exchange: Exchange) async throws -> TransportResponse {
        let rule = RetryRule(
            policy: options.retry ?? configuration.retry,
            isRepeatable: exchange.operation.isIdempotent || idempotencyKey != nil,
            isReplayable: exchange.body?.isReplayable ?? true, deadline: deadline)
        var exchange = exchange
        exchange.attempt = 0
        var wait = Duration.zero
        while true {
            exchange.attempt += 1
            let outcome = try await attempt(exchange, after: wait)
            let verdict = rule.decide(
                outcome.event, attempt: exchange.attempt, uptime: environment.uptime(), date: environment.now(),
                random: environment.random())
            switch verdict {
            case .end: return try outcome.get()
            case .retry(let delay): wait = delay
            }
            try await environment.sleep(wait)
        }
    }

    /// One attempt, logged.
    private func attempt(_ exchange: Exchange, after wait: Duration) async throws -> AttemptOutcome {
        let start = environment.uptime()
        let sender = AttemptSender(
            configuration: configuration, interceptors: interceptors, credentials: prepared.credentials, home: prepared.base.origin,
            mode: mode, watchdog: watchdog(from: start))
        let outcome = try await sender.send(exchange)
        let failure = outcome.failure
        log.append(
            Attempt(
                number: exchange.attempt, wait: wait, duration: environment.uptime() - start, status: outcome.status, failure: failure),
            effect: CallLog.Effect(status: outcome.status, failure: failure, isSafe: exchange.operation.isSafe))
        return outcome
    }

    private func watchdog(from start: Duration) -> Watchdog {
        let attempt = options.attempt ?? configuration.timeouts.attempt
        return Watchdog(
            environment: environment, idle: options.idle ?? configuration.timeouts.idle, attemptEnd: attempt.map { start + $0 },
            deadline: deadline)
    }
}

/// What came of one attempt.
enum AttemptOutcome: Sendable {
    case response(TransportResponse)
    /// With the head, where it was the body that did not come.
    case failure(TransportError, HTTPResponse?)

    var event: RetryRule.Event {
        switch self {
        case .response(let response): .response(response.head)
        case .failure(let error, _): .failure(error)
        }
    }

    var status: HTTPResponse.Status? {
        switch self {
        case .response(let response): response.head.status
        case .failure(_, let head): head?.status
        }
    }

    var failure: TransportError? {
        if case .failure(let error, _) = self { error } else { nil }
    }

    func get() throws -> TransportResponse {
        switch self {
        case .response(let response): return response
        case .failure(let error, let head): throw AttemptFailure(error: error, head: head)
        }
    }
}

/// The error of an attempt, with as much of the response as came.
struct AttemptFailure: Error {
    var error: TransportError
    var head: HTTPResponse?
}
