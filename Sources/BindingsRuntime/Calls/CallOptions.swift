/// The overrides of one call; nil and empty override nothing.
struct CallOptions: Sendable {
    var headers: [(name: String, value: String?)] = []
    var queryItems: [QueryItem] = []
    var timeouts = TimeoutOptions()
    var retry: RetryPolicy?
    var idempotencyKey: String?
    var interceptors: [any Interceptor] = []
    var onBodySent: (@Sendable (Int64) -> Void)?
    var maxBodyBytes: Int?
    var maxEventBytes: Int?
    var server: Server?

    /// The options of most calls.
    static let none = Shared(CallOptions())
}

/// The limits that a call sets itself; nil: none; `.some(nil)`: the call has no such limit.
struct TimeoutOptions: Sendable, Hashable {
    var connect: Duration??
    var idle: Duration??
    var response: Duration??
    var responsePerMebibyte: Duration?
    var attempt: Duration??
    var deadline: Duration??

    func applied(to timeouts: Timeouts) -> Timeouts {
        Timeouts(
            connect: connect ?? timeouts.connect, idle: idle ?? timeouts.idle, response: response ?? timeouts.response,
            responsePerMebibyte: responsePerMebibyte ?? timeouts.responsePerMebibyte, attempt: attempt ?? timeouts.attempt,
            deadline: deadline ?? timeouts.deadline)
    }
}
