#if Sandbox
    import Foundation

    /// What became of one push to a job's webhook.
    public struct SandboxDelivery: Sendable, Hashable {
        /// How it ended.
        public enum Outcome: Sendable, Hashable {
            /// The receiver answered with this status; 2xx means that it took the delivery.
            case answered(Int)
            /// There was no answer in time; the text says why.
            case failed(String)
            /// Nothing was sent: the host is not loopback and not among ``SandboxConfiguration/allowedWebhookHosts``.
            case refused(host: String)
        }

        /// The job.
        public let jobID: String
        /// The status that was told.
        public let status: String
        /// When the sending began.
        public let sentAt: Date
        /// How it ended.
        public let outcome: Outcome
    }
#endif
