import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// The faults over real sockets, seen through the transport that every platform has.
@Suite struct ServerFaultTests {
    private let body = #"{"id":"a","size":1}"#

    private func answer(_ fault: Fault, timeout: Duration = .seconds(60)) async throws -> Result<Thing, APIError> {
        let server = try LoopbackServer { [body] _, _ in .json(body).with(fault) }
        defer { server.stop() }
        let configuration = ClientConfiguration(baseURL: URL(string: server.url), retry: .none)
        var request = CallRequest(API.get)
        request.path("thingId", "a")
        let client = APIClient(servers: [], configuration: configuration, credentials: ["bearer": .bearer("k")])
        do throws(APIError) {
            return .success(try await Call<Thing>(client, request, .json()).timeout(timeout).value)
        } catch {
            return .failure(error)
        }
    }

    private func kind(_ result: Result<Thing, APIError>) -> APIError.Kind? {
        if case .failure(let error) = result { error.kind } else { nil }
    }

    @Test(arguments: [Fault.drop(afterBytes: 0), .drop(afterBytes: 90), .reset(afterBytes: 0), .reset(afterBytes: 30), .garbage(bytes: 64)])
    func whatBreaksTheAnswerIsAConnectionError(fault: Fault) async throws {
        #expect(kind(try await answer(fault)) == .connection)
    }

    @Test func aLengthThatIsTooLargeIsALossAndOneThatIsTooSmallCutsTheBody() async throws {
        #expect(kind(try await answer(.wrongLength(by: 5))) == .connection)
        #expect(kind(try await answer(.wrongLength(by: -5))) == .decoding)
    }

    @Test func aSlowDripArrivesWhole() async throws {
        let thing = try await answer(.slowDrip(bytes: 10, every: .milliseconds(1))).get()
        #expect(thing.id == "a" && thing.size == 1)
    }

    @Test func aDelayRunsIntoTheTimeout() async throws {
        #expect(kind(try await answer(.delay(.seconds(2)), timeout: .milliseconds(100))) == .timeout)
        #expect(try await answer(.delay(.milliseconds(5))).get().id == "a")
    }
}

@Suite struct FaultyTransportTests {
    private let clock = VirtualClock()
    private let script = ScriptedTransport(otherwise: .json(#"{"id":"a","size":1}"#))

    private func fixture(_ faults: Fault?...) -> Fixture {
        let faulty = FaultyTransport(script, clock: clock)
        for fault in faults { faulty.plan("getThing", fault) }
        return Fixture(faulty, clock: clock)
    }

    @Test(arguments: [Fault.drop(afterBytes: 0), .drop(afterBytes: 4), .reset(afterBytes: 0), .reset(afterBytes: 4), .garbage(bytes: 1)])
    func anAnswerThatIsLostIsTriedAgain(fault: Fault) async throws {
        let response = try await fixture(fault).get().response
        #expect(response.body.id == "a" && response.attempts.count == 2)
        #expect(script.requests.count == 2)
    }

    @Test func theServiceHasDoneWhatItsLostAnswerSays() async throws {
        let faulty = FaultyTransport(script)
        faulty.plan("touchThing", .reset(afterBytes: 0))
        let error = try await Fixture(faulty).touch().expectFailure(.connection)
        #expect(error.outcome == .unknown)
        try script.expect(operations: "touchThing")
    }

    @Test func lengthsThatAreWrongAreLossesOrCutBodies() async throws {
        #expect(try await fixture(.wrongLength(by: 1)).get().retry(.none).expectFailure().kind == .connection)
        #expect(try await fixture(.wrongLength(by: -1)).get().expectFailure().kind == .decoding)
        #expect(try await fixture(.wrongLength(by: 0)).get().value.id == "a")
    }

    @Test func delaysAndDripsPassOnTheVirtualClock() async throws {
        #expect(try await fixture(.delay(.seconds(30)), .slowDrip(bytes: 7, every: .seconds(10))).get().value.id == "a")
        #expect(clock.uptime == .seconds(30))
        #expect(try await fixture(.slowDrip(bytes: 7, every: .seconds(10))).get().value.id == "a")
        #expect(clock.uptime == .seconds(50) && clock.sleeps.isEmpty)
    }

    @Test func aDripThatIsSlowerThanTheIdleTimeoutEndsTheCall() async throws {
        let call = fixture(.slowDrip(bytes: 7, every: .seconds(10))).get()
        #expect(try await call.timeout(.seconds(5)).retry(.none).expectFailure().kind == .timeout)
    }
}

@Suite struct ExpectationTests {
    private let script = ScriptedTransport(otherwise: .json(#"{"id":"a"}"#))

    private func words(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func whatWasSentCanBeAskedFor() async throws {
        _ = try await Fixture(script).create("x").value
        let request = try script.onlyRequest("createThing")
        try request.expect(json: ["id": "x"])
        #expect(
            request[field: "authorization"] == "Bearer key-123" && "\(request)" == "createThing: POST https://api.example.com/v1/things")
        try script.expect(operations: "createThing")
        try script.expectEnd()
    }

    @Test func whatIsNotAsExpectedIsSaidWithoutSecrets() async throws {
        #expect(words { _ = try script.onlyRequest("createThing") } == "Expected one request of createThing, got 0. Sent were: nothing.")
        _ = try await Fixture(script).create("s3cret").value
        let request = try script.onlyRequest("createThing")
        #expect(
            words { try request.expect(json: ["id": "y", "n": 1]) }
                == "The body of createThing: POST https://api.example.com/v1/things differs in: id, n.")
        #expect(words { try script.expect(operations: "getThing") } == "Expected getThing, got createThing.")
        script.script("getThing", .status(500), .status(500))
        #expect(words { try script.expectEnd() } == "The script has steps that were not used: 2 for getThing.")
        var dumped = ""
        dump(request, to: &dumped)
        #expect(!dumped.contains("key-123"))
    }

    @Test func aCallThatIsMeantToFailAndDoesNotIsAFailure() async throws {
        let call = Fixture(script).create("x")
        let error = await #expect(throws: ExpectationFailure.self) { try await call.expectFailure() }
        #expect(error?.description == "Expected createThing: POST /things to fail, but it succeeded.")
    }
}
