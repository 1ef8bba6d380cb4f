/// One attempt of a call: a request that was sent, or was about to be.
public struct Attempt: Sendable, Hashable {
    /// 1 for the first attempt.
    public var number: Int

    /// The wait before it; zero for the first one.
    public var wait: Duration

    /// The time from its start to its response, including the body if it is held in memory.
    public var duration: Duration

    /// The status of the response; nil if there was none.
    public var status: HTTPResponse.Status?

    /// The reason that there was no response; nil if there was one.
    public var failure: TransportError?

    /// Records one attempt.
    public init(
        number: Int, wait: Duration = .zero, duration: Duration = .zero, status: HTTPResponse.Status? = nil, failure: TransportError? = nil
    ) {
        self.number = number
        self.wait = wait
        self.duration = duration
        self.status = status
        self.failure = failure
    }
}

extension Attempt: CustomStringConvertible {
    /// For example `1: 503` or `2: connect: Connection refused`.
    public var description: String { "\(number): \(outcome)" }

    /// The outcome, for people.
    var outcome: String { status.map { String($0.code) } ?? failure?.description ?? "no response" }
}
