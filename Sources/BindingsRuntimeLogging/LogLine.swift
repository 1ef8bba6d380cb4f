#if Observability
    import BindingsRuntime
    import Logging

    /// The content of one line: a pure function of its inputs.
    struct LogLine {
        enum End {
            case response(TransportResponse)
            case failure(ErrorSummary)
        }

        let exchange: Exchange
        let end: End
        let duration: Duration
        let thread: CallThread?
        let options: CallLogging.Options

        private var isCall: Bool { exchange.attempt == 0 }
        private var rules: RedactionRules { options.redaction }

        var message: String {
            let name = isCall ? exchange.operation.id : "\(exchange.operation.id) attempt \(exchange.attempt)"
            return switch end {
            case .response(let response): "\(name) \(response.head.status.code) in \(milliseconds) ms"
            case .failure(let error): "\(name) failed after \(milliseconds) ms: \(error.message)"
            }
        }

        var metadata: Logger.Metadata {
            var result: Logger.Metadata = [
                "operation": "\(exchange.operation.id)", "method": "\(exchange.head.method.rawValue)", "url": "\(rules.url(of: exchange))",
                "duration_ms": "\(milliseconds)",
            ]
            result["call"] = thread.map { "\($0.id)" }
            result["idempotency_key"] = exchange.idempotencyKey.map { "\($0)" }
            if isCall { result["attempts"] = thread.map { "\($0.attempts)" } } else { result["attempt"] = "\(exchange.attempt)" }
            if options.fields { result["request_fields"] = fields(exchange.head.headerFields) }
            // The request body is the same in each attempt, so it is logged with the call.
            if isCall { result["request_body"] = body(exchange.body?.bytesInMemory, exchange.head.headerFields) }
            switch end {
            case .response(let response): add(response, to: &result)
            case .failure(let error): result["error"] = "\(error.type)"
            }
            return result
        }

        private func add(_ response: TransportResponse, to result: inout Logger.Metadata) {
            result["status"] = "\(response.head.status.code)"
            result["request_id"] = response.head.headerFields.requestID.map { "\($0)" }
            if options.fields { result["response_fields"] = fields(response.head.headerFields) }
            result["response_body"] = body(response.body.bytesInMemory, response.head.headerFields)
        }

        private func fields(_ fields: HTTPFields) -> Logger.MetadataValue {
            .array(rules.fields(fields, of: exchange.operation).map { "\(scrubbed("\($0.name.rawName): \($0.value)"))" })
        }

        private func body(_ bytes: [UInt8]?, _ fields: HTTPFields) -> Logger.MetadataValue? {
            guard options.bodyLimit > 0, let bytes, !bytes.isEmpty else { return nil }
            // Scrubbed before it is cut, so that no part of a secret remains.
            let text = rules.redacted(bytes, contentType: fields[.contentType], of: exchange.operation).map {
                scrubbed(String(decoding: $0, as: UTF8.self))
            }
            guard let text else { return "\(rules.body(bytes, contentType: fields[.contentType], limit: 0))" }
            let shown = String(decoding: text.utf8.prefix(options.bodyLimit), as: UTF8.self)
            return text.utf8.count > options.bodyLimit ? "\(shown)… (\(bytes.count) bytes)" : "\(shown)"
        }

        private func scrubbed(_ text: String) -> String { rules.isOn ? exchange.scrubbed(text) : text }

        private var milliseconds: Int {
            Int(duration.components.seconds) * 1_000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
        }
    }
#endif
