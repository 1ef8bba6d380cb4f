#if Sandbox
    /// What goes wrong with deliveries, on purpose and repeatably: the same seed brings the same faults to the same job's changes.
    ///
    /// Shares lie between 0 and 1 and are all 0 unless set: every delivery is then sent once, in order, and never again, as documented. Jobs
    /// count in the order in which they were created.
    public struct SandboxWebhookFaults: Sendable, Hashable {
        /// Where the chance comes from.
        public var seed: UInt64
        /// The share of status changes of which no delivery is ever sent.
        public var lost = 0.0
        /// The share of deliveries that are sent a second time, up to ``maxDelay`` later.
        public var doubled = 0.0
        /// The share of deliveries that are sent up to ``maxDelay`` late, while others pass them.
        public var delayed = 0.0
        /// The share of deliveries that are held back until the job's next one was sent.
        public var reordered = 0.0
        /// The share of jobs whose first delivery is sent before the request that created them is answered.
        public var overtaking = 0.0
        /// The longest delay at speed 1; 10 s.
        public var maxDelay = Duration.seconds(10)
        /// How many more times a delivery is sent that was not answered 2xx; none.
        public var retries = 0
        /// From an attempt to the next at speed 1, doubled each time; 5 s.
        public var retryDelay = Duration.seconds(5)

        /// No faults.
        public init(seed: UInt64 = 1) { self.seed = seed }

        /// A bad day: of ten deliveries three are lost, two doubled, two reordered and one delayed; of ten jobs one is overtaken; two retries.
        public static func faultPlan(seed: UInt64) -> SandboxWebhookFaults {
            var faults = SandboxWebhookFaults(seed: seed)
            (faults.lost, faults.doubled, faults.reordered, faults.delayed, faults.overtaking) = (0.3, 0.2, 0.2, 0.1, 0.1)
            faults.retries = 2
            return faults
        }

        var problem: String? {
            guard [lost, doubled, delayed, reordered, overtaking].allSatisfy({ (0...1).contains($0) }) else {
                return "the shares of webhookFaults must lie between 0 and 1"
            }
            return retries < 0 || retries > 16 ? "the retries of webhookFaults must lie between 0 and 16" : nil
        }

        /// The same at another speed.
        func divided(by speed: Double) -> SandboxWebhookFaults {
            var faults = self
            (faults.maxDelay, faults.retryDelay) = (maxDelay / speed, retryDelay / speed)
            return faults
        }
    }

    /// What happens to one delivery.
    struct DeliveryOutcome: Sendable, Hashable {
        var isLost = false
        var isHeldBack = false
        /// How late it is sent; nil: at once.
        var delay: Duration?
        /// How much later it is sent once more; nil: not.
        var copyAfter: Duration?
    }

    extension SandboxWebhookFaults {
        /// The outcome of a change, counted from 0, of a job, counted from 0.
        func outcome(ofChange change: Int, ofJob job: Int) -> DeliveryOutcome {
            var chance = chance(job, change + 1)
            let (isLost, isHeldBack, isDelayed, isDoubled) =
                (chance.hits(lost), chance.hits(reordered), chance.hits(delayed), chance.hits(doubled))
            let (delay, copyAfter) = (maxDelay * chance.fraction(), maxDelay * chance.fraction())
            if isLost { return DeliveryOutcome(isLost: true) }
            return DeliveryOutcome(isHeldBack: isHeldBack, delay: isDelayed ? delay : nil, copyAfter: isDoubled ? copyAfter : nil)
        }

        /// Whether a job's first delivery is sent before its creation is answered.
        func overtakes(job: Int) -> Bool {
            var chance = chance(job, 0)
            return chance.hits(overtaking)
        }

        private func chance(_ job: Int, _ number: Int) -> SeededChance {
            SeededChance(seed: seed &+ UInt64(job) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
        }
    }
#endif
