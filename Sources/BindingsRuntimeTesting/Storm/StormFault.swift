/// What the storm's server does wrong with one request.
public enum StormFault: String, Sendable, Hashable, CaseIterable {
    /// 503, without advice and with it.
    case unavailable, unavailableWithAdvice
    /// 429, with each form in which a service can ask for patience.
    case throttled, throttledMilliseconds, throttledSeconds, throttledIMFDate, throttledRFC850Date, throttledAsctimeDate
    /// 425 before any work, and what a proxy says when it does not reach the service: 521, 522, 529, 530.
    case tooEarly, originDown, originUnreachable, overloaded, originError
    /// The work is done, and a proxy answers 520 or 524.
    case proxyErrorAfterwards, proxyTimeoutAfterwards
    /// The work is done, and the answer is 500, 502 or 504.
    case failsAfterwards, badGatewayAfterwards, gatewayTimeoutAfterwards
    /// The connection is reset when the head has come, and in the middle of the request's body.
    case resetBeforeBody, resetInRequest
    /// The work is done, and the connection is reset before the answer, in its head, or in its body.
    case resetBeforeResponse, resetInHead, resetInResponse
    /// The work is done, the answer is whole, and the connection is reset right after it.
    case resetAfterResponse
    /// The work is done, and the connection is closed in order before the answer.
    case closedBeforeResponse
    /// The work is done, and the answer comes in small pieces.
    case slowDrip
    /// The work is done, and the answer stops halfway, for good.
    case stalled
    /// The work is done, and the answer ends early: by its length, in its chunks.
    case truncated, truncatedChunks
    /// The work is done, and the answer's `Content-Length` is too small; what is left over comes late, as if it belonged to the next answer.
    case lengthTooSmall, lengthTooSmallKeptAlive
    /// The work is done, and what comes is not HTTP.
    case garbage
    /// The work goes on: another request with the key is still outstanding.
    case outstanding
}

/// Which request meets which fault, drawn by lot: the same seed gives the same weather, in whatever order requests come.
struct StormSchedule: Sendable {
    var seed: UInt64
    /// In hundredths of all requests.
    var percent: UInt64

    /// - Parameters:
    ///   - call: the number of the call.
    ///   - request: how many requests there were for this call before.
    func fault(call: Int, request: Int) -> StormFault? {
        let random = VirtualClock.seeded(seed &+ UInt64(call) &* 1_000_003 &+ UInt64(request))
        guard random() % 100 < percent else { return nil }
        let kinds = StormFault.allCases
        let kind = kinds[Int(random() % UInt64(kinds.count))]
        // Waiting out a stall takes real time: one in four is enough.
        return kind == .stalled && random() % 4 != 0 ? .resetInResponse : kind
    }

    /// Whether a connection is reset before anything is read from it.
    func isReset(connection: Int) -> Bool {
        VirtualClock.seeded(seed ^ 0xC0_FFEE &+ UInt64(connection))() % 50 == 0
    }
}
