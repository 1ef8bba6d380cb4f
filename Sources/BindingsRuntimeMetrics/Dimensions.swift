#if Observability
    import BindingsRuntime

    /// The dimensions of metrics, with so few values that no peer can make a back end grow.
    enum Dimensions {
        static func server(_ exchange: Exchange) -> [(String, String)] {
            [
                ("http.request.method", exchange.head.method.rawValue), ("server.address", exchange.serverAddress),
                ("server.port", String(exchange.serverPort)),
            ]
        }

        /// RFC 9110, 15: status codes have three digits; all others share one value.
        static func code(_ status: HTTPResponse.Status) -> String {
            (100...599).contains(status.code) ? String(status.code) : "other"
        }

        /// The attribute `error.type`, which OpenTelemetry sets to the status if it is an error to the client.
        static func error(_ status: HTTPResponse.Status) -> [(String, String)] {
            status.code >= 400 ? [("error.type", code(status))] : []
        }

        static func outcome(_ status: HTTPResponse.Status) -> String {
            status.kind == .successful ? "ok" : code(status)
        }
    }
#endif
