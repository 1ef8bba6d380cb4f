/// A fault of the storm's server in one request.
public enum StormFault: String, Sendable, Hashable, CaseIterable {
    /// 503, without and with `Retry-After`.
    case unavailable, unavailableWithAdvice
    /// 429, with each form of asking for a wait.
    case throttled, throttledMilliseconds, throttledSeconds, throttledIMFDate, throttledRFC850Date, throttledAsctimeDate
    /// 425 before any work, and a proxy's statuses for an unreachable service: 521, 522, 529, 530.
    case tooEarly, originDown, originUnreachable, overloaded, originError
    /// The job is created, and a proxy responds with 520 or 524.
    case proxyErrorAfterwards, proxyTimeoutAfterwards
    /// The job is created, and the response is 500, 502 or 504.
    case failsAfterwards, badGatewayAfterwards, gatewayTimeoutAfterwards
    /// The connection is reset after the head, and in the middle of the request's body.
    case resetBeforeBody, resetInRequest
    /// The job is created, and the connection is reset before the response, in its head, or in its body.
    case resetBeforeResponse, resetInHead, resetInResponse
    /// The job is created, the response is complete, and the connection is reset right after it.
    case resetAfterResponse
    /// The job is created, and the connection is closed in order before the response.
    case closedBeforeResponse
    /// The job is created, and the response arrives in small pieces.
    case slowDrip
    /// The job is created, and the response stops halfway, indefinitely.
    case stalled
    /// The job is created, and the response ends early: by its length, in its chunks.
    case truncated, truncatedChunks
    /// The job is created, and the response's `Content-Length` is too small; the rest arrives late, as if it belonged to the next response.
    case lengthTooSmall, lengthTooSmallKeptAlive
    /// The job is created, and the response is not HTTP.
    case garbage
    /// The job is created, and reported as outstanding under another request with the key.
    case outstanding
}

/// The assignment of faults to requests: the same seed gives the same faults, in whatever order requests arrive.
struct StormSchedule: Sendable {
    var seed: UInt64
    /// The percentage of requests with a fault.
    var percent: UInt64

    /// - Parameters:
    ///   - call: The number of the call.
    ///   - request: The number of requests for this call before.
    func fault(call: Int, request: Int) -> StormFault? {
        let random = VirtualClock.seeded(seed &+ UInt64(call) &* 1_000_003 &+ UInt64(request))
        guard random() % 100 < percent else { return nil }
        let kinds = StormFault.allCases
        let kind = kinds[Int(random() % UInt64(kinds.count))]
        // Waiting out a stall takes real time, so one in four is enough.
        return kind == .stalled && random() % 4 != 0 ? .resetInResponse : kind
    }

    /// Indicates whether a connection is reset before anything is read from it.
    func isReset(connection: Int) -> Bool {
        VirtualClock.seeded(seed ^ 0xC0_FFEE &+ UInt64(connection))() % 50 == 0
    }
}
