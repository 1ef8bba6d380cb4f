#if Sandbox
    import Foundation

    /// Everything that the sandbox remembers, as a value: every rule of the contract that needs no clock and no disk.
    struct SandboxState: Sendable {
        /// Names one request that may be sent again: a key counts for one operation on one project or job.
        struct ReplayKey: Sendable, Hashable, Codable {
            var operation: String
            var target: String
            var key: String
        }

        /// What was asked for under a key and what was answered.
        struct Replay: Sendable, Hashable, Codable {
            /// The request in a form that can be compared.
            var request: [String?]
            var job: JobRecord
        }

        /// A job after a change, and what has to be done about it.
        struct Change: Sendable, Hashable {
            var job: JobRecord
            var actions: [JobLifecycle.Action] = []
            /// Whether the answer repeats an earlier one.
            var isReplay = false
        }

        let limits: SandboxLimits
        let timings: SandboxTimings
        let retention: Duration
        let credits: SandboxCredits
        /// Whether a repeated create shows the job as it was then.
        var replaysSnapshots = false
        var account: CreditAccount { didSet { isAccountChanged = true } }
        var projects = Records<ProjectRecord>()
        var jobs = Records<JobRecord>()
        /// The text of processed jobs.
        var texts = Records<JobText>()
        var keys = Records<KeyRecord>()
        /// By the digests of their secrets.
        var keyIDs: [String: String] = [:]
        /// The jobs of each project in order of creation.
        private(set) var jobIDs: [String: [String]] = [:]
        var replays: [ReplayKey: Replay] = [:]
        /// Not stored yet.
        var changedReplays: Set<ReplayKey> = []
        var isAccountChanged = false

        init(limits: SandboxLimits, timings: SandboxTimings, retention: Duration, credits: SandboxCredits = SandboxCredits()) {
            self.limits = limits
            self.timings = timings
            self.retention = retention
            self.credits = credits
            account = CreditAccount(balance: credits.balance)
        }

        func project(_ id: String) throws(SandboxError) -> ProjectRecord { projects[try index(ofProject: id)] }

        func job(_ id: String) throws(SandboxError) -> JobRecord { jobs[try index(ofJob: id)] }

        func index(ofProject id: String) throws(SandboxError) -> Int {
            guard let index = projects.position(of: id) else { throw .notFound("project", id) }
            return index
        }

        /// Adds a job to its project.
        mutating func addJob(_ job: JobRecord) {
            jobs.append(job)
            jobIDs[job.projectID, default: []].append(job.id)
        }

        /// Takes over all jobs at once.
        mutating func setJobs(stored: [JobRecord]) {
            jobs = Records(stored: stored)
            jobIDs = Dictionary(grouping: stored, by: \.projectID).mapValues { $0.map(\.id) }
        }

        /// Forgets a job and its text.
        mutating func forgetJob(_ id: String) {
            guard let job = try? job(id) else { return }
            jobs.remove(id)
            texts.remove(id)
            jobIDs[job.projectID]?.removeAll { $0 == id }
        }

        func index(ofJob id: String) throws(SandboxError) -> Int {
            guard let index = jobs.position(of: id) else { throw .notFound("job", id) }
            return index
        }
    }
#endif
