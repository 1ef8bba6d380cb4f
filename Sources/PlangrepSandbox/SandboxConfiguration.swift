#if Sandbox
    import Foundation
    import BindingsRuntime
    import BindingsWebhooks
    import Plangrep

    /// How a sandbox behaves; every value has a default that suits a test.
    public struct SandboxConfiguration: Sendable {
        /// The address to listen on, default `127.0.0.1`.
        ///
        /// The sandbox has no defence against strangers: keep it on loopback.
        public var host = "127.0.0.1"
        /// The port, default 0: any free one.
        public var port = 0
        /// The port of the storage that signed URLs lead to, default 0: any free one.
        public var storagePort = 0
        /// The bearer key that requests must carry; default nil: a random one, which a data folder keeps.
        ///
        /// Read it from ``Sandbox/apiKey``.
        public var apiKey: APIKey?
        /// What the timings are divided by, default 1: real time.
        ///
        /// 60 turns a minute into a second.
        public var speed = 1.0
        /// How long things take at speed 1.
        public var timings = SandboxTimings()
        /// How long a job is kept after its creation, default 7 days; the speed does not change it.
        public var retention = Duration.seconds(7 * 86400)
        /// The folder for uploaded bytes and the state (SQLite), which a sandbox that is started with it again takes up, even after the process was
        /// killed; default nil: uploaded bytes are in a private temporary folder, removed by ``Sandbox/stop()``, and the state is in memory.
        ///
        /// Files that were being received when the process was killed stay in the folder and are not used.
        public var dataFolder: URL?
        /// What the sandbox accepts.
        public var limits = SandboxLimits()
        /// What projects and pages cost, and what is there to pay for them.
        public var credits = SandboxCredits()
        /// Hosts beside loopback that webhooks may go to, default none: a sandbox does not talk to strangers.
        public var allowedWebhookHosts: Set<String> = []
        /// How deliveries are signed, default ``WebhookScheme/plangrep``.
        public var webhookScheme = WebhookScheme.plangrep
        /// How long a receiver may take to answer, default 5 s; the speed does not change it.
        public var webhookTimeout = Duration.seconds(5)
        /// What goes wrong with deliveries on purpose; default nothing.
        public var webhookFaults = SandboxWebhookFaults()
        /// Whether a create that is repeated with its key shows the job as it was then; default false: as it is now.
        ///
        /// The documentation says "the original job", which can be read both ways.
        public var replaysSnapshots = false
        /// How signed URLs and what they lead to behave.
        public var storage = SandboxStorage()
        /// What reads PDF files; the default takes the programs of poppler-utils on PATH, if any.
        public var poppler = Poppler()
        /// Where the time comes from.
        public var clock = SandboxClock.system

        /// Makes a configuration; set what differs from the defaults.
        public init() {}

        /// What cannot work; thrown by ``Sandbox/start(_:)``.
        public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
            /// What is wrong and what to do.
            public let description: String
        }

        func validate() throws(Problem) {
            guard speed.isFinite, speed > 0 else { throw Problem(description: "speed must be a positive number, not \(speed)") }
            guard (0...65535).contains(port) else { throw Problem(description: "port must lie between 0 and 65535, not \(port)") }
            guard (0...65535).contains(storagePort) else {
                throw Problem(description: "storagePort must lie between 0 and 65535, not \(storagePort)")
            }
            if let problem = credits.problem { throw Problem(description: problem) }
            if let problem = storage.problem { throw Problem(description: problem) }
            if let problem = webhookFaults.problem { throw Problem(description: problem) }
            guard apiKey?.withSecret({ !$0.isEmpty && $0.utf8.allSatisfy { $0 > 32 && $0 < 127 } }) != false else {
                throw Problem(description: "apiKey must consist of visible ASCII characters")
            }
        }
    }
#endif
