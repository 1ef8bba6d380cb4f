#if Observability
    import BindingsRuntime
    import Tracing

    // The attributes of OpenTelemetry's semantic conventions for HTTP client spans (stable), and `url.template` (in development).
    extension Span {
        func describe(_ exchange: Exchange, resends: Int, url: String) {
            attributes["http.request.method"] = exchange.head.method.rawValue
            attributes["server.address"] = exchange.serverAddress
            attributes["server.port"] = exchange.serverPort
            attributes["url.full"] = url
            attributes["url.template"] = exchange.operation.path
            attributes["http.request.body.size"] = exchange.body?.length.map { SpanAttribute.int64($0) }
            if resends > 0 { attributes["http.request.resend_count"] = resends }
        }

        func describe(_ head: HTTPResponse) {
            attributes["http.response.status_code"] = head.status.code
            if head.status.code >= 400 { fail(String(head.status.code)) }
        }

        /// Ends the span with the response's body.
        func end(_ body: ResponseBody.End) {
            attributes["http.response.body.size"] = SpanAttribute.int64(body.bytes)
            if let error = body.error { fail(ErrorSummary(error)) }
            end()
        }

        func fail(_ error: ErrorSummary) {
            fail(error.type, error.message)
        }

        /// "Span Status MUST be left unset if HTTP status code was in the 1xx, 2xx or 3xx ranges"; cancellation is not specified.
        func fail(_ type: String, _ message: String? = nil) {
            attributes["error.type"] = type
            setStatus(SpanStatus(code: .error, message: message))
        }
    }
#endif
