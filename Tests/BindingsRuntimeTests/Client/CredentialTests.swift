import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@Suite struct CredentialTests {
    let transport = ScriptedTransport(otherwise: .json(#"{"id":"a"}"#))
    var fixture: Fixture { Fixture(transport) }

    private func fields(_ operation: APIOperation, _ change: (inout Fixture) -> Void = { _ in }) async throws -> HTTPRequest {
        var fixture = fixture
        change(&fixture)
        var request = CallRequest(operation)
        request.path("thingId", "a")
        _ = try await Call(fixture.client, request, .bytes).value
        return try #require(transport.requests.last?.head)
    }

    @Test func theKeyGoesWhereItsSchemeSays() async throws {
        #expect(try await fields(API.get).headerFields[.authorization] == "Bearer key-123")
        #expect(try await fields(API.keys).headerFields[.cookie] == "sid=cookie-456")
        #expect(
            try await fields(API.get) { $0.credentials["bearer"] = .header("X-Key", "k") }.headerFields[HTTPField.Name("X-Key")!] == "k")
        #expect(try await fields(API.get) { $0.credentials["bearer"] = .query("key", "k/k") }.path == "/v1/things/a?key=k%2Fk")
        #expect(try await fields(API.get) { $0.credentials["bearer"] = .basic("u", "p") }.headerFields[.authorization] == "Basic dTpw")
    }

    @Test func theKeyIsMarkedAsSecretForWhoeverLogs() async throws {
        let field = try #require(try await fields(API.get).headerFields.first { $0.name == .authorization })
        #expect(field.indexingStrategy == .disallow)
        #expect(try await fields(API.get).headerFields.redacted[.authorization] == "Bearer REDACTED")
    }

    @Test func anotherOriginGetsNoKey() async throws {
        let operation = APIOperation(id: "x", method: .get, path: "/x", security: [["bearer"], []], server: "https://other.example.com")
        let head = try await fields(operation)
        #expect(head.authority == "other.example.com")
        #expect(head.headerFields[.authorization] == nil)
        let chosen = Call<[UInt8]>(fixture.client, CallRequest(API.elsewhere), .bytes).server("https://third.example.com")
        _ = try await chosen.value
        #expect(transport.requests.last?.head.authority == "third.example.com")
        #expect(transport.requests.last?.head.headerFields[.authorization] == nil)
    }

    @Test func aKeyThatTheDocumentLeadsAwayFromIsNotWithheldInSilence() async {
        let error = await #expect(throws: APIError.self) { try await fields(API.elsewhere) }
        #expect(error?.kind == .missingCredential && transport.requests.isEmpty)
        #expect(
            error?.message == """
                The credential for bearer is not sent to https://other.example.com, which the document names for elsewhere: the client's own \
                origin is https://api.example.com. Name https://other.example.com in `ClientConfiguration.credentialServers` if it may have \
                the credential, or choose a server for the call with `.server(_:)`.
                """)
    }

    @Test func whoHasNoKeyOrSetsTheHeaderIsNotStopped() async throws {
        let call = Call<[UInt8]>(fixture.client, CallRequest(API.elsewhere), .bytes)
        _ = try await call.header("Authorization", "Other 1").value
        #expect(transport.requests.last?.head.headerFields[.authorization] == "Other 1")
        #expect(try await fields(API.elsewhere) { $0.credentials = [:] }.headerFields[.authorization] == nil)
    }

    @Test func aServerThatMayHaveTheKeyGetsIt() async throws {
        let head = try await fields(API.elsewhere) { $0.configuration.credentialServers = ["https://OTHER.example.com:443/any"] }
        #expect(head.authority == "other.example.com" && head.headerFields[.authorization] == "Bearer key-123")
        #expect(try await fields(API.get) { $0.configuration.credentialServers = ["nonsense"] }.headerFields[.authorization] != nil)
    }

    @Test(arguments: ["http://localhost", "https://other.example.com:444", "https://example.com", "https://a.other.example.com"])
    func anotherServerThanTheOneNamedDoesNot(server: String) async {
        let error = await #expect(throws: APIError.self) {
            try await fields(API.elsewhere) { $0.configuration.credentialServers = [Server(server)] }
        }
        #expect(error?.kind == .missingCredential && transport.requests.isEmpty)
    }

    @Test func aServerThatIsNoneIsTold() async {
        let error = await #expect(throws: APIError.self) {
            try await fields(API.elsewhere) { $0.configuration.credentialServers = ["other.example.com"] }
        }
        #expect(error?.kind == .invalidRequest && error?.message.contains("credentialServers") == true)
    }

    @Test func aRedirectLeadsNoKeyToAServerThatMayHaveIt() async throws {
        transport.script("getThing", .status(302, headers: [.location: "https://other.example.com/x"]))
        let error = await #expect(throws: APIError.self) {
            try await fields(API.get) { $0.configuration.credentialServers = ["https://other.example.com"] }
        }
        #expect(error?.status == .found && transport.requests.count == 1)
    }

    @Test func anInterceptorThatSendsTheRequestElsewhereTakesNoKeyAlong() async throws {
        struct Detour: Interceptor {
            func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
                var exchange = exchange
                exchange.head.authority = "evil.example.com"
                return try await next(exchange)
            }
        }
        let head = try await fields(API.get) { $0.configuration.interceptors = [Detour()] }
        #expect(head.authority == "evil.example.com")
        #expect(head.headerFields[.authorization] == nil)
    }

    @Test func interceptorsSeeNoKey() async throws {
        final class Spy: Interceptor {
            func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
                #expect(exchange.head.headerFields[.authorization] == nil)
                return try await next(exchange)
            }
        }
        #expect(try await fields(API.get) { $0.configuration.interceptors = [Spy()] }.headerFields[.authorization] != nil)
    }

    @Test func anOperationWithoutItsCredentialFailsBeforeAnythingIsSent() async {
        var fixture = fixture
        fixture.credentials = ["session": .cookie("sid", "x")]
        let error = await fixture.get().failure
        #expect(error?.kind == .missingCredential)
        #expect(
            error?.description
                == "getThing: A credential for bearer is required. Pass it to the client's initializer. (GET /things/{thingId})")
        #expect(transport.requests.isEmpty)
    }

    @Test func theFirstAlternativeThatIsCompleteIsUsed() async throws {
        let either = APIOperation(id: "x", method: .get, path: "/x", security: [["a", "b"], ["session"], []])
        #expect(try await fields(either).headerFields[.cookie] == "sid=cookie-456")
        #expect(try await fields(either) { $0.credentials = [:] }.headerFields[.cookie] == nil)
    }

    @Test(arguments: ["", "a\r\nX: y", "a\u{7F}", "ü"]) func aKeyThatNoHeaderMayHoldIsRefused(key: String) async {
        var fixture = fixture
        fixture.credentials = ["bearer": .bearer(APIKey(key))]
        #expect(await fixture.get().failure?.kind == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }

    @Test func aKeyPrintsAsRedactedWhereverItIsPrinted() {
        struct Holder { var key: APIKey, credential: Credential }
        let holder = Holder(key: "s3cret", credential: .query("k", "s3cret"))
        var dumped = ""
        dump(holder, to: &dumped)
        for text in ["\(holder)", String(reflecting: holder), dumped, "\(holder.key)", "\(fixture.client)", "\(holder.credential)"] {
            #expect(!text.contains("s3cret") && !text.contains("key-123"))
        }
    }

    @Test func aKeyFromTheEnvironmentMustBeThere() {
        let error = #expect(throws: APIError.self) { try APIKey.environment("BINDINGS_TEST_NO_SUCH_VARIABLE") }
        #expect(error?.kind == .missingCredential)
    }
}
