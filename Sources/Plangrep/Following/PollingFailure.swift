/// A poll of a job or a project that failed in a way that passes by itself.
public struct PollingFailure: Sendable, Hashable {
    /// What went wrong.
    public var kind: APIError.Kind

    /// The status of the response; nil when there was none.
    public var status: HTTPResponse.Status?

    /// What went wrong in words, without credentials.
    public var message: String

    /// How many polls in a row have failed, this one included.
    public var count: Int

    /// The wait before the next poll.
    public var nextPoll: Duration

    init(_ error: APIError, count: Int, nextPoll: Duration) {
        kind = error.kind
        status = error.status
        message = error.description
        self.count = count
        self.nextPoll = nextPoll
    }

    init(_ failure: PollFailure) {
        self.init(failure.error, count: failure.count, nextPoll: failure.nextCall)
    }
}
