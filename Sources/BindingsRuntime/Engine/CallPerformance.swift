/// One performance of one call: interceptors, attempts, and the waits between them.
///
/// A class, because thousands of calls may wait at once, and each function that waits would hold a copy of a struct.
final class CallPerformance: Sendable {
    let client: APIClient
    let options: CallOptions
    let limits: CallLimits
    let shared: Shared<PreparedRequest>
    let mode: BodyMode
    let idempotencyKey: String?
    /// In uptime; nil for none.
    let deadline: Duration?
    let displayURL: String
    let log = CallLog()
    /// The slot for the first attempt.
    let reserved = Mutex<Slots.Slot?>(nil)

    /// - Parameter key: The idempotency key, the caller's or a new one; nil for none.
    init<Output>(_ call: Call<Output>, _ prepared: PreparedRequest, _ mode: BodyMode, key: String?, deadline: Duration?) {
        client = call.client
        options = call.options
        limits = call.limits
        shared = Shared(prepared)
        self.mode = mode
        idempotencyKey = key
        self.deadline = deadline
        displayURL = prepared.displayURL
    }

    var prepared: PreparedRequest { shared.value }
    var configuration: ClientConfiguration { client.configuration }
    var environment: RuntimeEnvironment { configuration.environment }
    var interceptors: [any Interceptor] { configuration.interceptors + options.interceptors }

    /// Indicates whether sending the request twice has the same effect as sending it once.
    var isRepeatable: Bool { prepared.operation.isIdempotent || idempotencyKey != nil }

    /// Sends the call until it ends in a success.
    ///
    /// - Throws: ``APIError`` for everything else.
    func run() async throws -> TransportResponse {
        // Thousands may wait: they do it here, before anything large is allocated. Interceptors go first, because they may need no slot.
        if interceptors.isEmpty {
            let place = try await place()
            reserved.withLock { $0 = place }
        }
        return try await answer()
    }

    private func answer() async throws -> TransportResponse {
        let response: TransportResponse
        do {
            let exchange = try await exchange()
            if Task.isCancelled { throw CancellationError() }
            response = try await bounded(exchange)
        } catch {
            throw failure(error)
        }
        if response.head.status.kind != .successful { throw await failure(response) }
        return response
    }

    private func exchange() async throws(TransportError) -> Exchange {
        var exchange = Exchange(
            operation: prepared.operation, displayURL: displayURL, idempotencyKey: idempotencyKey, attempt: 0, load: client.load,
            secrets: shared, head: prepared.head, body: prepared.body)
        if let key = idempotencyKey, let header = prepared.operation.idempotencyHeader, let name = HTTPField.Name(header) {
            exchange.head.headerFields[name] = key
        }
        exchange.body = try await prepared.body?.pinned()
        return exchange
    }

    /// The interceptors around the call, under the deadline, which includes their time.
    private func bounded(_ exchange: Exchange) async throws -> TransportResponse {
        if interceptors.isEmpty { return try await attempts(exchange) }
        let watchdog = Watchdog(environment: environment, deadline: deadline)
        return try await watchdog.guarding(Progress(environment.uptime)) { try await self.around(exchange) }
    }

    /// The interceptors around the call.
    private func around(_ exchange: Exchange) async throws -> TransportResponse {
        let innermost: Exchange.Next = { exchange in try await self.attempts(exchange) }
        let ring = interceptors.reversed().reduce(innermost) { next, interceptor in
            { exchange in try await interceptor.call(exchange, next: next) }
        }
        return try await ring(exchange)
    }

    /// Executes the actions of the retry machine.
    private func attempts(_ exchange: Exchange) async throws -> TransportResponse {
        var machine = RetryMachine(
            policy: limits.retry, isRepeatable: isRepeatable,
            isReplayable: exchange.body?.isReplayable ?? true, deadline: deadline)
        var outcome: AttemptOutcome?
        var lastWait = Duration.zero
        var action = decide(&machine, .begin)
        while true {
            switch action {
            case .send(let number):
                let (ended, end) = try await attempt(number, exchange, after: lastWait)
                outcome = ended
                action = decide(&machine, .ended(end))
            case .wait(let wait):
                lastWait = wait
                action = decide(&machine, await hasSlept(wait) ? .waited : .cancelled)
            case .stop(let reason):
                log.stop(reason)
                return try end(outcome, reason)
            }
        }
    }

    private func decide(_ machine: inout RetryMachine, _ event: RetryMachine.Event) -> RetryMachine.Action {
        let (before, uptime, random) = (machine, environment.uptime(), environment.random())
        let decided = client.load.budgets.with(prepared.base.origin) { budget in
            var machine = before
            let action = machine.handle(event, at: uptime, random: random, budget: &budget)
            return (machine, action)
        }
        machine = decided.0
        return decided.1
    }

    private func hasSlept(_ wait: Duration) async -> Bool {
        do {
            try await environment.sleep(wait)
            return true
        } catch {
            return false
        }
    }

    private func end(_ outcome: AttemptOutcome?, _ reason: RetryStop) throws(APIError) -> TransportResponse {
        switch (reason, outcome) {
        case (.cancelled, _): throw failure(TransportError.cancelled)
        case (.deadline, _), (_, nil): throw failure(TransportError.deadlinePassed)
        case (_, .response(let response)?): return response
        case (_, .failure(let error, let head)?): throw failure(error, head: head)
        }
    }
}
