import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

/// What other runtimes were found to get wrong about retries, one test for each: we do not.
@Suite struct KnownMistakesTests {
    private static let ok = ScriptStep.json(#"{"id":"a"}"#)
    private static let lost = ScriptStep.failure(TransportError(.reset, requestSent: true, "Connection reset"))

    private func busy(_ retryAfter: String, _ status: HTTPResponse.Status = 429) -> ScriptStep {
        .status(status, headers: [.retryAfter: retryAfter])
    }

    private func waits(_ steps: ScriptStep..., random: UInt64 = .max, deadline: Duration? = .seconds(1_000)) async -> [Duration] {
        let transport = ScriptedTransport()
        for step in steps { transport.script("createThing", step) }
        transport.script("createThing", Self.ok)
        let clock = VirtualClock(random: { random })
        _ = await Fixture(transport, clock: clock).create().deadline(deadline).retry(.attempts(10)).failure
        return clock.sleeps
    }

    /// Stainless (Python and TypeScript), Azure, Soto, smithy-swift, Fern: a POST that may have been carried out is sent again without a key.
    @Test func aPOSTWithoutAKeyIsNotSentTwice() async {
        for step in [Self.lost, .status(500), .status(503), .status(408), .status(502, headers: [.retryAfter: "0"])] {
            let transport = ScriptedTransport(step, otherwise: .status(204))
            #expect(await Fixture(transport).touch().failure?.attempts.count == 1)
            #expect(transport.requests.count == 1)
        }
    }

    /// supabase and Alamofire never repeat a POST, not even one that the server has refused unread.
    @Test func aPOSTThatWasNotAppliedIsSentAgain() async throws {
        for step in [.status(429), busy("1"), .status(425), busy("1", 503), .status(503, headers: [.init("retry-after-ms")!: "5"])] {
            let transport = ScriptedTransport(step, step, .status(204))
            let response = try await Fixture(transport).touch().response
            #expect(response.attempts.count == 3 && transport.requests.count == 3)
        }
        let error = await Fixture(ScriptedTransport(otherwise: busy("1", 503))).touch().failure
        #expect(error?.kind == .retriesExhausted && error?.outcome == .notApplied)
    }

    /// Stainless makes a key for each call, and sends it only where its configuration names a header.
    @Test func theKeyIsSentWhereverTheOperationDeclaresOne() async throws {
        let transport = ScriptedTransport(Self.lost, Self.ok)
        let response = try await Fixture(transport).create().response
        let keys = transport.requests.map { $0.head.headerFields[.init("Idempotency-Key")!] }
        #expect(keys == [response.idempotencyKey, response.idempotencyKey])
    }

    /// Stainless (TypeScript): an advice of more than 60 s is ignored, and the call is tried again within seconds.
    @Test func aLongAdviceIsHeeded() async {
        let waits = await waits(busy("90"))
        #expect(waits.count == 1 && waits[0] >= .seconds(90))
    }

    /// Stainless (Python): beyond 120 s there is no retry, whatever the caller's deadline, and the advice is lost.
    @Test func aLongAdviceIsHeededWithinTheDeadlineAndToldBeyondIt() async {
        #expect(await waits(busy("300")).first ?? .zero >= .seconds(300))
        let error = await Fixture(ScriptedTransport(busy("300"))).create().failure
        #expect(error?.retryAfter == .seconds(300) && error?.retryStop == .waitTooLong && error?.attempts.count == 1)
    }

    /// Fern cuts an advice off at 60 s, Speakeasy at its longest interval, the AWS SDKs at 5 s over their own backoff: they come back too early.
    @Test(arguments: [7, 61, 119]) func noRetryIsEarlierThanTheServerAllows(seconds: Int) async {
        for random in [UInt64.min, 1 << 63, .max] {
            let waits = await waits(busy("\(seconds)", 503), random: random)
            #expect(waits.count == 1 && waits[0] >= .seconds(seconds))
        }
    }

    /// Speakeasy takes an advice of 0 for none.
    @Test func anAdviceOfZeroIsAnAdvice() async {
        #expect(await waits(busy("0"), random: 0) == [.zero])
    }

    /// Soto and Stripe (Python) read whole seconds only, Fern no RFC 850 and asctime dates; Stripe (TypeScript), Google and supabase nothing.
    @Test(
        arguments: [
            "2.5", "Sat, 02 Nov 2024 09:00:03 GMT", "Saturday, 02-Nov-24 09:00:03 GMT", "Sat Nov  2 09:00:03 2024",
        ])
    func everyFormOfAdviceIsRead(advice: String) async {
        let wait = await waits(busy(advice)).first ?? .zero
        #expect(wait >= .seconds(2.5) && wait < .seconds(3.4))
    }

    /// Nobody corrects a date by the server's own clock.
    @Test func aDateIsReadByTheServersClock() async {
        let step = ScriptStep.status(429, headers: [.retryAfter: "Sun Nov  6 08:49:47 1994", .date: "Sun, 06 Nov 1994 08:49:37 GMT"])
        let wait = await waits(step).first ?? .zero
        #expect(wait >= .seconds(10) && wait <= .seconds(11))
    }

    /// Soto waits as long as a server says, be it a year.
    @Test func anAdviceBeyondReasonFailsNow() async {
        #expect(await waits(busy("31536000")).isEmpty)
        #expect(await waits(busy("31536000"), deadline: nil).isEmpty)
    }

    /// Soto repeats any error that comes with an advice.
    @Test(arguments: [400, 401, 403, 404, 409, 422, 501]) func anAdviceMakesNoErrorTransient(status: Int) async {
        #expect(await waits(busy("1", .init(code: status))).isEmpty)
    }

    /// Stripe (TypeScript) sends a request again on a closed connection, even with retries turned off.
    @Test func noRetriesMeansNone() async {
        for step in [Self.lost, .failure(TransportError(.connect, requestSent: false, "Connection refused")), .status(503)] {
            let transport = ScriptedTransport(step, otherwise: Self.ok)
            #expect(await Fixture(transport).create().retry(.none).failure != nil)
            #expect(transport.requests.count == 1)
        }
    }

    /// Stainless and Stripe repeat every 409, and every status from 500 on.
    @Test(arguments: [409, 501, 505, 507, 511]) func whatCannotPassIsNotRepeated(status: Int) async {
        #expect(await waits(.status(.init(code: status))).isEmpty)
    }

    /// smithy-swift repeats a call whose answer it cannot read: it was carried out.
    @Test func anAnswerThatCannotBeReadIsNotAskedForAgain() async {
        let transport = ScriptedTransport(otherwise: .json(#"{"size":1}"#))
        #expect(await Fixture(transport).create().failure?.kind == .decoding)
        #expect(transport.requests.count == 1)
    }

    /// Speakeasy's backoff is a polynomial with a second of noise; supabase and Alamofire have no jitter; Stainless takes a quarter off at most.
    @Test func backoffIsExponentialWithFullJitter() async {
        let steps = (Self.lost, Self.lost, Self.lost, Self.lost, Self.lost)
        let half = await waits(steps.0, steps.1, steps.2, steps.3, steps.4, random: 1 << 63)
        #expect(half == [25, 50, 100, 200, 400].map { .milliseconds($0) })
        #expect(await waits(steps.0, steps.1, random: 0) == [.zero, .zero])
    }

    /// Fern does not repeat what ran into its timeout.
    @Test func aTimeoutIsRepeatedIfThatDoesNoHarm() async {
        let clock = VirtualClock()
        let fixture = Fixture(ScriptedTransport(.after(.seconds(9), on: clock, Self.ok), Self.ok), clock: clock)
        #expect(await fixture.create().timeout(.seconds(5)).failure == nil)
    }

    /// supabase says two retries and makes one; and it never repeats a 429.
    @Test func theNumberOfAttemptsIsTheNumberOfAttempts() async {
        for count in 1...5 {
            let transport = ScriptedTransport(otherwise: .status(429))
            #expect(await Fixture(transport).create().retry(.attempts(count)).failure?.attempts.count == count)
            #expect(transport.requests.count == count)
        }
    }

    /// Soto and Stainless repeat no streamed body, though many can be made anew; those who rewind must do it to the start.
    @Test func aBodyThatCanBeMadeAgainIsSentWholeAgain() async throws {
        let transport = ScriptedTransport(.status(503), otherwise: .status(204))
        let body = RequestBody.stream(length: 3) {
            AsyncStream<[UInt8]> {
                $0.yield([1, 2])
                $0.yield([3])
                $0.finish()
            }
        }
        try await Fixture(transport).upload(body).value
        #expect(transport.requests.map(\.body) == [[1, 2, 3], [1, 2, 3]])
    }

    /// Runloop's Stainless client sent uploads again and again that the server had got tired of.
    @Test func anUploadThatTimedOutOnTheServerIsNotRepeated() async {
        let body = RequestBody.stream(length: 0) { AsyncStream<[UInt8]> { $0.finish() } }
        #expect(await Fixture(ScriptedTransport(.status(408), otherwise: .status(204))).upload(body).failure?.status?.code == 408)
    }

    /// Only the AWS SDKs and Google's have a budget: without one, every call to a server that is down is many requests.
    @Test func aServerThatIsDownIsNotStormed() async throws {
        let transport = ScriptedTransport(otherwise: .status(503))
        let fixture = Fixture(transport)
        let client = fixture.client
        for _ in 0..<200 { _ = await fixture.create(on: client).failure }
        let before = transport.requests.count
        for _ in 0..<100 { _ = await fixture.create(on: client).failure }
        #expect(transport.requests.count - before == 100)
    }

    /// The retry loops of swift-openapi and MacPaw's OpenAI are left to their users.
    @Test func retriesAreThereWithoutBeingAskedFor() async throws {
        let client = APIClient(
            servers: ["https://api.example.com/v1"],
            configuration: ClientConfiguration(
                transport: ScriptedTransport(.status(503), Self.ok), environment: VirtualClock().environment),
            credentials: ["bearer": .bearer("k")])
        #expect(try await Fixture(ScriptedTransport()).get(on: client).response.attempts.count == 2)
    }

    /// OpenAI's timeout of ten minutes holds for each attempt: three make half an hour.
    @Test func theDeadlineHoldsForAllAttemptsTogether() async {
        let clock = VirtualClock()
        let fixture = Fixture(ScriptedTransport(otherwise: .after(.seconds(50), on: clock, .status(503))), clock: clock)
        let error = await fixture.create().deadline(.seconds(60)).failure
        #expect(error?.kind == .deadline || error?.retryStop == .waitTooLong)
        #expect(clock.uptime < .seconds(102))
    }
}
