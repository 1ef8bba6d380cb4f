/// The state machine of a submission: events and time in, actions out.
///
/// A value without clock, network, disk or tasks. Its driver performs the actions and reports their outcome. To continue elsewhere, only the
/// ``checkpoint`` has to be stored.
///
///     start -> create -> created -> register, sendForm -> registered -> sendFile, sendPart … -> complete -> completed -> finish
public struct SubmissionMachine: Sendable {
    /// The state that must outlive this process.
    public internal(set) var checkpoint: SubmissionCheckpoint

    /// The way files are sent.
    public let policy: TransferPolicy

    /// From the end of one reading of a job in `provisioning` to the next.
    let pollingInterval: Duration

    /// The last fetched job; nil before the first one.
    public internal(set) var job: Job?

    var limits = UploadLimits.documented
    var tickets: [Int: UploadTicket] = [:]
    /// Files whose signed URLs were refused: they are registered again.
    var stale: Set<Int> = []
    /// How often in a row a file was registered again because its URL was refused.
    var refreshes: [Int: Int] = [:]
    var running: Set<Step> = []
    var pauses: [Step: Pause] = [:]
    /// When failures began of which nothing has succeeded since; nil while things go well.
    var failingSince: Duration?
    /// The job must be read before anything else is decided.
    var needsReading: Bool
    var provisioningSince: Duration?
    /// The service does not know documents by the identifiers that the job lists.
    var inferredAreRefused = false
    private(set) var isOver = false
    private var wakeAt: Duration?

    /// Begins a submission, or continues one.
    public init(_ checkpoint: SubmissionCheckpoint, policy: TransferPolicy = .automatic, pollingInterval: Duration = .seconds(5)) {
        self.checkpoint = checkpoint
        self.policy = policy
        self.pollingInterval = pollingInterval
        needsReading = checkpoint.jobID != nil
    }

    /// Something that can be under way.
    public enum Step: Sendable, Hashable {
        /// Create the job, or find the one of an earlier run, by the checkpoint's idempotency key.
        case create
        /// Read the job.
        case read
        /// Register files, by their index, for signed URLs.
        case register([Int])
        /// Send files in one form.
        case form([Int])
        /// Send a file whole.
        case file(Int)
        /// Send one part of a file.
        case part(Int, number: Int)
        /// Send a registered file as Base64.
        case content(Int)
        /// Complete the uploads.
        case complete
    }

    /// What happened.
    public enum Event: Sendable {
        /// The submission begins or continues.
        case start
        /// Time has passed.
        case tick
        /// The job was created, or an earlier call with the same key had created it.
        case created(Job, isReplay: Bool)
        /// The job was read.
        case read(Job)
        /// Files were registered, with an instruction for each.
        case registered([Int], [UploadInstruction])
        /// A form was accepted, with a document for each of its files.
        case formSent([Int], documentIDs: [String])
        /// A file, a part or a Base64 body was stored.
        case stored(Step, eTag: String?)
        /// The uploads were completed.
        case completed(Job)
        /// A step failed; `unreadable` are the files that could not be read as they were when the submission began.
        case failed(Step, APIError, unreadable: [Int] = [])
    }

    /// What to do.
    public enum Action: Sendable {
        /// Begin a step and report what comes of it.
        case begin(Step)
        /// Send a tick at that moment; earlier ones may come as well.
        case wake(at: Duration)
        /// The job has all files and is on its way.
        case finish(Job)
        /// The submission has ended; it can be continued from the checkpoint unless the error says otherwise.
        case fail(APIError)
    }

    struct Pause: Sendable, Hashable {
        var failures: Int
        var until: Duration
    }

    /// - Parameter now: Uptime.
    public mutating func handle(_ event: Event, at now: Duration) -> [Action] {
        if isOver { return [] }
        switch event {
        case .start: break
        case .tick: if let wakeAt, now >= wakeAt { self.wakeAt = nil }
        case .created(let job, let isReplay):
            if let error = created(job, isReplay: isReplay) { return finish(.fail(error)) }
        case .read(let job):
            if let end = read(job, at: now) { return finish(end) }
        case .registered(let files, let instructions):
            if let error = registered(files, instructions) { return finish(.fail(error)) }
        case .formSent(let files, let ids):
            if let error = formSent(files, ids) { return finish(.fail(error)) }
        case .stored(let step, let eTag): stored(step, eTag)
        case .completed(let job):
            succeeded(.complete)
            checkpoint.isCompleted = true
            return finish(.finish(job))
        case .failed(let step, let error, let unreadable):
            running.remove(step)
            if let end = failed(step, error, unreadable, at: now) { return finish(.fail(end)) }
        }
        return next(at: now)
    }

    private mutating func finish(_ action: Action) -> [Action] {
        isOver = true
        return [action]
    }

    /// Begins what can be begun; if nothing is under way, asks to be woken when something can be.
    private mutating func next(at now: Duration) -> [Action] {
        var actions: [Action] = []
        while running.count < policy.maxConnections, let step = wanted().first(where: { isReady($0, at: now) }) {
            running.insert(step)
            actions.append(.begin(step))
        }
        if running.isEmpty, wanted().isEmpty { return finish(.fail(.nothingSent(checkpoint))) }
        guard let moment = pauses.values.map(\.until).filter({ $0 > now }).min(), wakeAt.map({ moment < $0 }) ?? true else {
            return actions
        }
        wakeAt = moment
        return actions + [.wake(at: moment)]
    }

    private func isReady(_ step: Step, at now: Duration) -> Bool {
        !running.contains(step) && pauses[step].map { now >= $0.until } ?? true
    }
}

extension APIError {
    fileprivate static func nothingSent(_ checkpoint: SubmissionCheckpoint) -> APIError {
        let reasons = checkpoint.files.compactMap { file in
            if case .failed(let reason, _) = file.state { "\(file.fileName): \(reason)" } else { nil }
        }
        return .unsendable("None of the files could be sent. " + reasons.joined(separator: "; "))
    }
}
