import BindingsRuntime
import BindingsRuntimeTesting
import Testing

@Suite struct APIErrorTests {
    private func error(_ status: Int, _ body: String, _ headers: HTTPFields = [.contentType: "application/json"]) async throws -> APIError {
        let fixture = Fixture(ScriptedTransport(.status(.init(code: status), headers: headers, body: body)))
        return try #require(await fixture.touch().failure)
    }

    @Test func theServicesOwnEnvelopeIsRead() async throws {
        let error = try await error(409, #"{"error":{"code":"PROJECT_NOT_READY","message":"The project is provisioning."}}"#)
        #expect(error.kind == .api && error.status == .conflict && error.outcome == .notApplied)
        #expect(error.code == "PROJECT_NOT_READY" && error.message == "The project is provisioning.")
        #expect(
            error.description
                == "touchThing: 409 [PROJECT_NOT_READY] The project is provisioning. (POST https://api.example.com/v1/things/a/touch) "
                + "Fetch the current state, then decide whether to retry.")
    }

    @Test func problemDetailsAreRead() async throws {
        let error = try await error(
            422, #"{"type":"https://example.com/p","title":"Invalid","detail":"too long","status":500}"#,
            [.contentType: "application/problem+json"])
        #expect(error.status == .unprocessableContent)
        #expect(error.code == "https://example.com/p" && error.message == "Invalid: too long")
    }

    @Test func problemDetailsCanBeAskedForByMember() async throws {
        let body = #"{"type":"https://e.com/p","title":"T","status":418,"detail":"D","instance":"/i/1","balance":30,"ok":null}"#
        let problem = try #require(try await error(422, body, [.contentType: "application/problem+json"]).problem)
        #expect(problem.type == "https://e.com/p" && problem.title == "T" && problem.status == 418)
        #expect(problem.detail == "D" && problem.instance == "/i/1")
        #expect(problem.extensions.keys.sorted() == ["balance", "ok"])
    }

    @Test(
        arguments: [
            ("{}", "application/problem+json; charset=utf-8", true), (#"{"title":1,"status":"x"}"#, "application/problem+json", true),
            (#"{"title":"t","status":400}"#, "application/json", true), (#"{"detail":"d","type":"t"}"#, "application/json", true),
            (#"{"title":"t"}"#, "application/json", false), (#"{"error":{"message":"m"}}"#, "application/json", false),
            ("[]", "application/problem+json", false), ("", "application/problem+json", false),
        ] as [(String, String, Bool)])
    func problemDetailsAreKnownByTheirTypeOrTheirMembers(body: String, type: String, isProblem: Bool) async throws {
        let problem = try await error(400, body, [.contentType: type]).problem
        #expect((problem != nil) == isProblem)
        if body == "{}" { #expect(problem?.type == "about:blank") }
    }

    @Test func anErrorInASuccessIsTheServicesErrorAndNotAViolationOfTheDocument() async throws {
        let body = #"{"error":{"code":"QUOTA","message":"No pages are left."}}"#
        let error = try #require(await Fixture(ScriptedTransport(.json(body))).create().failure)
        #expect(error.kind == .api && error.status == .ok && error.code == "QUOTA" && error.message == "No pages are left.")
        #expect(error.outcome == .unknown && error.cause is JSONError && error.body == Array(body.utf8))
        let other = await Fixture(ScriptedTransport(.json(#"{"message":"hello"}"#))).get().failure
        #expect(other?.kind == .decoding)
    }

    @Test(
        arguments: [
            (#"{"code":42,"message":"m"}"#, "42", "m"), (#"{"error":"text"}"#, nil, "text"),
            (#"{"type":"about:blank","title":"t"}"#, nil, "t"),
            (#"{"error":{"message":""}}"#, nil, "Bad Request"), ("<html>", nil, "Bad Request"), ("", nil, "Bad Request"),
            ("[1]", nil, "Bad Request"),
        ] as [(String, String?, String)])
    func otherBodiesGiveWhatTheyHave(body: String, code: String?, message: String) async throws {
        let error = try await error(400, body)
        #expect(error.code == code && error.message == message)
        #expect(error.body == Array(body.utf8))
    }

    @Test func aLineOfPlainTextIsTheMessage() async throws {
        #expect(try await error(500, "out of order\nstack trace", [.contentType: "text/plain; charset=utf-8"]).message == "out of order")
    }

    @Test func aDocumentedErrorBodyCanBeDecoded() async throws {
        let error = try await error(400, #"{"id":"e"}"#)
        #expect(error.body(as: Thing.self) == Thing(id: "e"))
        #expect(error.body(as: ThingPage.self) == nil)
    }

    @Test func noMoreThan64KiBOfTheBodyAreKept() async throws {
        #expect(try await error(400, String(repeating: "x", count: 100_000)).body.count == 65_536)
    }

    @Test func theRequestIDIsFoundUnderEitherName() async throws {
        #expect(try await error(400, "", [.init("x-request-id")!: "r1"]).requestID == "r1")
        #expect(try await error(400, "", [.init("Request-Id")!: "r2"]).requestID == "r2")
    }

    @Test func aRedirectIsAnErrorThatSaysWhereToGo() async throws {
        let error = try await error(302, "", [.location: "https://elsewhere.example.com"])
        #expect(error.status == .found && error.description.contains("Redirects of this method are never followed"))
    }

    @Test func aServerErrorLeavesTheOutcomeOpen() async throws {
        #expect(try await error(500, "").outcome == .unknown)
        #expect(try await error(502, "").description.hasSuffix("It may have been carried out: read the state before you repeat it."))
        #expect(try await error(501, "").outcome == .notApplied)
    }

    @Test func readingChangesNothingSoItsOutcomeIsKnown() async {
        #expect(await Fixture(ScriptedTransport(.status(500))).get().failure?.outcome == .notApplied)
    }

    @Test func sensitiveValuesAreNotInTheURL() async {
        var request = CallRequest(API.secret)
        request.path("token", "t0ken")
        request.query("sig", "s1g")
        request.query("page", 1)
        let transport = ScriptedTransport(.status(404))
        let call = Call<[UInt8]>(Fixture(transport).client, request, .bytes)
        let error = await call.failure
        var dumped = ""
        dump(call, to: &dumped)
        #expect(!"\(call) \(dumped) \(call.curl)".contains("t0ken"))
        #expect(error?.url == "https://api.example.com/v1/secrets/{token}?sig=REDACTED&page=1")
        #expect(transport.requests[0].head.path == "/v1/secrets/t0ken?sig=s1g&page=1")
    }

    @Test func attemptsAreListedWhenThereWasMoreThanOne() async throws {
        let transport = ScriptedTransport(
            .failure(TransportError(.connect, requestSent: false, "Connection refused")), .status(503, headers: [.retryAfter: "200"]))
        let error = try #require(await Fixture(transport).get().failure)
        #expect(error.description.contains("2 attempts: 1: connect: Connection refused, 2: 503"))
        #expect(error.description.hasSuffix("Try again after 200.0 seconds."))
    }

    @Test func attemptsThatCameToTheSameAreTakenTogether() {
        var error = APIError(kind: .retriesExhausted, message: "No answer.")
        error.attempts = [503, 503, 503, 500].enumerated().map { Attempt(number: $0 + 1, status: .init(code: $1)) }
        #expect(error.description.contains("(4 attempts: 1 to 3: 503, 4: 500)"))
        error.attempts.removeLast()
        #expect(error.description.contains("(3 attempts, each: 503)"))
    }
}
