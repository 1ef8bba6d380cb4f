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

        func index(ofJob id: String) throws(SandboxError) -> Int {
            guard let index = jobs.position(of: id) else { throw .notFound("job", id) }
            return index
        }
    }
#endif
