#if canImport(CryptoKit) || Crypto
    extension WebhookInbox {
        /// The limits of an inbox.
        public struct Options: Sendable {
            /// The maximum difference between a signed timestamp and the time of arrival, in either direction; default: five minutes.
            public var tolerance: Duration = .seconds(300)
            /// The maximum length of a body; default: 1 MiB.
            public var maxBodyBytes = 1 << 20
            /// The limits on deliveries that wait for secrets.
            public var queued = QueueBounds()
            /// The number of deliveries that wait in each ``WebhookEvents`` before the oldest is dropped; default: 1,024.
            public var eventBuffer = 1024
            /// Reports each delivery to a known route with its receipt, so that refusals can be logged; must be quick.
            ///
            /// A delivery that is too large is reported for unknown routes as well. A queued delivery is reported twice: when it is queued,
            /// and when its secret is known. Default: nil, no reports.
            public var onReceipt: (@Sendable (_ routeID: String, _ receipt: WebhookReceipt) -> Void)?

            /// Creates the default options.
            public init() {}
        }

        /// The limits on deliveries that wait for secrets.
        public struct QueueBounds: Sendable, Hashable {
            /// The number of deliveries to one route; default: 64.
            public var perRoute = 64
            /// The number of bytes, bodies and headers, to one route; default: 1 MiB.
            public var bytesPerRoute = 1 << 20
            /// The number of bytes to all routes; default: 16 MiB.
            public var totalBytes = 16 << 20
            /// The maximum wait, in whole seconds; default: 60 s.
            ///
            /// Deliveries that have waited longer are dropped; polling finds the same state.
            public var time: Duration = .seconds(60)

            /// Creates the default limits.
            public init() {}
        }
    }
#endif
