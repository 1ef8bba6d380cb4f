import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// Limits are set on the client, on the operation and on the call; the nearer one counts.
@Suite struct OperationSettingsTests {
    private func fixture(_ delay: Duration, _ settings: OperationSettings? = nil) -> Fixture {
        let clock = VirtualClock()
        var fixture = Fixture(ScriptedTransport(otherwise: .after(delay, on: clock, .json(#"{"id":"a"}"#))), clock: clock)
        fixture.configuration.operations["getThing"] = settings
        fixture.configuration.retry = .none
        return fixture
    }

    @Test func theOperationsTimeoutsReplaceTheClients() async {
        let short = OperationSettings(timeouts: Timeouts(response: .seconds(5)))
        #expect(await fixture(.seconds(6)).get().failure == nil)
        #expect(await fixture(.seconds(6), short).get().failure?.kind == .timeout)
        #expect(await fixture(.seconds(6), short).create().failure == nil)
    }

    @Test func theCallsOwnReplaceBoth() async {
        let short = OperationSettings(timeouts: Timeouts(idle: .seconds(5), attempt: .seconds(5), deadline: .seconds(5)))
        let call = fixture(.seconds(6), short).get()
        #expect(await call.idleTimeout(nil).attemptTimeout(nil).deadline(nil).failure == nil)
        #expect(await call.timeouts(.default).failure == nil)
        #expect(await call.idleTimeout(nil).attemptTimeout(nil).failure?.kind == .deadline)
        #expect(await call.deadline(nil).idleTimeout(nil).failure?.kind == .timeout)
    }

    @Test func anOptionChangesACopyAndNotTheCall() async throws {
        let call = fixture(.seconds(6)).get()
        _ = call.timeout(.seconds(1)).header("X-A", "b").queryItem("q", "1").retry(.attempts(9)).maxBodyBytes(1)
        #expect(await call.failure == nil)
        #expect(try call.request.headers[.init("X-A")!] == nil)
        #expect(try call.request.url == "https://api.example.com/v1/things/a")
    }

    @Test func limitsBeyondAllTimeAreNone() async {
        let ages = Duration.seconds(Int64.max)
        let server = fixture(.seconds(200_000))
        let limits = Timeouts(connect: ages, idle: ages, response: ages, responsePerMebibyte: ages, attempt: ages, deadline: ages)
        #expect(await server.get().timeouts(limits).failure == nil)
        var real = server
        real.configuration.environment = .system
        #expect(await real.get().timeouts(limits).failure == nil)
    }

    @Test func retriesAndTheBodyLimitCanBeSetToo() async {
        let transport = ScriptedTransport(otherwise: .status(503))
        var fixture = Fixture(transport)
        fixture.configuration.operations["getThing"] = OperationSettings(retry: .attempts(5))
        #expect(await fixture.get().failure?.attempts.count == 5)
        #expect(await fixture.get().retry(.attempts(2)).failure?.attempts.count == 2)
        var small = self.fixture(.zero, OperationSettings(maxBodyBytes: 3))
        small.configuration.maxBodyBytes = 100
        #expect(await small.get().failure?.kind == .tooLarge)
        #expect(await small.get().maxBodyBytes(10).failure == nil)
    }

    /// Notes what the transport is told.
    private final class Listener: Transport {
        private let heard = Mutex<[Duration?]>([])
        var limits: [Duration?] { heard.withLock { $0 } }

        func send(_ request: TransportRequest) async throws -> TransportResponse {
            heard.withLock { $0.append(request.connectTimeout) }
            return TransportResponse(head: HTTPResponse(status: .ok), body: .bytes(Array(#"{"id":"a"}"#.utf8)))
        }
    }

    @Test func theTransportIsToldHowLongItMayConnect() async {
        let listener = Listener()
        let call = Fixture(listener).get()
        for call in [call, call.connectTimeout(.milliseconds(500)), call.connectTimeout(nil)] { #expect(await call.failure == nil) }
        #expect(listener.limits == [.seconds(10), .milliseconds(500), nil])
    }
}
