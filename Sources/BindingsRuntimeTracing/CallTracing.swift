#if Observability
    import BindingsRuntime
    import Tracing

    /// Creates spans of calls and attempts with swift-distributed-tracing.
    ///
    ///     let configuration = ClientConfiguration(interceptors: [CallTracing()])
    ///
    /// Follows OpenTelemetry's semantic conventions for HTTP clients: one CLIENT span per attempt, from its start until the response's body has
    /// been read or dropped, with `http.request.resend_count` from the second one on. The tracer's context is sent along, as W3C `traceparent`
    /// by most tracers. The attempts of a call have a parent INTERNAL span with the operation's name.
    ///
    /// `url.full` is redacted by default, `url.template` replaces a path with a sensitive parameter, and no span holds fields or bodies.
    public struct CallTracing: Interceptor {
        /// A tracer of any type.
        private let tracer: any Tracer
        private let redaction: RedactionRules

        /// Creates an interceptor for a tracer.
        ///
        /// - Parameters:
        ///   - tracer: The tracer; default: the one that the process was bootstrapped with.
        ///   - redaction: The values to redact in `url.full`.
        public init(_ tracer: (any Tracer)? = nil, redaction: RedactionRules = .standard) {
            self.tracer = tracer ?? InstrumentationSystem.tracer
            self.redaction = redaction
        }

        /// Creates the span of a call.
        public func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            let span = tracer.startAnySpan(exchange.operation.id, ofKind: .internal)
            defer { span.end() }
            let count = ResendCount()
            do {
                let response = try await ServiceContext.$current.withValue(span.context) {
                    try await ResendCount.$current.withValue(count) { try await next(exchange) }
                }
                if response.head.status.kind != .successful { span.fail(String(response.head.status.code)) }
                return response
            } catch {
                span.fail(ErrorSummary(error))
                throw error
            }
        }

        /// Creates the span of an attempt.
        public func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            var exchange = exchange
            let span = tracer.startAnySpan("\(exchange.head.method.rawValue) \(exchange.operation.path)", ofKind: .client)
            let resends = ResendCount.current?.next() ?? exchange.attempt - 1
            span.describe(exchange, resends: resends, url: redaction.url(of: exchange))
            tracer.inject(span.context, into: &exchange.head.headerFields, using: FieldInjector())
            do {
                var response = try await ServiceContext.$current.withValue(span.context) { [exchange] in try await next(exchange) }
                span.describe(response.head)
                response.body = response.body.observed { span.end($0) }
                return response
            } catch {
                span.fail(ErrorSummary(error))
                span.end()
                throw error
            }
        }
    }

    /// Writes a tracer's context into a request.
    struct FieldInjector: Injector {
        func inject(_ value: String, forKey key: String, into carrier: inout HTTPFields) {
            if let name = HTTPField.Name(key), HTTPField.isValidValue(value) { carrier[name] = value }
        }
    }
#endif
