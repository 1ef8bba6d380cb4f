#if Observability
    import BindingsRuntime
    import Logging

    /// Logs a line for each call and each attempt to a swift-log logger.
    ///
    ///     let configuration = ClientConfiguration(interceptors: [CallLogging(Logger(label: "plangrep"))])
    ///
    ///     info  createJob 202 in 41 ms   call=9f3a operation=createJob method=POST url=… status=202 attempts=2 request_id=…
    ///     debug createJob attempt 1: 503 call=9f3a …
    ///
    /// The lines of one call share a `call`. Credentials are never in them, because they are added further inwards. The document's sensitive
    /// values, cookies, and the signatures of signed URLs are redacted; see ``Options/redaction``. Fields and bodies are logged on request only.
    public struct CallLogging: Interceptor {
        private let logger: Logger
        private let options: Options
        private let environment: RuntimeEnvironment

        /// The content and the levels of the lines.
        public struct Options: Sendable {
            /// The level of calls that succeed.
            ///
            /// Default: info.
            public var success: Logger.Level

            /// The level of calls that fail; cancelled ones have the level of successes.
            ///
            /// Default: warning.
            public var failure: Logger.Level

            /// The level of attempts.
            ///
            /// Default: debug.
            public var attempt: Logger.Level

            /// Indicates whether the header fields of requests and responses are logged.
            ///
            /// Default: false.
            public var fields: Bool

            /// The number of bytes logged of a body in memory; default: 0, none.
            public var bodyLimit: Int

            /// The values to redact.
            ///
            /// Default: ``RedactionRules/standard``.
            public var redaction: RedactionRules

            /// Creates options with what differs from the defaults.
            public init(
                success: Logger.Level = .info, failure: Logger.Level = .warning, attempt: Logger.Level = .debug, fields: Bool = false,
                bodyLimit: Int = 0, redaction: RedactionRules = .standard
            ) {
                self.success = success
                self.failure = failure
                self.attempt = attempt
                self.fields = fields
                self.bodyLimit = bodyLimit
                self.redaction = redaction
            }
        }

        /// Creates an interceptor for a logger.
        ///
        /// - Parameter environment: The source of durations and of the numbers of calls.
        public init(_ logger: Logger, options: Options = Options(), environment: RuntimeEnvironment = .system) {
            self.logger = logger
            self.options = options
            self.environment = environment
        }

        /// Logs the end of a call.
        public func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            let thread = CallThread(id: UInt32(truncatingIfNeeded: environment.random()))
            let start = environment.uptime()
            do {
                let response = try await CallThread.$current.withValue(thread) { try await next(exchange) }
                let isSuccess = response.head.status.kind == .successful
                write(isSuccess ? options.success : options.failure, exchange, .response(response), start, thread)
                return response
            } catch {
                let summary = ErrorSummary(error)
                write(summary.isCancellation ? options.success : options.failure, exchange, .failure(summary), start, thread)
                throw error
            }
        }

        /// Logs the end of an attempt; a response is logged by its head, because the body is still to come.
        public func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
            CallThread.current?.countAttempt()
            let start = environment.uptime()
            do {
                let response = try await next(exchange)
                write(options.attempt, exchange, .response(response), start, CallThread.current)
                return response
            } catch {
                write(options.attempt, exchange, .failure(ErrorSummary(error)), start, CallThread.current)
                throw error
            }
        }

        private func write(_ level: Logger.Level, _ exchange: Exchange, _ end: LogLine.End, _ start: Duration, _ thread: CallThread?) {
            guard logger.logLevel <= level else { return }
            let line = LogLine(
                exchange: exchange, end: end, duration: environment.uptime() - start, thread: thread, options: options)
            logger.log(level: level, "\(line.message)", metadata: line.metadata)
        }
    }
#endif
