#if Sandbox
    /// What goes wrong in storage, on purpose and repeatably: the same seed brings the same faults to the same attempts.
    ///
    /// Shares lie between 0 and 1 and are all 0 by default.
    public struct SandboxStorageFaults: Sendable, Hashable {
        /// Where the chance comes from.
        public var seed: UInt64
        /// The share of requests that find their URL expired before its time: 403 until the file is registered again.
        public var expired = 0.0
        /// The share of requests that are refused with 403 once.
        public var forbidden = 0.0
        /// The share of requests that are answered with 429.
        public var throttled = 0.0
        /// The share of requests that are answered with 503.
        public var unavailable = 0.0
        /// The share of requests whose bytes are stored, but answered with 500.
        public var unconfirmed = 0.0
        /// The share of requests whose bytes are stored late, by up to ``maxDelay``.
        public var slow = 0.0
        /// The longest delay at speed 1; 10 s.
        public var maxDelay = Duration.seconds(10)

        /// No faults.
        public init(seed: UInt64 = 1) { self.seed = seed }

        /// Of a hundred requests four find an expired URL, four are refused, eight throttled, eight unavailable, four unconfirmed, ten slow.
        public static func faultPlan(seed: UInt64) -> SandboxStorageFaults {
            var faults = SandboxStorageFaults(seed: seed)
            (faults.expired, faults.forbidden, faults.throttled) = (0.04, 0.04, 0.08)
            (faults.unavailable, faults.unconfirmed, faults.slow) = (0.08, 0.04, 0.1)
            return faults
        }

        var problem: String? {
            let shares = [expired, forbidden, throttled, unavailable, unconfirmed, slow]
            return shares.allSatisfy { (0...1).contains($0) } ? nil : "the shares of the storage's faults must lie between 0 and 1"
        }
    }

    extension SandboxStorageFaults {
        /// The same at another speed.
        func divided(by speed: Double) -> SandboxStorageFaults {
            var faults = self
            faults.maxDelay = maxDelay / speed
            return faults
        }
    }

    /// What happens to one request to storage.
    enum StorageOutcome: Sendable, Hashable {
        case stored(after: Duration)
        case expired, forbidden, throttled, unavailable, unconfirmed
    }

    /// One request to storage, by what repeats itself from run to run.
    struct StorageAttempt: Sendable, Hashable {
        /// The file, counted from 0 in its job.
        var file: Int
        /// The part's number; 0 for a whole file.
        var part: Int
        /// Counted from 0.
        var number: Int
    }

    extension SandboxStorageFaults {
        func outcome(of attempt: StorageAttempt) -> StorageOutcome {
            let name = [attempt.file, attempt.part, attempt.number].reduce(seed) { ($0 &+ UInt64($1) &+ 1) &* 0x9E37_79B9_7F4A_7C15 }
            var chance = SeededChance(seed: name)
            var rest = chance.fraction()
            let outcomes: [(Double, StorageOutcome)] = [
                (expired, .expired), (forbidden, .forbidden), (throttled, .throttled), (unavailable, .unavailable),
                (unconfirmed, .unconfirmed), (slow, .stored(after: maxDelay * chance.fraction())),
            ]
            for (share, outcome) in outcomes {
                if rest < share { return outcome }
                rest -= share
            }
            return .stored(after: .zero)
        }
    }

    extension StorageOutcome {
        /// The refusal that is sent before the body is read; nil where it is read.
        var refusal: SandboxError? {
            switch self {
            case .expired: SandboxError(.forbidden, "upload_expired", "The URL has expired: register the file again.")
            case .forbidden: SandboxError(.forbidden, "refused", "Storage refuses this request.")
            case .throttled: SandboxError(.tooManyRequests, "slow_down", "Storage is busy: try again later.")
            case .unavailable: SandboxError(.serviceUnavailable, "unavailable", "Storage is not available: try again later.")
            case .unconfirmed, .stored: nil
            }
        }
    }
#endif
