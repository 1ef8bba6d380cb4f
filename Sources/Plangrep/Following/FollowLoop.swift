import Foundation

/// Does what a ``JobFollower`` says: the only place where following a job meets network and time.
struct FollowLoop: Sendable {
    /// Hands on each delivery until there will be none.
    typealias Pushes = @Sendable (_ ring: @escaping @Sendable (JobPush) -> Void) async -> Void
    private typealias Source = AsyncStream<JobFollower.Event>.Continuation

    let follower: JobFollower
    let environment: RuntimeEnvironment
    /// Shared by several jobs, or this one's own.
    let limiter: PollingLimiter
    /// One reading, without a repetition of its own: those would break the floor; says when it is really sent.
    let read: @Sendable (_ begun: @escaping @Sendable () -> Void) async throws(APIError) -> JobReading
    let resume: @Sendable () async throws(APIError) -> Job
    let pushes: Pushes

    /// Follows until the end; ends without a word when the task is cancelled.
    func run(_ tell: @Sendable (Result<JobUpdate, APIError>) -> Void) async {
        let (events, source) = AsyncStream.makeStream(of: JobFollower.Event.self)
        source.yield(.tick)
        // Not a child task: a sequence of deliveries that ignores cancellation must not hold up the end.
        let listening = Task { await pushes { source.yield(.pushed($0)) } }
        defer { listening.cancel() }
        await withDiscardingTaskGroup { group in
            var follower = follower
            for await event in events {
                for action in follower.handle(event, at: environment.uptime()) {
                    switch action {
                    case .read: group.addTask { if let event = await reading() { source.yield(event) } }
                    case .wake(let moment): group.addTask { await wait(until: moment, source) }
                    case .tell(let update): tell(.success(answerable(update, source)))
                    case .end: source.finish()
                    case .fail(let error):
                        tell(.failure(error))
                        source.finish()
                    }
                }
            }
            group.cancelAll()
        }
    }

    /// Reads when it is this job's turn; nil when the task is cancelled meanwhile.
    private func reading() async -> JobFollower.Event? {
        guard let hasTurn = try? await limiter.turn(before: follower.deadline) else { return nil }
        // The deadline has come first.
        guard hasTurn else { return .tick }
        // Counted from when it is sent, not from when it was called for: behind other requests of the client it may wait.
        let start = ReadingStart(environment.uptime())
        do throws(APIError) {
            let reading = try await read { start.moment.withLock { $0 = environment.uptime() } }
            return .read(reading.job, startedAt: start.moment.withLock(\.self), retryAfter: reading.retryAfter)
        } catch {
            return .failed(error, startedAt: start.moment.withLock(\.self))
        }
    }

    private func wait(until moment: Duration, _ source: Source) async {
        guard (try? await limiter.wait(until: moment)) != nil else { return }
        source.yield(.tick)
    }

    /// An update that says how the job can go on, where it is blocked; the job is read soon after the answer.
    private func answerable(_ update: JobUpdate, _ source: Source) -> JobUpdate {
        guard update.status == .blockedInsufficientCredits else { return update }
        var update = update
        update.resumption = JobResumption { [resume] () throws(APIError) in
            let job = try await resume()
            source.yield(.pushed(JobPush()))
            return job
        }
        return update
    }
}

private final class ReadingStart: Sendable {
    let moment: Mutex<Duration>

    init(_ moment: Duration) { self.moment = Mutex(moment) }
}

/// Tells when an attempt begins, after all that a client makes it wait for.
struct AttemptStart: Interceptor {
    let begun: @Sendable () -> Void

    func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        begun()
        return try await next(exchange)
    }
}

/// What one reading brought.
struct JobReading: Sendable {
    var job: Job
    /// How long the service asks to wait for the next one; nil if it does not.
    var retryAfter: Duration?
}

extension JobReading {
    init(_ response: APIResponse<GetJobResponse>, now: Date) {
        self.init(job: response.body.job, retryAfter: RetryAfter.read(response.headers, now: now))
    }
}
