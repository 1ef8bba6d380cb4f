import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// No more requests at once than allowed.
@Suite(.timeLimit(.minutes(1))) struct InFlightTests {
    /// Answers when it is told to.
    private final class Gate: Transport {
        private let state = Mutex((waiting: [CheckedContinuation<Void, Never>](), most: 0, now: 0))
        var now: Int { state.withLock { $0.now } }
        var most: Int { state.withLock { $0.most } }

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            await withCheckedContinuation { continuation in
                state.withLock { state in
                    state.now += 1
                    state.most = max(state.most, state.now)
                    state.waiting.append(continuation)
                }
            }
            return TransportResponse(head: HTTPResponse(status: .ok), body: .bytes(Array(#"{"id":"a"}"#.utf8)))
        }

        /// Lets one go.
        func open() {
            state.withLock { state in
                state.now -= 1
                return state.waiting.removeFirst()
            }.resume()
        }
    }

    private let gate = Gate()
    private let fixture: Fixture
    private let client: APIClient

    init() {
        var fixture = Fixture(gate)
        fixture.configuration.maxInFlight = 2
        self.fixture = fixture
        client = fixture.client
    }

    private func until(_ condition: () -> Bool) async {
        while !condition() { await Task.yield() }
    }

    @Test func othersWaitForTheirTurn() async {
        let calls = fixture.get(on: client)
        await withTaskGroup(of: APIError?.self) { group in
            for _ in 0..<20 { group.addTask { await calls.failure } }
            for left in stride(from: 20, through: 1, by: -1) {
                let (running, waiting) = (min(2, left), max(0, left - 2))
                await until { gate.now == running && client.load.inFlight == running && client.load.waiting == waiting }
                gate.open()
            }
            for await failure in group { #expect(failure == nil) }
        }
        #expect(gate.most == 2 && client.load.inFlight == 0)
    }

    @Test func aCopyOfAClientSharesItsLimitAndAnotherLimitIsItsOwn() {
        var copy = client
        #expect(copy.load === client.load)
        copy.configuration.maxInFlight = 3
        #expect(copy.load !== client.load)
    }

    @Test func cancellingAndDeadlinesReachThoseWhoWait() async {
        let call = fixture.get(on: client)
        let busy = [Task { await call.failure }, Task { await call.failure }]
        await until { gate.now == 2 }
        let (cancelled, late) = (Task { await call.failure }, Task { await call.deadline(.seconds(5)).failure })
        await until { client.load.waiting == 2 }
        cancelled.cancel()
        #expect(await cancelled.value?.kind == .cancelled)
        fixture.clock.advance(by: .seconds(5))
        let error = await late.value
        #expect(error?.kind == .deadline && error?.outcome == .notApplied && error?.attempts.isEmpty == true)
        #expect(error?.message == "The deadline passed while 2 other requests were under way.")
        #expect(client.load.waiting == 0 && gate.most == 2)
        for _ in busy { gate.open() }
        for task in busy { #expect(await task.value == nil) }
    }

    @Test func aStreamHoldsItsPlaceUntilItsEnd() async throws {
        let fixture = Fixture(ScriptedTransport(otherwise: .chunks([[1], [2]])))
        let client = fixture.client
        let response = try await fixture.get(on: client).stream()
        #expect(client.load.inFlight == 1)
        for try await _ in response.body {}
        #expect(client.load.inFlight == 0)
        var dropped: StreamedResponse? = try await fixture.get(on: client).stream()
        #expect(client.load.inFlight == 1 && dropped != nil)
        dropped = nil
        #expect(client.load.inFlight == 0)
    }

    @Test func aCallThatWaitsToBeRepeatedHoldsNone() async throws {
        let transport = ScriptedTransport(.status(503, headers: [.retryAfter: "30"]), otherwise: .json(#"{"id":"a"}"#))
        var fixture = Fixture(transport)
        fixture.configuration.maxInFlight = 1
        fixture.configuration.environment = .system
        let (client, call) = (fixture.client, fixture.get())
        let waiting = Task { [fixture] in await fixture.get(on: client).failure }
        await until { transport.requests.count == 1 && client.load.inFlight == 0 }
        _ = try await fixture.get(on: client).value
        waiting.cancel()
        #expect(await waiting.value?.kind == .cancelled)
        _ = call
    }
}
