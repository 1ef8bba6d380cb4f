import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@Suite struct ScriptedTransportTests {
    @Test func stepsForAnOperationComeFirst() async throws {
        let transport = ScriptedTransport(.json(#"{"id":"any"}"#))
        transport.script("getThing", .json(#"{"id":"own"}"#))
        let fixture = Fixture(transport)
        #expect(try await fixture.get().value.id == "own")
        #expect(try await fixture.get().value.id == "any")
    }

    @Test func aScriptThatIsUsedUpSaysSo() async {
        let error = await Fixture(ScriptedTransport()).get().failure
        #expect(error?.message == "The script has no step left for getThing.")
        #expect(error?.attempts.count == 1)
    }
}

@Suite struct VirtualClockTests {
    @Test func aSleepIsRecordedAndTakesNoTime() async throws {
        let clock = VirtualClock()
        try await clock.environment.sleep(.seconds(3_600))
        #expect(clock.sleeps == [.seconds(3_600)] && clock.uptime == .seconds(3_600))
        #expect(clock.now == Date(timeIntervalSince1970: 1_730_538_000 + 3_600))
    }

    @Test func whoWaitsForAMomentIsWokenWhenItHasCome() async throws {
        let clock = VirtualClock()
        async let waiting: Void = clock.environment.wait(.seconds(10))
        clock.advance(by: .seconds(10))
        try await waiting
        try await clock.environment.wait(.seconds(5))
    }

    @Test func whoIsCancelledWaitsNoLonger() async {
        let clock = VirtualClock()
        let task = Task { try await clock.environment.wait(.seconds(10)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func theSameSeedGivesTheSameNumbers() {
        let (a, b, c) = (VirtualClock.seeded(7), VirtualClock.seeded(7), VirtualClock.seeded(8))
        let numbers = (0..<5).map { _ in a() }
        #expect(numbers == (0..<5).map { _ in b() })
        #expect(numbers != (0..<5).map { _ in c() })
    }
}

@Suite struct ExchangeRecorderTests {
    private func records(_ folder: Folder) throws -> [JSONValue] {
        try folder.names.map { try JSON.decode(JSONValue.self, from: [UInt8](Data(contentsOf: folder.url.appendingPathComponent($0)))) }
    }

    @Test func anExchangeIsWrittenWithoutItsCredentials() async throws {
        let folder = try Folder()
        let script = ScriptedTransport(.json(#"{"id":"a"}"#, headers: [.setCookie: "s3cret"]))
        let fixture = Fixture(try ExchangeRecorder(script, folder: folder.url))
        #expect(try await fixture.create("x").value.id == "a")
        let record = try #require(try records(folder).first)
        #expect(record["operation"] == "createThing")
        #expect(record["request"]?["method"] == "POST" && record["request"]?["url"] == "https://api.example.com/v1/things")
        #expect(record["request"]?["body"] == #"{"id":"x"}"# && record["response"]?["body"] == #"{"id":"a"}"#)
        #expect(record["response"]?["status"] == 200)
        let text = try String(contentsOf: folder.url.appendingPathComponent(folder.names[0]), encoding: .utf8)
        #expect(text.contains("Bearer REDACTED") && !text.contains("key-123") && !text.contains("s3cret"))
    }

    @Test func bytesThatAreNoTextAreWrittenInBase64() async throws {
        let folder = try Folder()
        let script = ScriptedTransport(.status(204))
        let fixture = Fixture(try ExchangeRecorder(script, folder: folder.url, verbatimBodies: true))
        try await fixture.upload(.bytes([0xFF, 0xFE])).value
        #expect(try records(folder).first?["request"]?["bodyBase64"] == "//4=")
    }

    @Test func whatIsLargerThanTheLimitIsPassedOnWhole() async throws {
        let folder = try Folder()
        let script = ScriptedTransport(.chunks([pattern(60), pattern(60), pattern(60)]))
        let fixture = Fixture(try ExchangeRecorder(script, folder: folder.url, limit: 100))
        let call = Call<[UInt8]>(fixture.client, CallRequest(API.list), .bytes)
        #expect(try await call.value == pattern(60) + pattern(60) + pattern(60))
        #expect(try records(folder).first?["response"]?["bodyLength"] == .null)
    }

    @Test func anExchangeThatFailsIsWrittenToo() async throws {
        let folder = try Folder()
        let lost = ScriptStep.failure(TransportError(.reset, requestSent: true, "Connection reset"))
        let fixture = Fixture(try ExchangeRecorder(ScriptedTransport(lost, .status(204)), folder: folder.url))
        try await fixture.upload(.bytes([1])).value
        #expect(try records(folder).map { $0["error"] } == ["reset: Connection reset", nil])
    }

    @Test func ofABodyThatNobodyCanRedactOnlyItsLengthIsWritten() async throws {
        let folder = try Folder()
        let fixture = Fixture(try ExchangeRecorder(ScriptedTransport(.status(204)), folder: folder.url))
        try await fixture.upload(.text("s3cret")).value
        #expect(try records(folder).first?["request"]?["bodyLength"] == 6)
    }

    @Test func sensitiveMembersAreRedactedAndTheScriptCanBeReplayed() async throws {
        let folder = try Folder()
        let body = #"{"id":"a","apiKey":"s3cret"}"#
        let fixture = Fixture(try ExchangeRecorder(ScriptedTransport(.status(503), .json(body)), folder: folder.url))
        _ = try await fixture.get().value
        let recorded = try RecordedExchange.read(folder.url)
        #expect(recorded.map(\.status) == [503, 200] && recorded.allSatisfy { $0.operationID == "getThing" && $0.method == "GET" })
        #expect(recorded.last?.responseBody == Array(#"{"id":"a","apiKey":"REDACTED"}"#.utf8).prettied)
        let replay = Fixture(ScriptedTransport(replaying: recorded))
        let response = try await replay.get().response
        #expect(response.body.id == "a" && response.attempts.count == 2)
    }
}

extension [UInt8] {
    /// The same JSON, written anew.
    fileprivate var prettied: [UInt8]? { (try? JSON.decode(JSONValue.self, from: self)).flatMap { try? JSON.encode($0) } }
}
