import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

/// Every message, word for word: what failed, where, and what to do next.
@Suite struct WordingTests {
    private static let lost = ScriptStep.failure(TransportError(.reset, requestSent: true, "Connection reset"))
    private static let refused = ScriptStep.failure(TransportError(.connect, requestSent: false, "Connection refused"))
    private static let get = "GET https://api.example.com/v1/things/a"
    private static let touch = "POST https://api.example.com/v1/things/a/touch"

    private func touch(_ step: ScriptStep) async -> String {
        await Fixture(ScriptedTransport(step)).touch().retry(.none).failure?.description ?? "success"
    }

    @Test(
        arguments: [
            (302, "Found", "Redirects of this method are never followed. Check scheme, host and path of the base URL."),
            (400, "Bad Request", "Correct the arguments; the service's response is in `body`."),
            (401, "Unauthorized", "Check the API key, and that it belongs to this server."),
            (403, "Forbidden", "Check what the API key is allowed to do."),
            (404, "Not Found", "Check the identifiers in the URL, and the base URL."),
            (409, "Conflict", "Fetch the current state, then decide whether to retry."), (413, "Content Too Large", "Send less at once."),
            (422, "Unprocessable Content", "Correct the arguments; the service's response is in `body`."),
            (429, "Too Many Requests", "Try again later."),
            (
                500, "Internal Server Error",
                "Try again later, or ask the service's support. It may have been carried out: read the state before you repeat it."
            ), (501, "Not Implemented", "Try again later, or ask the service's support."),
        ] as [(Int, String, String)])
    func statuses(code: Int, phrase: String, advice: String) async {
        #expect(await touch(.status(.init(code: code))) == "touchThing: \(code) \(phrase) (\(Self.touch)) \(advice)")
    }

    /// Other forms looked for: no advice on a 3xx names the place that it leads to, or tells to move the client (and with it the key) there.
    @Test(arguments: [301, 302, 303, 307, 308]) func theAdviceOnARedirectCannotLeakTheKey(code: Int) async {
        let step = ScriptStep.status(.init(code: code), headers: [.location: "https://storage.example/x?sig=1"])
        let text = await Fixture(ScriptedTransport(step)).get().retry(.none).failure?.description ?? ""
        #expect(text.contains("`RedirectFollowing()`") && !text.contains("baseURL") && !text.contains("storage.example"))
    }

    @Test func theServicesPatience() async {
        let text = await touch(.status(503, headers: [.retryAfter: "7", .init("X-Request-Id")!: "r1"]))
        #expect(
            text == "touchThing: 503 Service Unavailable (\(Self.touch); request id r1) Try again after 7.0 seconds.")
    }

    @Test func connections() async {
        #expect(await touch(Self.refused) == "touchThing: Connection refused (\(Self.touch)) Check the network and the base URL.")
        #expect(
            await touch(Self.lost) == "touchThing: Connection reset (\(Self.touch)) Check the network and the base URL. "
                + "It may have been carried out: read the state before you repeat it.")
    }

    @Test func severalAttempts() async {
        let call = Fixture(ScriptedTransport(otherwise: Self.lost)).create().idempotencyKey("k1")
        #expect(
            await call.failure?.description
                == "createThing: Connection reset (POST https://api.example.com/v1/things; 3 attempts, each: reset) Try again later, or allow more attempts with `.retry(_:)`. "
                + "It may have been carried out: repeat it with `.idempotencyKey(\"k1\")`.")
    }

    @Test func answersThatCannotBeUsed() async {
        let broken = ScriptStep.json(#"{"id":"a","size":"big"}"#)
        #expect(
            await Fixture(ScriptedTransport(broken)).get().failure?.description
                == "getThing: 200 The response is not what the document says: $.size at line 1, column 18 (byte 17): expected an integer, "
                + "found a string (\(Self.get)) The bytes are in `body`; compare them with the document.")
        #expect(
            await Fixture(ScriptedTransport(broken)).create().idempotencyKey("k1").failure?.description.hasSuffix(
                "It was carried out, only the answer was lost: `.idempotencyKey(\"k1\")` asks for it again.") == true)
        #expect(
            await Fixture(ScriptedTransport(broken)).get().maxBodyBytes(5).failure?.description
                == "getThing: 200 The response is larger than 5 bytes. (\(Self.get)) "
                + "Raise `.maxBodyBytes(_:)`, or use `.download(to:)` or `.stream()`.")
    }

    @Test func timeLimits() async {
        let clock = VirtualClock()
        let slow = Fixture(ScriptedTransport(otherwise: .after(.seconds(9), on: clock, .status(204))), clock: clock)
        let response = await slow.get().retry(.none).responseTimeout(.seconds(5)).failure?.description
        #expect(
            response == "getThing: No response within 5 s after the request was sent. (\(Self.get)) "
                + "Raise `.timeout(_:)` if the service needs longer.")
        let attempt = await slow.get().retry(.none).attemptTimeout(.seconds(5)).failure?.description
        #expect(attempt == "getThing: The attempt took too long. (\(Self.get)) Raise `.timeout(_:)` if the service needs longer.")
        let deadline = await slow.get().deadline(.seconds(5)).failure?.description
        #expect(deadline == "getThing: The deadline passed. (\(Self.get)) Raise `.deadline(_:)` if the call may take longer.")
    }

    @Test func whatIsNeverSent() async throws {
        let fixture = Fixture(ScriptedTransport())
        #expect(
            await fixture.get("").failure?.description
                == "getThing: The path parameter thingId must not be empty: it would name another resource. (GET /things/{thingId}) "
                + "Nothing was sent. Correct the call.")
        var anonymous = fixture
        anonymous.credentials = [:]
        #expect(
            await anonymous.get().failure?.description
                == "getThing: A credential for bearer is required. Pass it to the client's initializer. (GET /things/{thingId})")
        let missing = fixture.upload(.file(URL(fileURLWithPath: "/nowhere/a.pdf")))
        #expect(
            await missing.failure?.description
                == "uploadThing: Cannot open /nowhere/a.pdf: No such file or directory (PUT https://api.example.com/v1/things/a/content) "
                + "Check the file or stream that the body comes from.")
    }

    @Test func interceptors() async {
        let error = await Fixture(ScriptedTransport()).get().intercept(InterceptorTests.Broken()).failure
        #expect(error?.description == "getThing: An interceptor failed: Failure() (\(Self.get)) The interceptor's own error is in `cause`.")
    }

    @Test func cancelling() async {
        let error = await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await Fixture(ScriptedTransport()).get().failure
        }.value
        #expect(error?.description == "getThing: The task was cancelled. (\(Self.get))")
    }
}
