import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@Suite struct CallTests {
    private static let ok = ScriptStep.json(#"{"id":"a","size":5.0}"#, headers: [.init("X-Request-Id")!: "r-1"])
    private static let lost = ScriptStep.failure(TransportError(.reset, requestSent: true, "Connection reset"))
    private static let refused = ScriptStep.failure(TransportError(.connect, requestSent: false, "Connection refused"))

    @Test func aValueIsDecodedFromAnySuccess() async throws {
        let fixture = Fixture(ScriptedTransport(Self.ok, .json(#"{"id":"b"}"#, status: 202)))
        #expect(try await fixture.get().value == Thing(id: "a", size: 5))
        #expect(try await fixture.get().value == Thing(id: "b"))
    }

    @Test func aResponseTellsWhatCameAlong() async throws {
        let response = try await Fixture(ScriptedTransport(Self.ok)).get().response
        #expect(response.status == .ok && response.requestID == "r-1" && response.idempotencyKey == nil)
        #expect(response.attempts == [Attempt(number: 1, status: .ok)])
    }

    @Test func nothingIsSentBeforeTheAnswerIsAskedFor() async {
        let transport = ScriptedTransport(Self.ok)
        let call = Fixture(transport).get()
        #expect(transport.requests.isEmpty)
        #expect(await call.failure == nil)
        #expect(transport.requests.count == 1)
    }

    @Test func anIdempotentCallIsTriedAgainAfterAnyLoss() async throws {
        let fixture = Fixture(ScriptedTransport(Self.lost, .status(503, headers: [.retryAfter: "2"]), Self.ok))
        let response = try await fixture.get().response
        #expect(response.attempts.map(\.status?.code) == [nil, 503, 200])
        #expect(fixture.clock.sleeps.count == 2)
        #expect(fixture.clock.sleeps[0] <= .milliseconds(50))
        #expect(fixture.clock.sleeps[1] >= .seconds(2))
        #expect(response.attempts[2].wait == fixture.clock.sleeps[1])
    }

    @Test func aCallThatIsNeitherIdempotentNorKeyedIsTriedAgainOnlyIfNothingWasSent() async throws {
        let transport = ScriptedTransport(Self.refused, Self.lost, otherwise: .status(204))
        let error = await Fixture(transport).touch().failure
        #expect(error?.kind == .connection)
        #expect(error?.attempts.count == 2)
        #expect(error?.outcome == .unknown)
        #expect(transport.requests.count == 2)
    }

    @Test func aKeyIsMadeOncePerCallAndSentWithEveryAttempt() async throws {
        let name = try #require(HTTPField.Name("Idempotency-Key"))
        let transport = ScriptedTransport(Self.lost, .status(429), Self.ok, Self.ok)
        let fixture = Fixture(transport)
        let first = try await fixture.create().response
        let second = try await fixture.create().response
        let keys = transport.requests.map { $0.head.headerFields[name] }
        #expect(Set(keys[..<3]).count == 1)
        #expect(first.idempotencyKey == keys[0] && second.idempotencyKey == keys[3] && keys[0] != keys[3])
        #expect(UUID(uuidString: keys[0] ?? "") != nil)
        #expect(transport.requests.map(\.bodyText) == Array(repeating: #"{"id":"a"}"#, count: 4))
    }

    @Test func theCallersKeyIsKept() async throws {
        let transport = ScriptedTransport(Self.ok)
        let response = try await Fixture(transport).create().idempotencyKey("order-7").response
        #expect(response.idempotencyKey == "order-7")
        #expect(transport.requests[0].head.headerFields[.init("Idempotency-Key")!] == "order-7")
    }

    @Test(
        arguments: [
            (#"{"id":"a","idempotent":true}"#, [:], true), (#"{"id":"a","idempotent":false}"#, [:], false), (#"{"id":"a"}"#, [:], false),
            (#"{"id":"a"}"#, [.init("Idempotent-Replayed")!: "true"], true), (#"{"id":"a","size":null}"#, [.age: "1"], false),
        ] as [(String, HTTPFields, Bool)])
    func anAnswerOfEarlierIsKnown(body: String, headers: HTTPFields, isReplay: Bool) async throws {
        #expect(try await Fixture(ScriptedTransport(.json(body, headers: headers))).create().response.isReplay == isReplay)
        let error = await Fixture(ScriptedTransport(.json(body, status: 403, headers: headers))).create().failure
        #expect(error?.isReplay == isReplay && error?.idempotencyKey != nil)
        // Without a key nothing is a replay.
        #expect(try await Fixture(ScriptedTransport(.json(body, headers: headers))).get().response.isReplay == false)
    }

    @Test func aKeyThatNothingWouldHonourIsRefused() async {
        #expect(await Fixture(ScriptedTransport()).touch().idempotencyKey("k").failure?.kind == .invalidRequest)
    }

    @Test func theErrorOfAKeyedCallSaysWithWhichKeyToRepeatIt() async throws {
        let error = await Fixture(ScriptedTransport(otherwise: Self.lost)).create().failure
        #expect(error?.outcome == .unknown && error?.attempts.count == 3)
        let key = try #require(error?.idempotencyKey)
        #expect(error?.description.hasSuffix("repeat it with `.idempotencyKey(\"\(key)\")`.") == true)
    }

    @Test func anAttemptThatMayHaveBeenCarriedOutIsNotForgottenWhenTheNextOneIsRefused() async {
        let error = await Fixture(ScriptedTransport(Self.lost, .status(401))).create().failure
        #expect(error?.status == .unauthorized && error?.outcome == .unknown)
    }

    @Test func aBodyThatCannotBeSentAgainIsSentOnce() async {
        let transport = ScriptedTransport(otherwise: Self.lost)
        let body = RequestBody.stream(isReplayable: false) { AsyncStream<[UInt8]> { $0.finish() } }
        #expect(await Fixture(transport).upload(body).failure?.kind == .connection)
        #expect(transport.requests.count == 1)
    }

    @Test func retriesCanBeTurnedOff() async {
        let transport = ScriptedTransport(otherwise: .status(503))
        #expect(await Fixture(transport).get().retry(.none).failure?.status == .serviceUnavailable)
        #expect(transport.requests.count == 1)
    }

    @Test func aRetryAfterThatDoesNotFitFailsAtOnce() async {
        let fixture = Fixture(ScriptedTransport(.status(429, headers: [.retryAfter: "600"])))
        let error = await fixture.get().failure
        #expect(error?.kind == .api && error?.retryAfter == .seconds(600))
        #expect(fixture.clock.sleeps.isEmpty)
    }

    @Test func aBodyThatBreaksOffIsTriedAgain() async throws {
        let broken = ScriptStep.chunks([Array(#"{"id":"#.utf8)], then: TransportError(.reset, "Connection reset"))
        #expect(try await Fixture(ScriptedTransport(broken, Self.ok)).get().value.id == "a")
    }

    @Test func aBodyThatBreaksOffAfterASuccessSaysThatItWasCarriedOut() async {
        let broken = ScriptStep.chunks([[1]], then: TransportError(.reset, "Connection reset"))
        let error = await Fixture(ScriptedTransport(broken)).touch().failure
        #expect(error?.kind == .connection && error?.status == .ok && error?.outcome == .applied)
    }

    @Test func aResponseBeyondTheLimitIsRefusedAndNotTriedAgain() async {
        let transport = ScriptedTransport(otherwise: Self.ok)
        let error = await Fixture(transport).get().maxBodyBytes(20).failure
        #expect(error?.kind == .tooLarge && error?.outcome == .applied)
        #expect(transport.requests.count == 1)
        #expect(await Fixture(transport).get().maxBodyBytes(21).failure == nil)
    }

    @Test func anAnswerThatIsNotWhatTheDocumentSaysKeepsItsBody() async {
        let transport = ScriptedTransport(.json(#"{"id":"a","size":"big"}"#), otherwise: Self.ok)
        let error = await Fixture(transport).get().failure
        #expect(error?.kind == .decoding && error?.outcome == .applied)
        #expect(error?.message.contains("$.size") == true)
        #expect(error?.body == Array(#"{"id":"a","size":"big"}"#.utf8))
        #expect((error?.cause as? JSONError)?.path.isEmpty == false)
        #expect(transport.requests.count == 1)
    }

    @Test func aCallWithoutAnAnswerIgnoresWhatComes() async throws {
        try await Fixture(ScriptedTransport(.status(200, body: "hello"))).touch().value
    }

    @Test func theStreamGivesChunksAsTheyCome() async throws {
        let fixture = Fixture(ScriptedTransport(.chunks([[1, 2], [3]], status: 206)))
        let response = try await fixture.get().stream()
        #expect(response.status.code == 206)
        var chunks: [[UInt8]] = []
        for try await chunk in response.body { chunks.append(chunk) }
        #expect(chunks == [[1, 2], [3]])
    }

    @Test func aStreamOfAnErrorThrowsTheError() async {
        await #expect(throws: APIError.self) { try await Fixture(ScriptedTransport(.status(404))).get().stream() }
    }
}
