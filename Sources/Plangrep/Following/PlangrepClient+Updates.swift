import Foundation

extension PlangrepClient {
    /// Follows a job by reading it, until it has ended.
    ///
    /// ```swift
    /// for try await update in client.updates(of: jobID) { print(update.status) }
    /// ```
    ///
    /// A status that the job has left again between two readings is missed; webhooks tell of it. `blocked_insufficient_credits` is an update
    /// like any other: answer it with ``JobUpdate/resume()`` when there are credits again. A poll that fails in a
    /// way that passes (``APIError/isTransient``) is an update with a ``JobUpdate/pollingFailure``, and following goes on at growing intervals, up to
    /// two minutes, until the deadline. A `Retry-After` of the service is honoured, whatever the interval.
    ///
    /// - Parameters:
    ///   - jobID: the job.
    ///   - interval: from the end of one reading to the start of the next; default 15 s, at least 5 s, the documented floor. Against a
    ///     sandbox on this machine any interval is taken.
    ///   - deadline: how long to follow at most; nil: until the job has ended.
    ///   - limiter: The limiter of several jobs, which share its rate; nil for one of this job's own.
    public func updates(
        of jobID: String, every interval: Duration = .seconds(15), deadline: Duration? = nil, limiter: PollingLimiter? = nil
    ) -> JobUpdates {
        updates(of: jobID, pushes: { _ in }, every: interval, deadline: deadline, limiter: limiter)
    }

    /// Reads the result of a job that is `completed` or `completed_with_errors`.
    public func result(of jobID: String) async throws(APIError) -> JobResult {
        try await jobs.getResult(jobID: jobID).value
    }

    func updates(
        of jobID: String, pushes: @escaping FollowLoop.Pushes, every interval: Duration, deadline: Duration?, limiter: PollingLimiter?
    ) -> JobUpdates {
        let environment = runtime.configuration.environment
        let end = deadline.map { environment.uptime() + $0 }
        let follower = JobFollower(jobID: jobID, pace: FollowPace(interval: interval, isLoopback: isLoopback), deadline: end)
        return JobUpdates(
            loop: FollowLoop(
                follower: follower, environment: environment, limiter: limiter ?? PollingLimiter(environment: environment),
                read: { begun throws(APIError) in
                    let call = reading(of: jobID, until: end).intercept(AttemptStart(begun: begun))
                    return JobReading(try await call.response, now: environment.now())
                },
                resume: { () throws(APIError) in try await jobs.resume(jobID: jobID).value.job }, pushes: pushes))
    }

    /// Whether calls go to this machine.
    var isLoopback: Bool { runtime.configuration.baseURL?.isLoopback ?? false }

    private func reading(of jobID: String, until end: Duration?) -> Call<GetJobResponse> {
        let call = jobs.get(jobID: jobID).retry(.none)
        let usual = runtime.configuration.timeouts.deadline
        guard let end else { return call }
        let left = end - runtime.configuration.environment.uptime()
        return call.deadline(min(left, usual ?? left))
    }
}

#if canImport(CryptoKit) || Crypto
    extension PlangrepClient {
        /// Follows a job by webhooks and by reading it, until it has ended.
        ///
        /// ```swift
        /// for try await update in client.updates(of: jobID, webhooks: inbox.events) { print(update.status, update.source) }
        /// ```
        ///
        /// A verified delivery makes the next reading come at once, though no sooner than 5 s after the one before; what is told comes from
        /// readings. Only a status that the job has left again by then is told from the delivery itself, and only if its payload can be read,
        /// names this job and says when the status was taken. Lost, late, doubled and reordered deliveries do no harm.
        ///
        /// - Parameters:
        ///   - jobID: the job.
        ///   - webhooks: verified deliveries, of this job and of others: those of others are passed over, so two loops over one
        ///     `WebhookEvents` would take each other's: give each its own. When it ends, the job is followed by reading alone.
        ///   - interval: from the end of one reading to the start of the next when no delivery comes; default 15 s, at least 5 s. Twice as long
        ///     after a reading that a delivery caused.
        ///   - deadline: how long to follow at most; nil: until the job has ended.
        ///   - limiter: The limiter of several jobs, which share its rate; nil for one of this job's own.
        public func updates(
            of jobID: String, webhooks: some AsyncSequence<WebhookDelivery, Never> & Sendable, every interval: Duration = .seconds(15),
            deadline: Duration? = nil, limiter: PollingLimiter? = nil
        ) -> JobUpdates {
            updates(
                of: jobID,
                pushes: { ring in
                    for await delivery in webhooks where delivery.reference == jobID { ring(JobPush(delivery.webhook, jobID: jobID)) }
                },
                every: interval, deadline: deadline, limiter: limiter)
        }
    }
#endif
