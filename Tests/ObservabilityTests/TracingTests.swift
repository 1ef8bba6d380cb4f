#if Observability
    import BindingsRuntime
    import BindingsRuntimeTesting
    import BindingsRuntimeTracing
    import InMemoryTracing
    import Testing
    import Tracing

    @Suite struct TracingTests {
        let tracer = InMemoryTracer()

        private func fixture(_ script: ScriptedTransport) -> Fixture {
            var fixture = Fixture(script)
            fixture.interceptors = [CallTracing(tracer)]
            return fixture
        }

        @Test func eachAttemptIsOneClientSpanWithinTheCallsOwn() async throws {
            let fixture = fixture(ScriptedTransport(.status(503), .json("{}", status: 201)))
            _ = try await fixture.create().value
            let spans = tracer.finishedSpans
            #expect(spans.map(\.operationName) == ["POST /things", "POST /things", "createThing"])
            #expect(spans.map(\.kind) == [.client, .client, .internal])
            #expect(spans[0].parentSpanID == spans[2].spanID && spans[1].parentSpanID == spans[2].spanID)
            #expect(tracer.activeSpans.isEmpty)
        }

        @Test func attributesAreThoseOfTheConvention() async throws {
            let fixture = fixture(ScriptedTransport(.status(503), .json("{}", status: 201)))
            _ = try await fixture.create().value
            let (first, second) = (tracer.finishedSpans[0].attributes, tracer.finishedSpans[1].attributes)
            #expect(first.get("http.request.method") == "POST")
            #expect(first.get("server.address") == "api.example.com" && first.get("server.port") == .int64(8_443))
            #expect(first.get("url.full") == "https://api.example.com:8443/v1/things" && first.get("url.template") == "/things")
            #expect(first.get("http.response.status_code") == .int64(503) && first.get("error.type") == "503")
            #expect(first.get("http.request.resend_count") == nil && second.get("http.request.resend_count") == .int64(1))
            #expect(second.get("http.response.status_code") == .int64(201) && second.get("error.type") == nil)
            #expect(second.get("http.response.body.size") == .int64(2) && second.get("http.request.body.size") == .int64(12))
            #expect(tracer.finishedSpans[0].status?.code == .error && tracer.finishedSpans[1].status == nil)
        }

        @Test func theContextOfTheAttemptIsSentAlong() async throws {
            let fixture = fixture(ScriptedTransport(.status(503), .json("{}")))
            _ = try await fixture.create().value
            let ids = fixture.script.requests.map { $0.head.headerFields[HTTPField.Name(InMemoryTracer.spanIDKey)!] }
            #expect(ids == [tracer.finishedSpans[0].spanID, tracer.finishedSpans[1].spanID])
        }

        @Test func theSpanBelongsToTheCallersTrace() async throws {
            let fixture = fixture(ScriptedTransport(.json("{}")))
            try await tracer.withSpan("order") { _ in _ = try await fixture.get().value }
            #expect(Set(tracer.finishedSpans.map(\.traceID)).count == 1)
            #expect(tracer.finishedSpans[1].parentSpanID == tracer.finishedSpans[2].spanID)
        }

        @Test func aFailureNamesItsKind() async throws {
            let fixture = fixture(ScriptedTransport(.failure(TransportError(.reset, requestSent: true, "Connection reset"))))
            _ = await fixture.create().retry(.none).failure
            #expect(tracer.finishedSpans.map { $0.attributes.get("error.type") } == ["reset", "reset"])
        }

        @Test(.timeLimit(.minutes(1))) func aBodyThatIsDroppedUnreadEndsItsSpan() async throws {
            let fixture = fixture(ScriptedTransport(.chunks([[1], [2]])))
            do {
                let response = try await fixture.get().stream()
                #expect(tracer.finishedSpans.map(\.kind) == [.internal])
                _ = response
            }
            // The task that brought the response may let go of it a little later.
            while tracer.finishedSpans.count < 2 { try await Task.sleep(for: .milliseconds(1)) }
            #expect(tracer.finishedSpans.map(\.kind) == [.internal, .client])
        }

        @Test func aSensitivePathIsItsTemplateAndSignaturesAreRedacted() async throws {
            let fixture = fixture(ScriptedTransport(otherwise: .status(204)))
            var request = CallRequest(API.open)
            request.path("token", "s3cret")
            request.query("X-Amz-Signature", "s3cret")
            _ = try await Call(fixture.client, request, .empty).value
            let url = tracer.finishedSpans[0].attributes.get("url.full")
            #expect(url == "https://api.example.com:8443/v1/doors/{token}?X-Amz-Signature=REDACTED")
        }
    }
#endif
