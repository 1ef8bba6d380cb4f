import BindingsRuntime
import BindingsRuntimeTesting
import Testing

@Suite struct RedirectTests {
    private let script = ScriptedTransport()

    private func redirect(_ location: String, _ status: HTTPResponse.Status = 302) -> ScriptStep {
        .status(status, headers: [.location: location])
    }

    private func call(_ method: HTTPRequest.Method = .get) -> Call<[UInt8]> {
        var fixture = Fixture(script)
        fixture.configuration.interceptors = [RedirectFollowing()]
        let operation = APIOperation(id: "getThing", method: method, path: "/things", security: API.security, sensitive: ["X-Pin"])
        var request = CallRequest(operation)
        request.header("X-Pin", "1234")
        request.header("X-Other", "o")
        return Call(fixture.client, request, .bytes)
    }

    private var hosts: [String?] { script.requests.map(\.head.authority) }
    private var keys: [String?] { script.requests.map { $0[field: "authorization"] } }

    @Test(arguments: [301, 302, 303, 307, 308]) func anotherPlaceOnTheSameOriginGetsTheKey(status: Int) async throws {
        script.script("getThing", redirect("/v2/things?x=1", .init(code: status)), .status(200))
        _ = try await call().value
        #expect(script.requests.map(\.head.path) == ["/v1/things", "/v2/things?x=1"])
        #expect(keys == ["Bearer key-123", "Bearer key-123"] && script.requests[1][field: "x-pin"] == "1234")
    }

    @Test func anotherOriginGetsNothingSecretAndMayLeadBack() async throws {
        script.script(
            "getThing", redirect("https://store.example/a?sig=s3cret"), redirect("https://api.example.com/v1/b"), .status(200))
        _ = try await call().value
        #expect(hosts == ["api.example.com", "store.example", "api.example.com"])
        #expect(keys == ["Bearer key-123", nil, "Bearer key-123"])
        #expect(script.requests[1][field: "x-pin"] == nil && script.requests[1][field: "x-other"] == "o")
        #expect(script.requests[1].displayURL == "https://store.example/a?REDACTED")
    }

    @Test(arguments: [
        "http://api.example.com/v1/things", "ftp://x/y", "things", "//store.example/x", "https://u:p@store.example/", "https://x/a b",
        "http://localhost:8080/x", "http://127.0.0.1/x", "http://[::1]/x",
    ])
    func whatIsNotSafeOrNotClearIsNotFollowed(location: String) async throws {
        script.script("getThing", redirect(location))
        #expect(try await call().expectFailure(.api).status == .found)
        #expect(script.requests.count == 1)
    }

    @Test func whatChangesSomethingIsNotSentElsewhere() async throws {
        script.script("getThing", redirect("/v2/things", 307))
        #expect(try await call(.post).expectFailure(.api).status == .temporaryRedirect)
        #expect(script.requests.count == 1)
    }

    @Test func aCircleEnds() async throws {
        script.script("getThing", redirect("/a"), redirect("/a"), redirect("/a"), redirect("/a"), redirect("/a"), redirect("/a"))
        let error = try await call().retry(.none).expectFailure(.connection)
        #expect(script.requests.count == 6)
        #expect(
            error.message
                == "More than 5 redirects in a row, the last one to https://api.example.com/a: unless they lead in a circle, raise RedirectFollowing(limit:)."
        )
    }

    @Test func withoutItARedirectIsAnErrorThatNamesNoSignature() async throws {
        script.script("getThing", redirect("https://store.example/a?X-Amz-Signature=s3cret"))
        let error = try await Fixture(script).get().expectFailure(.api)
        #expect(error.status == .found && !"\(error)".contains("s3cret") && !String(reflecting: error).contains("s3cret"))
    }
}
