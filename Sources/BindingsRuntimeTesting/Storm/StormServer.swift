/// Creates jobs over real sockets, with the faults of a schedule.
final class StormServer: Sendable {
    let jobs: StormJobs
    let server: LoopbackServer

    init(_ schedule: StormSchedule) throws {
        let jobs = StormJobs()
        self.jobs = jobs
        server = try LoopbackServer(
            remembers: false,
            onConnection: { schedule.isReset(connection: $0) ? ServerPlan(.reset) : nil },
            answer: { head, _ in Self.plan(head, jobs, schedule) })
    }

    private static func plan(_ head: ReceivedHead, _ jobs: StormJobs, _ schedule: StormSchedule) -> ServerPlan {
        guard let call = head.target.split(separator: "=").last.flatMap({ Int($0) }), let key = head["idempotency-key"].first else {
            return .status(400)
        }
        let request = jobs.count(call: call)
        let fault = schedule.fault(call: call, request: request)
        if let refusal = fault.flatMap(refusal) { return refusal }
        let (job, isReplay) = jobs.create(key: key, call: call)
        let body = #"{"id":"\#(job.id)","number":\#(call),"idempotent":\#(isReplay)}"#
        return fault.flatMap { broken($0, body) } ?? .status(202, headers: json, body: body)
    }

    private static let json = ["Content-Type": "application/json"]

    /// The faults before any work.
    private static func refusal(_ fault: StormFault) -> ServerPlan? {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT"
        func throttled(_ after: String) -> ServerPlan { .status(429, headers: ["Date": date, "Retry-After": after]) }
        switch fault {
        case .unavailable: return .status(503)
        case .unavailableWithAdvice: return .status(503, headers: ["Retry-After": "1"])
        case .throttled: return .status(429, body: "slow down")
        case .throttledMilliseconds: return .status(429, headers: ["retry-after-ms": "250"])
        case .throttledSeconds: return throttled("2")
        case .throttledIMFDate: return throttled("Sun, 06 Nov 1994 08:49:38 GMT")
        case .throttledRFC850Date: return throttled("Sunday, 06-Nov-94 08:49:38 GMT")
        case .throttledAsctimeDate: return throttled("Sun Nov  6 08:49:38 1994")
        case .tooEarly: return .status(425)
        case .originDown: return .status(521)
        case .originUnreachable: return .status(522, body: "<html>")
        case .overloaded: return .status(529)
        case .originError: return .status(530)
        case .resetBeforeBody: return ServerPlan(.reset, readsBytes: 0)
        case .resetInRequest: return ServerPlan(.reset, readsBytes: 5)
        default: return nil
        }
    }

    /// The faults in the response, after the job was created.
    private static func broken(_ fault: StormFault, _ body: String) -> ServerPlan? {
        let head = "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\n"
        let whole = head + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
        let half = String(whole.dropLast(12))
        switch fault {
        case .proxyErrorAfterwards: return .status(520)
        case .proxyTimeoutAfterwards: return .status(524, body: "<html>")
        case .failsAfterwards: return .status(500)
        case .badGatewayAfterwards: return .status(502, body: "<html>")
        case .gatewayTimeoutAfterwards: return .status(504)
        case .resetBeforeResponse: return ServerPlan(.reset)
        case .resetInHead: return .raw("HTTP/1.1 202 Acc", then: .reset)
        case .resetInResponse: return .raw(half, then: .reset)
        case .resetAfterResponse: return .raw(whole, then: .reset)
        case .closedBeforeResponse: return ServerPlan(.close)
        case .slowDrip: return drip(whole)
        case .stalled: return .raw(half, then: .stall)
        case .truncated: return .raw(half, then: .close)
        case .truncatedChunks: return .raw(head + "Transfer-Encoding: chunked\r\n\r\n10\r\n" + body.prefix(16) + "\r\n", then: .close)
        case .lengthTooSmall: return .raw(head + "Content-Length: \(body.utf8.count - 12)\r\n\r\n" + body, then: .close)
        case .lengthTooSmallKeptAlive:
            let short = head + "Content-Length: \(body.utf8.count - 12)\r\n\r\n" + body.dropLast(12)
            return .raw(short, then: .pause(.milliseconds(1)), .send(Array(body.utf8.suffix(12))))
        case .garbage: return .raw("\u{1}\u{2}\u{3} no HTTP at all\r\n\r\n", then: .close)
        case .outstanding: return outstanding
        default: return nil
        }
    }

    private static func drip(_ text: String) -> ServerPlan {
        var plan = ServerPlan()
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: 24) {
            plan.actions += [.send(Array(bytes[start..<min(start + 24, bytes.count)])), .pause(.milliseconds(1))]
        }
        return plan
    }

    /// The wording of draft-ietf-httpapi-idempotency-key-header-07, 2.7.
    private static let outstanding = ServerPlan.status(
        409, headers: ["Content-Type": "application/problem+json"],
        body: #"{"type":"https://developer.example.com/idempotency","title":"A request is outstanding for this Idempotency-Key"}"#)
}
