import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// Which time limit applies depends on what the transport reports.
@Suite struct TimeoutPhaseTests {
    private let clock = VirtualClock()

    /// Reports steps and lets time pass before and after each; then it answers.
    private struct Reporting: Transport {
        let steps: [(TransportProgress?, Duration)]
        let clock: VirtualClock

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            for (step, pause) in steps {
                if let step { request.report(step) }
                clock.advance(by: pause)
                try Task.checkCancellation()
            }
            return TransportResponse(head: HTTPResponse(status: .noContent))
        }
    }

    private func failure(_ limits: Timeouts, _ steps: (TransportProgress?, Duration)...) async -> APIError? {
        let fixture = Fixture(Reporting(steps: steps, clock: clock), clock: clock)
        return await fixture.upload(.bytes([1])).retry(.none).timeouts(limits).failure
    }

    private let limits = Timeouts(idle: .seconds(60), response: .seconds(90), responsePerMebibyte: .seconds(2), deadline: nil)

    @Test func idleCountsWhileBytesShouldMove() async {
        #expect(await failure(limits, (nil, .seconds(61)))?.message == "No data was sent or received for 60 s.")
        #expect(await failure(limits, (.connecting, .seconds(61)))?.kind == .timeout)
        #expect(await failure(limits, (.moved, .seconds(61)))?.kind == .timeout)
        #expect(await failure(limits, (.sentBody(bytes: 1), .seconds(61)))?.kind == .timeout)
        #expect(await failure(limits, (.moved, .seconds(59)), (.sentBody(bytes: 1), .seconds(59)), (.moved, .seconds(59))) == nil)
    }

    @Test func waitingForAConnectionDoesNotCount() async {
        #expect(await failure(limits, (.queued, .seconds(100_000)), (.connecting, .seconds(59))) == nil)
        #expect(await failure(limits, (.queued, .seconds(100_000)), (.connecting, .seconds(61)))?.kind == .timeout)
    }

    @Test func theResponseHasALimitOfItsOwnThatGrowsWithWhatWasSent() async {
        #expect(await failure(limits, (.sentRequest, .seconds(89))) == nil)
        #expect(
            await failure(limits, (.sentRequest, .seconds(91)))?.message == "No response within 90 s after the request was sent.")
        #expect(await failure(limits, (.sentBody(bytes: 10 << 20), .zero), (.sentRequest, .seconds(109))) == nil)
        #expect(
            await failure(limits, (.sentBody(bytes: 10 << 20), .zero), (.sentRequest, .seconds(111)))?.message
                == "No response within 110 s after 10485760 bytes were sent.")
    }

    /// The phase begins after the watchdog has last looked, and its limit is the shorter one.
    @Test func aShortResponseTimeoutIsKeptToTheSecond() async {
        var short = limits
        short.response = .seconds(5)
        short.responsePerMebibyte = .zero
        #expect(await failure(short, (.moved, .seconds(59)), (.sentRequest, .seconds(4))) == nil)
        #expect(await failure(short, (.moved, .seconds(59)), (.sentRequest, .seconds(5)))?.kind == .timeout)
        short.idle = nil
        #expect(await failure(short, (.moved, .seconds(7_777)), (.sentRequest, .seconds(5)))?.kind == .timeout)
    }

    @Test func withoutALimitNothingEnds() async {
        let none = Timeouts(idle: nil, response: nil, deadline: nil)
        #expect(await failure(none, (.moved, .seconds(100_000)), (.sentRequest, .seconds(100_000))) == nil)
    }
}
