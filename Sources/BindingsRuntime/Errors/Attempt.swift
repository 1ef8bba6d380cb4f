/// One request that was sent, or that was meant to be, on the way to a call's outcome.
public struct Attempt: Sendable, Hashable {
    /// 1 for the first attempt.
    public var number: Int

    /// How long the runtime waited before it; zero for the first one.
    public var wait: Duration

    /// From its start to its response, body included where it is held in memory.
    public var duration: Duration

    /// The status of the response; nil when there was none.
    public var status: HTTPResponse.Status?

    /// Why there was no response; nil when there was one.
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

    /// What it came to, for people.
    var outcome: String { status.map { String($0.code) } ?? failure?.description ?? "no response" }
}
