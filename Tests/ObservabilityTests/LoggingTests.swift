#if Observability
    import BindingsRuntime
    import BindingsRuntimeLogging
    import BindingsRuntimeTesting
    import Testing

    @Suite struct LoggingTests {
        let book = LogBook()

        private func fixture(_ script: ScriptedTransport, _ options: CallLogging.Options = .init()) -> Fixture {
            var fixture = Fixture(script)
            fixture.interceptors = [CallLogging(book.logger(), options: options, environment: fixture.clock.environment)]
            return fixture
        }

        @Test func aCallAndEachOfItsAttemptsHaveALineThatBelongTogether() async throws {
            let ok = HTTPField.Name("X-Request-Id")!
            let fixture = fixture(ScriptedTransport(.status(503), .json("{}", status: 201, headers: [ok: "req-1"])))
            _ = try await fixture.create().idempotencyKey("k1").value
            let lines = book.entries
            #expect(lines.map(\.level) == [.debug, .debug, .info])
            #expect(lines.map { $0["attempt"] } == ["1", "2", nil])
            #expect(lines.map { $0["status"] } == ["503", "201", "201"])
            #expect(Set(lines.map { $0["call"] }).count == 1 && lines[0]["call"] != nil)
            let call = try #require(lines.last)
            #expect(call["attempts"] == "2" && call["operation"] == "createThing" && call["method"] == "POST")
            #expect(call["url"] == "https://api.example.com:8443/v1/things" && call["request_id"] == "req-1")
            #expect(call["idempotency_key"] == "k1")
            #expect(call.message == "createThing 201 in \(try #require(call["duration_ms"])) ms")
            #expect(call["request_body"] == nil && call["request_fields"] == nil && call["response_body"] == nil)
        }

        @Test func aFailureIsAWarningAndSaysWhy() async throws {
            let fixture = fixture(ScriptedTransport(.failure(TransportError(.tls, requestSent: false, "no certificate"))))
            _ = await fixture.create().failure
            let call = try #require(book.entries.last)
            #expect(call.level == .warning && call["error"] == "tls" && call["attempts"] == "1")
            #expect(call.message.hasSuffix("tls: no certificate"))
        }

        @Test func aRefusalIsAWarningWithItsStatus() async throws {
            let fixture = fixture(ScriptedTransport(.json(#"{"error":{"message":"no"}}"#, status: 404)))
            _ = await fixture.get().failure
            #expect(book.entries.last?.level == .warning && book.entries.last?["status"] == "404")
        }

        @Test func whatALoggerDoesNotTakeIsNotMade() async throws {
            var fixture = Fixture(ScriptedTransport(.json("{}")))
            fixture.interceptors = [CallLogging(book.logger(.error))]
            _ = try await fixture.get().value
            #expect(book.entries.isEmpty)
        }

        @Test func bodiesAndFieldsAreWrittenByOptionBoundedAndRedacted() async throws {
            let body = #"{"id":"a","webhook_url":"https://h.example/s3cret","apiKey":"s3cret","link":"https://u:s3cret@h/?sig=s3cret&n=1"}"#
            let fixture = fixture(
                ScriptedTransport(.json(body, headers: [.setCookie: "sid=s3cret", .location: "https://x/?X-Amz-Signature=s3cret"])),
                .init(fields: true, bodyLimit: 4_096))
            _ = try await fixture.create(["webhookUrl": "https://h.example/s3cret", "name": "n"]).header("Cookie", "a=s3cret").value
            let call = try #require(book.entries.last)
            #expect(call["request_body"] == #"{"webhookUrl":"REDACTED","name":"n"}"#)
            #expect(call["response_body"]?.contains(#""link":"https://REDACTED@h/?sig=REDACTED&n=1""#) == true)
            #expect(call["response_fields"]?.contains("X-Amz-Signature=REDACTED") == true)
            #expect(!"\(book.entries)".contains("s3cret"))
        }

        @Test func aBodyIsCutAtItsLimit() async throws {
            let fixture = fixture(ScriptedTransport(.json(#"{"name":"\#(String(repeating: "x", count: 500))"}"#)), .init(bodyLimit: 20))
            _ = try await fixture.get().value
            #expect(book.entries.last?["response_body"] == #"{"name":"xxxxxxxxxxx… (511 bytes)"#)
        }

        @Test func withRedactionOffEverythingIsShown() async throws {
            let fixture = fixture(ScriptedTransport(.json(#"{"apiKey":"s3cret"}"#)), .init(bodyLimit: 99, redaction: .off))
            _ = try await fixture.get { $0.query("sig", "s3cret-2") }.value
            #expect(book.entries.last?["response_body"] == #"{"apiKey":"s3cret"}"#)
            #expect(book.entries.last?["url"]?.hasSuffix("?sig=s3cret-2") == true)
        }
    }
#endif
