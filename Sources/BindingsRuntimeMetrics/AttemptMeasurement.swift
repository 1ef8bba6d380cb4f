#if Observability
    import BindingsRuntime
    import Metrics

    /// One attempt, from its start until its response has been read.
    struct AttemptMeasurement: Sendable {
        private let dimensions: [(String, String)]
        private let server: [(String, String)]
        private let requestBytes: Int64?
        private let start: Duration
        private let instruments: Instruments
        private let environment: RuntimeEnvironment

        init(_ exchange: Exchange, _ instruments: Instruments, _ environment: RuntimeEnvironment) {
            server = Dimensions.server(exchange)
            dimensions = server + [("url.template", exchange.operation.path)]
            requestBytes = exchange.body.map { $0.length ?? 0 }
            start = environment.uptime()
            self.instruments = instruments
            self.environment = environment
            instruments.meter("http.client.active_requests", server).increment()
        }

        /// Records the end of a response: its body was read, broke off, or was dropped.
        func end(status: HTTPResponse.Status, _ body: ResponseBody.End) {
            let error = body.error.map { [("error.type", ErrorSummary($0).type)] } ?? Dimensions.error(status)
            record([("http.response.status_code", Dimensions.code(status))] + error)
            instruments.recorder("http.client.response.body.size", dimensions).record(body.bytes)
        }

        /// Records the end of an attempt without a response.
        func end(_ error: ErrorSummary) {
            record([("error.type", error.type)])
        }

        private func record(_ result: [(String, String)]) {
            instruments.meter("http.client.active_requests", server).decrement()
            let time = environment.uptime() - start
            instruments.timer("http.client.request.duration", dimensions + result).recordNanoseconds(time.nanoseconds)
            if let requestBytes { instruments.recorder("http.client.request.body.size", dimensions).record(requestBytes) }
        }
    }

    extension Duration {
        var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
    }
#endif
