#if Observability
    import BindingsRuntime
    import Metrics

    /// Counts and times calls and attempts with swift-metrics.
    ///
    ///     let configuration = ClientConfiguration(interceptors: [CallMetrics()])
    ///
    /// For each attempt, with the names of OpenTelemetry's conventions for HTTP clients: `http.client.request.duration` (a timer, from the start
    /// until the response's body has been read or dropped), `http.client.active_requests` (in flight), `http.client.request.body.size` and
    /// `http.client.response.body.size` (in bytes). For each call: `bindings.client.call.duration`, `bindings.client.call.attempts`,
    /// `bindings.client.calls.active` and `bindings.client.retries`. For the client: `bindings.client.calls.waiting`, and
    /// `bindings.client.retry_budget`, the tokens left for a host, both as of the last start of an attempt.
    ///
    /// Dimensions are few and never hold a caller's values: method, path template, operation, status, server, and the kind of an error.
    public struct CallMetrics: Interceptor {
        private let instruments: Instruments
        private let environment: RuntimeEnvironment

        /// Creates an interceptor for a factory.
        ///
        /// - Parameters:
        ///   - factory: The factory; default: the one that the process was bootstrapped with.
        ///   - environment: The source of durations.
        public init(_ factory: any MetricsFactory = MetricsSystem.factory, environment: RuntimeEnvironment = .system) {
            instruments = Instruments(factory)
            self.environment = environment
        }

        /// Measures a call.
        public func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            let tally = CallTally()
            let start = environment.uptime()
            let operation = [("operation", exchange.operation.id)]
            let active = instruments.meter("bindings.client.calls.active", operation)
            active.increment()
            defer { active.decrement() }
            do {
                let response = try await CallTally.$current.withValue(tally) { try await next(exchange) }
                record(tally, operation, Dimensions.outcome(response.head.status), start)
                return response
            } catch {
                record(tally, operation, ErrorSummary(error).type, start)
                throw error
            }
        }

        private func record(_ tally: CallTally, _ operation: [(String, String)], _ outcome: String, _ start: Duration) {
            let time = environment.uptime() - start
            instruments.timer("bindings.client.call.duration", operation + [("outcome", outcome)]).recordNanoseconds(time.nanoseconds)
            instruments.recorder("bindings.client.call.attempts", operation).record(tally.attempts)
            if tally.attempts > 1 { instruments.counter("bindings.client.retries", operation).increment(by: tally.attempts - 1) }
        }

        private func reportLoad(_ exchange: Exchange) {
            let server = [("server.address", exchange.serverAddress), ("server.port", String(exchange.serverPort))]
            instruments.meter("bindings.client.calls.waiting", []).set(exchange.load.waiting)
            if let budget = exchange.retryBudget { instruments.meter("bindings.client.retry_budget", server).set(budget.tokens) }
        }

        /// Measures an attempt.
        public func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            CallTally.current?.countAttempt()
            reportLoad(exchange)
            let measurement = AttemptMeasurement(exchange, instruments, environment)
            do {
                var response = try await next(exchange)
                let status = response.head.status
                response.body = response.body.observed { measurement.end(status: status, $0) }
                return response
            } catch {
                measurement.end(ErrorSummary(error))
                throw error
            }
        }
    }
#endif
