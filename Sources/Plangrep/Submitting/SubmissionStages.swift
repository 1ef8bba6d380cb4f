/// A step of a submission.
public enum SubmissionStage: Sendable {
    /// The job exists.
    case created(Job)
    /// Files are being uploaded; reported for each half percent.
    case uploading(UploadProgress)
    /// The job has all files.
    case submitted(Submission)
    /// The job has changed.
    case following(JobUpdate)
}

/// The stages of a submission, until its job has ended or is blocked.
///
/// A loop over it runs the submission; leaving the loop stops it, and another loop or process continues.
public struct SubmissionStages: AsyncSequence, Sendable {
    /// A stage.
    public typealias Element = SubmissionStage
    /// The error that stopped the submission.
    public typealias Failure = APIError

    let run: SubmissionRun
    let follow: @Sendable (Submission) -> JobUpdates

    /// Starts the submission.
    public func makeAsyncIterator() -> Iterator {
        let (stream, continuation) = AsyncStream.makeStream(of: Result<SubmissionStage, APIError>.self)
        let task = Task { [self] in
            do throws(APIError) {
                try await perform { continuation.yield(.success($0)) }
            } catch {
                continuation.yield(.failure(error))
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return Iterator(base: stream.makeAsyncIterator())
    }

    private func perform(_ tell: @escaping @Sendable (SubmissionStage) -> Void) async throws(APIError) {
        let steps = ProgressSteps()
        let submission = try await run.submitted(
            created: { tell(.created($0)) }, progress: { if steps.isNew($0) { tell(.uploading($0)) } })
        tell(.submitted(submission))
        for try await update in follow(submission) {
            tell(.following(update))
            // It goes on only when someone buys credits: an answer, not something to wait for.
            if update.status == .blockedInsufficientCredits, update.job != nil { return }
        }
    }

    /// Gives one stage after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// A stage.
        public typealias Element = SubmissionStage
        /// The error that stopped the submission.
        public typealias Failure = APIError

        var base: AsyncStream<Result<SubmissionStage, APIError>>.Iterator

        /// The next stage; nil after the last one.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(APIError) -> SubmissionStage? {
            if let result = await base.next(isolation: actor) { return try result.get() }
            if Task.isCancelled { throw APIError(kind: .cancelled, message: "The task was cancelled.") }
            return nil
        }

        /// The next stage; nil after the last one.
        public mutating func next() async throws(APIError) -> SubmissionStage? {
            try await next(isolation: nil)
        }
    }
}

extension SubmissionRun {
    /// Runs the submission and follows its job.
    ///
    /// - Parameters:
    ///   - interval: The time from the end of one poll of the job to the start of the next; 15 s by default, at least 5 s.
    ///   - deadline: The longest time to follow the job; until it has ended by default.
    public func stages(every interval: Duration = .seconds(15), deadline: Duration? = nil) -> SubmissionStages {
        SubmissionStages(run: self) { $0.client.updates(of: $0.job.id, every: interval, deadline: deadline) }
    }

    /// The stages with the default interval.
    public var stages: SubmissionStages { stages() }

    /// Runs the submission, follows its job until it has ended, and reads its result.
    ///
    /// - Throws: `blocked`, `failed`, `cancelled` or `expired` with the job, and `call` for what a call throws.
    public func result(every interval: Duration = .seconds(15), deadline: Duration? = nil) async throws(SubmissionError) -> JobResult {
        let submission: Submission
        do throws(APIError) {
            submission = try await submitted()
        } catch {
            throw .call(error)
        }
        return try await submission.result(every: interval, deadline: deadline)
    }
}
