#if Observability
    import BindingsRuntime
    import BindingsRuntimeMetrics
    import BindingsRuntimeTesting
    import MetricsTestKit
    import Testing

    @Suite struct MetricsTests {
        let metrics = TestMetrics()

        private func fixture(_ script: ScriptedTransport) -> Fixture {
            var fixture = Fixture(script)
            fixture.interceptors = [CallMetrics(metrics, environment: fixture.clock.environment)]
            return fixture
        }

        private let server = [("http.request.method", "POST"), ("server.address", "api.example.com"), ("server.port", "8443")]

        @Test func attemptsAreTimedByTheirStatus() async throws {
            let script = ScriptedTransport(.status(503), otherwise: .json("{}", status: 201))
            let fixture = fixture(script)
            _ = try await fixture.create().value
            let dimensions = server + [("url.template", "/things")]
            let ok = try metrics.expectTimer(
                "http.client.request.duration", dimensions + [("http.response.status_code", "201")])
            #expect(ok.values.count == 1)
            let refused = try metrics.expectTimer(
                "http.client.request.duration", dimensions + [("http.response.status_code", "503"), ("error.type", "503")])
            #expect(refused.values.count == 1)
            #expect(try metrics.expectRecorder("http.client.request.body.size", dimensions).values == [12, 12])
            #expect(try metrics.expectRecorder("http.client.response.body.size", dimensions).values == [0, 2])
        }

        @Test func callsCountTheirAttemptsAndRetries() async throws {
            let fixture = fixture(ScriptedTransport(.status(503), .status(503), .json("{}")))
            _ = try await fixture.create().value
            let operation = [("operation", "createThing")]
            #expect(try metrics.expectRecorder("bindings.client.call.attempts", operation).values == [3])
            #expect(try metrics.expectCounter("bindings.client.retries", operation).values == [2])
            let host = [("server.address", "api.example.com"), ("server.port", "8443")]
            let budget = try metrics.expectMeter("bindings.client.retry_budget", host)
            let full = Double(RetryBudget.capacity)
            let cost = Double(RetryBudget.throttledCost)
            #expect(budget.values == [full, full - cost, full - 2 * cost])
            // The virtual clock stood still but for the waits between attempts.
            let waited = fixture.clock.sleeps.reduce(.zero, +)
            let timer = try metrics.expectTimer("bindings.client.call.duration", operation + [("outcome", "ok")])
            #expect(timer.values == [waited.components.seconds * 1_000_000_000 + waited.components.attoseconds / 1_000_000_000])
        }

        @Test func whatIsInFlightIsCountedAndUncounted() async throws {
            let (started, start) = AsyncStream.makeStream(of: Void.self)
            let (released, release) = AsyncStream.makeStream(of: Void.self)
            let script = ScriptedTransport(
                ScriptStep { _ in
                    start.finish()
                    for await _ in released {}
                    return TransportResponse(head: HTTPResponse(status: .ok))
                })
            let call = fixture(script).create()
            let task = Task { try await call.value }
            for await _ in started {}
            let active = try metrics.expectMeter("http.client.active_requests", server)
            let calls = try metrics.expectMeter("bindings.client.calls.active", [("operation", "createThing")])
            #expect(active.lastValue == 1 && calls.lastValue == 1)
            release.finish()
            _ = try await task.value
            #expect(active.lastValue == 0 && calls.lastValue == 0)
        }

        @Test func aBodyThatBreaksOffIsAnErrorAfterItsBytes() async throws {
            let lost = TransportError(.reset, requestSent: true, "Connection reset")
            let fixture = fixture(ScriptedTransport(.chunks([[1, 2, 3], [4]], then: lost)))
            _ = await fixture.create().retry(.none).failure
            let dimensions = server + [("url.template", "/things")]
            #expect(try metrics.expectRecorder("http.client.response.body.size", dimensions).values == [4])
            let timer = try metrics.expectTimer(
                "http.client.request.duration", dimensions + [("http.response.status_code", "200"), ("error.type", "reset")])
            #expect(timer.values.count == 1)
        }

        @Test func aStatusThatNoStandardKnowsIsOneValue() async throws {
            let fixture = fixture(ScriptedTransport(.status(987)))
            _ = await fixture.create().failure
            let dimensions = server + [("url.template", "/things"), ("http.response.status_code", "other"), ("error.type", "other")]
            #expect(try metrics.expectTimer("http.client.request.duration", dimensions).values.count == 1)
        }
    }
#endif
