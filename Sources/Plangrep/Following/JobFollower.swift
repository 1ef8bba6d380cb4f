import Foundation

/// Decides when a job is read and what is told of it: push is a hint, GET is the truth.
///
/// A value without clock, network or task. Moments are uptime. Statuses that webhooks told are kept until a reading confirms that time has
/// passed them, so that what comes out is in the service's order however deliveries were lost, doubled or reordered.
struct JobFollower: Sendable {
    enum Event: Sendable {
        /// Time has passed; also the first event.
        case tick
        case pushed(JobPush)
        /// A reading has ended: when it began, if not at once, and how long the service asks to wait for the next one.
        case read(Job, startedAt: Duration? = nil, retryAfter: Duration? = nil)
        case failed(APIError, startedAt: Duration? = nil)
    }

    enum Action: Sendable {
        /// Read the job now, and report.
        case read
        /// Send a tick at that moment; earlier ones may come as well.
        case wake(at: Duration)
        case tell(JobUpdate)
        /// The job has reached a terminal status, which was told.
        case end
        case fail(APIError)
    }

    let jobID: String
    let pace: FollowPace
    /// Nil: none.
    let deadline: Duration?

    private(set) var record = JobRecord()
    private var isReading = false
    private var isOver = false
    /// A delivery came since the last reading began.
    private var isRung = false
    private var wasRung = false
    private var lastStart: Duration?
    private var nextDue = Duration.zero
    /// What the service asked for: not even a delivery makes the next reading come sooner.
    private var notBefore = Duration.zero
    private var failures = 0
    private var wakeAt: Duration?

    init(jobID: String, pace: FollowPace, deadline: Duration? = nil) {
        self.jobID = jobID
        self.pace = pace
        self.deadline = deadline
    }

    mutating func handle(_ event: Event, at now: Duration) -> [Action] {
        if isOver { return [] }
        switch event {
        case .tick: if let wakeAt, now >= wakeAt { self.wakeAt = nil }
        case .pushed(let push):
            isRung = true
            if let news = push.news { record.keep(news) }
        case .read(let job, let start, let retryAfter):
            lastStart = start ?? lastStart
            notBefore = now + (retryAfter ?? .zero)
            return readingEnded(job, at: now)
        case .failed(let error, let start):
            lastStart = start ?? lastStart
            return readingFailed(error, at: now)
        }
        return next(at: now)
    }

    private mutating func readingEnded(_ job: Job, at now: Duration) -> [Action] {
        isReading = false
        let updates = record.take(job, wasRung: wasRung, isRecovery: failures > 0).map(Action.tell)
        failures = 0
        if job.status.isTerminal { return updates + finish(.end) }
        // As long as deliveries come there is little to find without them; when they fall silent, it is back to the usual.
        nextDue = now + (record.isAhead ? pace.catchUp : wasRung ? pace.relaxed : pace.interval)
        return updates + next(at: now)
    }

    private mutating func readingFailed(_ error: APIError, at now: Duration) -> [Action] {
        isReading = false
        failures += 1
        // What a delivery told is still to be read.
        isRung = isRung || wasRung
        guard error.isTransient else { return finish(.fail(error)) }
        let wait = max(pace.wait(afterFailures: failures), error.retryAfter ?? .zero)
        nextDue = now + wait
        let actions = next(at: now)
        return isOver ? actions : [.tell(record.update(for: PollingFailure(error, count: failures, nextPoll: wait)))] + actions
    }

    /// Reads if it is time, otherwise sees to it that a tick comes when it is.
    private mutating func next(at now: Duration) -> [Action] {
        if let deadline, now >= deadline { return finish(.fail(record.deadlineError(jobID: jobID))) }
        if isReading { return [] }
        let due = due()
        if due <= now {
            (isReading, wasRung, isRung, lastStart) = (true, isRung, false, now)
            return [.read]
        }
        let moment = min(due, deadline ?? due)
        if let wakeAt, wakeAt <= moment { return [] }
        wakeAt = moment
        return [.wake(at: moment)]
    }

    /// A delivery shortens the wait down to the floor, never below; after a failure the wait stands.
    private func due() -> Duration {
        guard isRung, failures == 0, let lastStart else { return max(nextDue, notBefore) }
        return max(min(nextDue, lastStart + pace.floor), notBefore)
    }

    private mutating func finish(_ action: Action) -> [Action] {
        isOver = true
        return [action]
    }
}
