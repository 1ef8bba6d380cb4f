import BindingsRuntimeTesting
import Testing

@testable import BindingsRuntime

/// What the retry machine decides, seen from outside.
@Suite struct RetryCallTests {
    private static let ok = ScriptStep.json(#"{"id":"a"}"#)
    private static let lost = ScriptStep.failure(TransportError(.reset, requestSent: true, "Connection reset"))
    private static let broken = ScriptStep.chunks([[1]], then: TransportError(.reset, "Connection reset"))
    private static let outstanding = ScriptStep.status(
        409, headers: [.contentType: "application/problem+json"],
        body: #"{"title":"A request is outstanding for this Idempotency-Key","type":"https://developer.example.com/idempotency"}"#)

    private func advice(_ value: String) -> HTTPFields { [.init("x-should-retry")!: value] }

    @Test(arguments: [408, 500, 502, 503, 504, 520, 522, 529]) func aServerThatStumblesIsAskedAgain(status: Int) async throws {
        #expect(try await Fixture(ScriptedTransport(.status(.init(code: status)), Self.ok)).create().value.id == "a")
        let error = await Fixture(ScriptedTransport(.status(.init(code: status)), Self.ok)).touch().failure
        #expect(error?.retryStop == .notRepeatable && error?.attempts.count == 1)
    }

    @Test func theServersWordIsHeeded() async throws {
        let no = await Fixture(ScriptedTransport(.status(503, headers: advice("false")), Self.ok)).create().failure
        #expect(no?.status == .serviceUnavailable && no?.retryStop == .refusedByServer)
        #expect(try await Fixture(ScriptedTransport(.status(400, headers: advice("true")), Self.ok)).create().value.id == "a")
        #expect(await Fixture(ScriptedTransport(.status(500, headers: advice("true")), .status(204))).touch().failure == nil)
        #expect(
            await Fixture(ScriptedTransport(.status(429, headers: advice("false")), .status(204))).touch().failure?.retryStop
                == .refusedByServer)
    }

    @Test func aStatusThatTheDocumentDeclaresIsWaitedOut() async throws {
        var operation = API.touch
        operation.retryableStatuses = [409: .seconds(5)]
        let fixture = Fixture(ScriptedTransport(.status(409), .status(409, headers: [.retryAfter: "7"]), .status(204)))
        var request = CallRequest(operation)
        request.path("thingId", "a")
        try await Call<Void>(fixture.client, request, .empty).value
        #expect(fixture.clock.sleeps.count == 2 && fixture.clock.sleeps[0] >= .seconds(5) && fixture.clock.sleeps[1] >= .seconds(7))
        let busy = Fixture(ScriptedTransport(otherwise: .status(409)))
        let error = await Call<Void>(busy.client, request, .empty).failure
        #expect(error?.attempts.count == 3 && error?.isTransient == true && error?.outcome == .notApplied)
        #expect(error?.description.hasSuffix("Try again after 5.0 seconds.") == true)
    }

    @Test func anOperationThatIsIdempotentByContractIsRepeated() async throws {
        var operation = API.touch
        operation.idempotentByContract = true
        var request = CallRequest(operation)
        request.path("thingId", "a")
        try await Call<Void>(Fixture(ScriptedTransport(Self.lost, .status(500), .status(204))).client, request, .empty).value
        let error = await Call<Void>(Fixture(ScriptedTransport(otherwise: .status(500))).client, request, .empty).failure
        #expect(error?.isRepeatable == true && error?.description.hasSuffix("Repeating it does no harm.") == true)
    }

    /// QUERY is safe and idempotent by its definition (draft-ietf-httpbis-safe-method-w-body, 2).
    @Test func aQUERYIsRepeated() async throws {
        let operation = APIOperation(id: "find", method: .custom("QUERY"), path: "/things")
        let client = Fixture(ScriptedTransport(Self.lost, .status(204))).client
        try await Call<Void>(client, CallRequest(operation), .empty).value
        #expect(operation.isSafe && operation.isIdempotent && !API.touch.isIdempotent)
    }

    @Test func aConflictIsWaitedOutOnlyIfTheFirstRequestIsStillRunning() async throws {
        let transport = ScriptedTransport(Self.outstanding, Self.ok)
        #expect(try await Fixture(transport).create().value.id == "a")
        #expect(Set(transport.requests.map { $0.head.headerFields[.init("Idempotency-Key")!] }).count == 1)
        let conflict = await Fixture(ScriptedTransport(.status(409, headers: [.retryAfter: "1"]), Self.ok)).create().failure
        #expect(conflict?.status == .conflict && conflict?.retryStop == .permanent && conflict?.outcome == .notApplied)
    }

    @Test func aRequestThatIsStillRunningLeavesTheOutcomeOpen() async {
        let error = await Fixture(ScriptedTransport(otherwise: Self.outstanding)).create().failure
        #expect(error?.kind == .retriesExhausted && error?.outcome == .unknown)
    }

    @Test func aKeyThatCameWithAnotherRequestIsNotRepeated() async {
        let transport = ScriptedTransport(otherwise: .status(422, headers: [.retryAfter: "0", .init("x-should-retry")!: "true"]))
        let error = await Fixture(transport).create().failure
        #expect(error?.retryStop == .permanent && transport.requests.count == 1)
    }

    @Test func severalFailuresAreOneErrorThatTellsOfAll() async {
        let error = await Fixture(ScriptedTransport(.status(500), Self.lost, .status(502))).create().failure
        #expect(error?.kind == .retriesExhausted && error?.lastKind == .api && error?.status == .badGateway)
        #expect(error?.attempts.map(\.description) == ["1: 500", "2: reset: Connection reset", "3: 502"])
        #expect(error?.retryStop == .attemptsUsedUp)
    }

    @Test func oneFailureIsWhatItIs() async {
        let error = await Fixture(ScriptedTransport(.status(500))).create().retry(.none).failure
        #expect(error?.kind == .api && error?.lastKind == nil && error?.retryStop == .attemptsUsedUp)
    }

    @Test func whatWasCarriedOutStaysSoWhateverComesAfter() async {
        let error = await Fixture(ScriptedTransport(Self.broken, .status(503), .status(503))).create().failure
        #expect(error?.outcome == .applied)
        let lost = await Fixture(ScriptedTransport(Self.broken, Self.lost, Self.lost)).create().failure
        #expect(lost?.outcome == .applied)
    }

    @Test func aRedirectIsNotRepeated() async {
        #expect(await Fixture(ScriptedTransport(.status(307), Self.ok)).get().failure?.retryStop == .permanent)
    }
}

@Suite struct RetryBudgetTests {
    private let fixture = Fixture(ScriptedTransport(otherwise: .failure(TransportError(.reset, requestSent: true, "Connection reset"))))

