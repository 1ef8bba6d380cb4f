#if Sandbox
    /// Which status follows which, and what has to be done then: a pure machine, the engine obeys its actions.
    struct JobLifecycle: Sendable, Hashable, Codable {
        /// What can happen to a job.
        enum Event: String, Sendable, Hashable, CaseIterable {
            case provisioned, uploadStarted, uploadsCompleted
            case preflightPassed, creditsMissing, resumed
            case processed, processedWithErrors, broke
            case cancelRequested, deadlinePassed
        }

        /// Work that takes time and ends with a new event.
        enum Work: String, Sendable, Hashable { case provision, preflight, process }

        /// What the caller of `handle` has to do, in this order.
        enum Action: Sendable, Hashable {
            /// Tells whoever listens that the job now has this status.
            case announce(JobPhase)
            /// Starts the work once the delay has passed.
            case begin(Work, after: Duration)
        }

        /// An event that the status does not allow.
        struct Refusal: Error, Sendable, Hashable {
            var event: Event
            var phase: JobPhase
        }

        private(set) var phase: JobPhase = .provisioning
        var timings: SandboxTimings

        init(timings: SandboxTimings) { self.timings = timings }

        /// Takes an event in and says what to do; the status is unchanged when it throws.
        mutating func handle(_ event: Event) throws(Refusal) -> [Action] {
            guard let next = Self.successor(of: phase, on: event) else { throw Refusal(event: event, phase: phase) }
            guard next != phase else { return [] }
            phase = next
            return [.announce(next)] + work(in: next)
        }

        /// The work that the present status waits for.
        var pending: [Action] { work(in: phase) }

        private func work(in phase: JobPhase) -> [Action] {
            switch phase {
            case .provisioning: [.begin(.provision, after: timings.jobProvisioning)]
            case .preflighting: [.begin(.preflight, after: timings.preflight)]
            case .processing: [.begin(.process, after: timings.processing)]
            default: []
            }
        }
    }
#endif
