#if Sandbox
    /// How long things take at speed 1; `SandboxConfiguration.speed` divides all of them.
    public struct SandboxTimings: Sendable, Hashable, Codable {
        /// From the creation of a project to `ready`.
        ///
        /// Documented: one to two minutes; default 90 s.
        public var projectProvisioning: Duration
        /// From the creation of a job, which is `provisioning` meanwhile, to `awaiting_uploads`.
        ///
        /// Not documented; default 0, so that a job takes uploads at once.
        public var jobProvisioning: Duration
        /// From `preflighting` to `processing`.
        ///
        /// Not documented; default 10 s.
        public var preflight: Duration
        /// From `processing` to the end of a job, beside the time that reading its files takes.
        ///
        /// Not documented; default 30 s.
        public var processing: Duration
        /// From the end of a job until its sources can be searched.
        ///
        /// Documented: "seconds"; default 3 s.
        public var indexing: Duration

        /// Makes timings; each has a default.
        public init(
            projectProvisioning: Duration = .seconds(90), jobProvisioning: Duration = .zero, preflight: Duration = .seconds(10),
            processing: Duration = .seconds(30), indexing: Duration = .seconds(3)
        ) {
            self.projectProvisioning = projectProvisioning
            self.jobProvisioning = jobProvisioning
            self.preflight = preflight
            self.processing = processing
            self.indexing = indexing
        }

        /// The same at another speed: 60 turns a minute into a second.
        func divided(by speed: Double) -> SandboxTimings {
            SandboxTimings(
                projectProvisioning: projectProvisioning / speed, jobProvisioning: jobProvisioning / speed, preflight: preflight / speed,
                processing: processing / speed, indexing: indexing / speed)
        }
    }
#endif