    @Test func aHostThatIsDownForGoodIsSentOneRequestPerCall() async throws {
        let transport = try #require(fixture.transport as? ScriptedTransport)
        let client = fixture.client
        for _ in 0..<50 { _ = await fixture.get(on: client).failure }
        #expect(transport.requests.count == 50 + RetryBudget.capacity / RetryBudget.transientCost)
        let error = await fixture.get(on: client).failure
        #expect(error?.retryStop == .budgetUsedUp && error?.kind == .connection && error?.attempts.count == 1)
        #expect(error?.description.contains("The retry budget for this host is used up") == true)
    }

    @Test func aClientForEachRequestSharesItAndOneWithAnotherEnvironmentDoesNot() async {
        for _ in 0..<50 { _ = await fixture.get(on: fixture.client).failure }
        #expect(await fixture.get(on: fixture.client).failure?.retryStop == .budgetUsedUp)
        var copy = fixture.client
        copy.configuration.maxInFlight = 3
        #expect(await fixture.get(on: copy).failure?.retryStop == .budgetUsedUp)
        copy.configuration.environment = VirtualClock().environment
        #expect(await fixture.get(on: copy).failure?.retryStop == .attemptsUsedUp)
    }

    @Test func theTableIsBoundedAndForgetsFullBudgetsFirst() throws {
        let budgets = RetryBudgets()
        func origin(_ number: Int) throws -> Origin { try #require(Origin(scheme: "https", authority: "h\(number).example")) }
        try budgets.with(origin(0)) { _ = $0.withdraw(100) }
        for number in 1..<10_000 { try budgets.with(origin(number)) { _ in } }
        #expect(budgets.count <= RetryBudgets.capacity)
        #expect(try budgets.with(origin(0)) { $0.tokens } == RetryBudget.capacity - 100)
        for number in 1..<10_000 { try budgets.with(origin(number)) { _ = $0.withdraw(1) } }
        #expect(budgets.count <= RetryBudgets.capacity)
        #expect(try budgets.with(origin(0)) { $0.tokens } == RetryBudget.capacity)
    }

    @Test func successesFillItUpAgain() async throws {
        let client = fixture.client
        for _ in 0..<50 { _ = await fixture.get(on: client).failure }
        let left = try #require(client.load.retryBudget(scheme: "https", authority: "api.example.com")?.tokens)
        #expect(left < RetryBudget.transientCost)
        let transport = try #require(fixture.transport as? ScriptedTransport)
        for _ in 0..<RetryBudget.transientCost { transport.script("getThing", .json(#"{"id":"a"}"#)) }
        for _ in 0..<RetryBudget.transientCost { _ = try await fixture.get(on: client).value }
        #expect(client.load.retryBudget(scheme: "https", authority: "api.example.com")?.tokens == left + RetryBudget.transientCost)
        #expect(await fixture.get(on: client).failure?.attempts.count == 2)
    }

    @Test func otherHostsHaveTheirOwn() {
        #expect(fixture.client.load.retryBudget(scheme: "https", authority: "other.example.com")?.tokens == RetryBudget.capacity)
        #expect(fixture.client.load.retryBudget(scheme: "gopher", authority: "x") == nil)
    }
}
