#if canImport(CryptoKit) || Crypto
    extension WebhookInbox {
        /// What an inbox allows.
        public struct Options: Sendable {
            /// How far a signed timestamp may be from the moment of arrival, in either direction; five minutes.
            public var tolerance: Duration = .seconds(300)
            /// The longest body; 1 MiB.
            public var maxBodyBytes = 1 << 20
            /// How much waits for secrets.
            public var queued = QueueBounds()
            /// How many deliveries wait in each ``WebhookEvents`` before the oldest is dropped; 1,024.
            public var eventBuffer = 1024
            /// Is told the route id and what became of each delivery to a known route, so that refusals can be logged; must be quick.
            ///
            /// Of a delivery that is too large it is told whatever the route. A delivery that was queued is told twice: when it is queued, and when its secret is there. Nil if nobody needs to know.
            public var onReceipt: (@Sendable (_ routeID: String, _ receipt: WebhookReceipt) -> Void)?

            /// The defaults.
            public init() {}
        }

        /// How much may wait for secrets that are not known yet.
        public struct QueueBounds: Sendable, Hashable {
            /// How many deliveries to one route; 64.
            public var perRoute = 64
            /// How many bytes, bodies and headers, to one route; 1 MiB.
            public var bytesPerRoute = 1 << 20
            /// How many bytes to all routes; 16 MiB.
            public var totalBytes = 16 << 20
            /// How long, in whole seconds; 60 s.
            ///
            /// What has waited longer is dropped: whoever polls finds what it told.
            public var time: Duration = .seconds(60)

            /// The defaults.
            public init() {}
        }
    }
#endif
