/// The changes of a job, in the service's order, until it has ended.
///
/// Each loop over it follows the job on its own, from its beginning; leaving the loop stops it. The first update says how the job is now.
public struct JobUpdates: AsyncSequence, Sendable {
    /// A change.
    public typealias Element = JobUpdate
    /// Why following ended early: `deadline`, `cancelled`, or what reading the job throws.
    public typealias Failure = APIError

    let loop: FollowLoop

    /// Starts to follow.
    public func makeAsyncIterator() -> Iterator {
        let (stream, continuation) = AsyncStream.makeStream(of: Result<JobUpdate, APIError>.self)
        let task = Task { [loop] in
            await loop.run { continuation.yield($0) }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return Iterator(base: stream.makeAsyncIterator())
    }

    /// Gives one change after the other.
    public struct Iterator: AsyncIteratorProtocol {
        /// A change.
        public typealias Element = JobUpdate
        /// Why following ended early.
        public typealias Failure = APIError

        var base: AsyncStream<Result<JobUpdate, APIError>>.Iterator

        /// The next change; nil after the one that ended the job.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws(APIError) -> JobUpdate? {
            if let result = await base.next(isolation: actor) { return try result.get() }
            if Task.isCancelled { throw APIError(kind: .cancelled, message: "The task was cancelled.", operationID: "getJob") }
            return nil
        }

        /// The next change; nil after the one that ended the job.
        public mutating func next() async throws(APIError) -> JobUpdate? {
            try await next(isolation: nil)
        }
    }
}
