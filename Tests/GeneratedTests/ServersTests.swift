import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

/// Servers that callers choose, generated from `Spec/library.yaml`.
@Suite struct ServersTests {
    private let transport = ScriptedTransport(otherwise: .status(500))

    @Test func theSnippetChooses() async throws {
        let regional = regionalLibrary(key: "k").runtime.configuration.server
        #expect(regional?.url == "https://us-east.library.example:443/v2/beta")
        #expect(ownLibrary(key: "k").runtime.configuration.server?.url == "https://books.example.com/library/v3")
        var configuration = ClientConfiguration(transport: transport, retry: .none)
        configuration.server = regional
        await #expect(throws: APIError.self) {
            try await readMember(LibraryClient(apiKey: "k", configuration: configuration), branch: "north")
        }
        #expect(transport.requests.map { $0.head.authority } == ["north.members.example"])
        #expect(transport.requests.allSatisfy { $0.head.headerFields[.authorization] == nil && $0.head.headerFields[.cookie] == nil })
        try await readMember(LibraryClient(apiKey: "k", configuration: configuration), branch: "north.evil.example/")
        #expect(transport.requests.count == 1)
    }

    @Test func theSnippetTrustsAServerOfAnOperation() async throws {
        var configuration = trustingLibrary(key: "k").runtime.configuration
        configuration.transport = transport
        configuration.retry = .none
        for trusted in [[], configuration.credentialServers] {
            configuration.credentialServers = trusted
            let call = LibraryClient(apiKey: "k", configuration: configuration).members.get(token: "t")
            let error = await #expect(throws: APIError.self) { try await call.value }
            #expect(error?.kind == (trusted.isEmpty ? .missingCredential : .api))
        }
        #expect(transport.requests.map { $0.head.authority } == ["members.example"])
        #expect(transport.requests.first?.head.headerFields[.authorization] == "Bearer k")
    }

    @Test func theDocumentsFirstServerIsTheDefault() {
        #expect(LibraryClient().runtime.servers.first == LibraryClient.Servers.production)
        #expect(LibraryClient.Servers.regional().url == "https://eu.library.example:443/v2")
        #expect(LibraryClient.Servers.Region.allCases == [.eu, .usEast])
    }

    @Test func theArticleShowsWhatIsCompiledAndItsDocument() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        func text(_ path: String) throws -> String {
            try String(contentsOf: here.appendingPathComponent(path).standardized, encoding: .utf8)
        }
        let article = try text("../../Sources/BindingsRuntime/BindingsRuntime.docc/ChoosingServers.md")
        let yaml = article.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first
        let swift = article.components(separatedBy: "```swift\n").dropFirst().first?.components(separatedBy: "```").first
        #expect(swift == (try text("ServersSnippet.swift")))
        #expect(try text("Spec/library.yaml").contains(yaml ?? "-"))
    }
}
