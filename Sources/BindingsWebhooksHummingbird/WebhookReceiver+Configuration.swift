#if Hummingbird
    import Foundation

    extension WebhookReceiver {
        /// The address of a receiver, and its public URL.
        public struct Configuration: Sendable {
            /// The address to listen on; default: `127.0.0.1`, this machine alone.
            public var host: String
            /// The port to listen on; default: 0, any free port.
            public var port: Int
            /// The path before the route id; default: `webhooks`.
            public var path: String
            /// The public URL of this host and port, such as that of a proxy or tunnel; nil if it is the address itself.
            public var publicBaseURL: URL?

            /// Creates a configuration; by default, a receiver listens on this machine alone.
            public init(host: String = "127.0.0.1", port: Int = 0, path: String = "webhooks", publicBaseURL: URL? = nil) {
                self.host = host
                self.port = port
                self.path = path
                self.publicBaseURL = publicBaseURL
            }

            func baseURL(port: Int) throws -> URL {
                if let publicBaseURL { return publicBaseURL.appending(path: path) }
                guard let url = URL(string: "http://\(reachableHost):\(port)") else {
                    throw WebhookReceiverError(self, reason: "The host is not one that a URL can name.")
                }
                return url.appending(path: path)
            }

            /// The host as part of a URL; for "every address" the loopback address.
            private var reachableHost: String {
                switch host {
                case "0.0.0.0": "127.0.0.1"
                case "::": "[::1]"
                case let host where host.contains(":"): "[\(host)]"
                default: host
                }
            }
        }
    }

    /// The reason that a receiver could not listen, or stopped listening on its own.
    public struct WebhookReceiverError: Error, Sendable, Hashable, CustomStringConvertible {
        /// The address, such as `127.0.0.1:8080`.
        public let address: String
        /// The system's message.
        public let reason: String
        /// Indicates whether it had been listening.
        public let hadStarted: Bool

        init(_ configuration: WebhookReceiver.Configuration, reason: String, hadStarted: Bool = false) {
            address = "\(configuration.host):\(configuration.port)"
            self.reason = reason
            self.hadStarted = hadStarted
        }

        /// The failure and the step to take.
        public var description: String {
            if hadStarted { return "Webhooks are no longer received on \(address). \(reason) Start a new receiver." }
            return "Cannot receive webhooks on \(address): \(reason) Check the host, or take port 0 for any port that is free."
        }
    }
#endif
