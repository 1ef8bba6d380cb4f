#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import NIOCore
    import NIOHTTP1

    /// The clients of the process: one for each connect timeout, which is fixed for an AsyncHTTPClient client.
    ///
    /// They are never shut down, because that would have to wait for every call; the process ends without it.
    enum SharedClient {
        /// Each client has connections of its own, so their number is limited.
        private static let clients = Mutex(TimeoutTable<HTTPClient>(maxCount: 8))

        /// The client for a connect timeout; nil, and anything longer than a day, means a day.
        static func client(connect: Duration?) -> HTTPClient {
            let day = Duration.seconds(86_400)
            return clients.withLock { $0.value(for: min(max(connect ?? day, .zero), day), make: make) }
        }

        /// The maximum number of connections of a client to one host.
        static let connectionLimit = 256

        private static func make(connect: Duration) -> HTTPClient {
            HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration(connect: connect))
        }

        static func configuration(connect: Duration) -> HTTPClient.Configuration {
            let time = TimeAmount.nanoseconds(Int64(connect / .nanoseconds(1)))
            var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, timeout: .init(connect: time))
            // HTTP/2 streams that are reset during an upload have crashed the process (async-http-client, issue 922).
            configuration.httpVersion = .http1Only
            // The runtime retries itself, by its own rules; and a refused connection must not wait out the connect timeout.
            configuration.connectionPool.retryConnectionEstablishment = false
            // Spans are created by the runtime: AsyncHTTPClient's would duplicate them, and show sensitive values.
            configuration.tracing.tracer = nil
            // Requests wait for connections in the transport's own queue.
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connectionLimit
            configuration.http1_1ConnectionDebugInitializer = { channel in
                channel.eventLoop.submit {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(RequestWatchHandler(), position: .after(pipeline.handler(type: HTTPRequestEncoder.self)))
                }
            }
            return configuration
        }
    }

    /// A limited number of values, by timeout.
    struct TimeoutTable<Value> {
        let maxCount: Int
        private var values: [Duration: Value] = [:]

        init(maxCount: Int) {
            self.maxCount = maxCount
        }

        /// The value for a timeout, created if there is none yet.
        ///
        /// If the limit is reached, the value with the next longer timeout is used, else the one with the longest.
        mutating func value(for limit: Duration, make: (Duration) -> Value) -> Value {
            if let value = values[limit] { return value }
            if values.count >= maxCount, let other = values.min(by: { Self.isCloser($0.key, $1.key, to: limit) }) { return other.value }
            let value = make(limit)
            values[limit] = value
            return value
        }

        private static func isCloser(_ left: Duration, _ right: Duration, to limit: Duration) -> Bool {
            if (left >= limit) != (right >= limit) { return left >= limit }
            return left >= limit ? left < right : left > right
        }
    }
#endif
