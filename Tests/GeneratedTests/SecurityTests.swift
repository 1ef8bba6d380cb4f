import BindingsRuntime
import BindingsRuntimeTesting
import Testing

/// Credentials of every kind, generated from `Spec/library.yaml`.
@Suite struct SecurityTests {
    private let transport = ScriptedTransport(otherwise: .status(204))
    private var configuration: ClientConfiguration { ClientConfiguration(transport: transport) }

    private var head: HTTPRequest? { transport.requests.last?.head }

    @Test func schemesOfOneAlternativeAreSentTogether() async throws {
        let client = LibraryClient(desk: BasicLogin(user: "ada", password: "l:v"), gate: "g&1", configuration: configuration)
        try await client.desk.ask().value
        #expect(head?.headerFields[.authorization] == "Basic YWRhOmw6dg==")
        #expect(head?.path == "/v2/desk?gate_key=g%261")
    }

    @Test func aKeyMayStandInThePlaceOfTheUser() async throws {
        let client = LibraryClient(desk: BasicLogin(key: "sk-1"), gate: "g", configuration: configuration)
        try await client.desk.ask().value
        #expect(head?.headerFields[.authorization] == "Basic c2stMTo=")
        #expect(!client.desk.ask().curl.contains("sk-1"))
    }

    /// The certificate is the transport's.
    @Test func theFirstAlternativeThatIsCompleteIsTaken() async throws {
        let client = LibraryClient(desk: BasicLogin(user: "ada", password: "l"), device: "d-1", login: "t", configuration: configuration)
        try await client.desk.ask().value
        #expect(head?.headerFields[.authorization] == "device-key d-1" && head?.path == "/v2/desk")
    }

    @Test func aTokenComesFromAClosureAndIsRenewed() async throws {
        transport.script("askDesk", .status(401), .status(204))
        let client = LibraryClient(login: .rotating { "token" }, configuration: configuration)
        #expect(try await client.desk.ask().response.attempts.count == 2)
        #expect(head?.headerFields[.authorization] == "Bearer token")
    }

    @Test func whatIsOptionalIsSentOnlyWhereItIsThere() async throws {
        try await LibraryClient(configuration: configuration).desk.visit().value
        #expect(head?.headerFields[.authorization] == nil)
        try await LibraryClient(desk: BasicLogin(user: "a", password: ""), configuration: configuration).desk.visit().value
        #expect(head?.headerFields[.authorization] == "Basic YTo=")
    }

    @Test func withoutAnyNothingIsSent() async {
        let error = await #expect(throws: APIError.self) { try await LibraryClient(configuration: configuration).desk.ask().value }
        #expect(error?.kind == .missingCredential && transport.requests.isEmpty)
        #expect(error?.message.contains("desk + gate, or device, or login") == true)
        let broken = LibraryClient(desk: BasicLogin(user: "a:b", password: "c"), configuration: configuration)
        #expect(throws: APIError.self) { try broken.desk.visit().request }
    }
}
