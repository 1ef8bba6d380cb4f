import BindingsRuntimeTesting
import Foundation
import Testing

@testable import BindingsRuntime

@Suite struct DestinationTests {
    private func choose(_ override: String?, _ server: String? = nil, declared: String? = "https://a.com/v1", insecure: Bool = false) throws
        -> Destination
    {
        try Destination.choose(
            Destination.Choices(
                declared: declared, configured: override.map { Server($0) }, operationServer: server, allowsInsecureHTTP: insecure))
    }

    private func url(_ destination: Destination) -> String { "\(destination.base.origin)\(destination.base.path)" }

    @Test func theFirstServerOfTheDocumentIsTheDefault() throws {
        let destination = try choose(nil)
        #expect(url(destination) == "https://a.com/v1")
        #expect(destination.takesCredentials)
    }

    @Test func aBaseURLReplacesIt() throws {
        let destination = try choose("http://127.0.0.1:8080/base/")
        #expect(url(destination) == "http://127.0.0.1:8080/base")
        #expect(destination.takesCredentials)
    }

    @Test func anOperationServerOnTheSameOriginFollowsTheBaseURLToTheSandbox() throws {
        let destination = try choose("http://127.0.0.1:8080", "https://A.com:443/admin")
        #expect(url(destination) == "http://127.0.0.1:8080/admin")
        #expect(destination.takesCredentials)
    }

    @Test(arguments: ["https://b.com/x", "https://a.com:8443/x", "https://a.com.evil.com"])
    func anotherOriginGetsNoCredentials(server: String) throws {
        let destination = try choose(nil, server)
        #expect(url(destination) == server)
        #expect(!destination.takesCredentials && destination.ledAwayFrom?.description == "https://a.com")
    }

    @Test func aRelativeOperationServerStaysOnTheConfiguredOrigin() throws {
        #expect(url(try choose("https://b.com/v2", "/admin")) == "https://b.com/admin")
    }

    @Test(arguments: ["http://localhost", "http://x.localhost:1", "http://127.0.0.1", "http://127.9.9.9:1", "http://[::1]:80"])
    func plainHTTPIsForThisMachine(base: String) throws {
        #expect(try choose(base).takesCredentials)
    }

    @Test(arguments: ["http://a.com", "http://128.0.0.1", "http://localhost.evil.com", "http://127.0.0.1.evil.com", "http://[::2]"])
    func plainHTTPToOthersIsRefusedUnlessAllowed(base: String) throws {
        #expect(throws: Destination.Problem.self) { try choose(base) }
        #expect(try choose(base, insecure: true).takesCredentials)
    }

    @Test(arguments: [
        "", "/v1", "ftp://a.com", "https://", "https://user@a.com", "https://a.com?x=1", "https://a.com/#f", "https://a b.com",
        "https://a.com:0",
    ])
    func whatIsNoAbsoluteURLIsRefused(base: String) {
        #expect(throws: Destination.Problem.self) { try choose(base) }
    }

    @Test func aPathAloneIsToldToNeedAHost() {
        #expect(throws: Destination.Problem.relative("/api/v3")) { try choose(nil, declared: "/api/v3") }
        #expect(Destination.Problem.relative("/api/v3").message.contains("https://host.example/api/v3"))
    }

    @Test func aServerChosenForACallIsTakenAsItIs() throws {
        func choose(_ chosen: Server) throws -> Destination {
            try Destination.choose(
                Destination.Choices(
                    declared: "https://a.com/v1", configured: "https://b.com/v1", operationServer: "https://a.com/own", chosen: chosen))
        }
        let elsewhere = try choose("https://a.com/v2")
        #expect(url(elsewhere) == "https://a.com/v2" && !elsewhere.takesCredentials)
        let home = try choose("https://b.com/v2")
        #expect(url(home) == "https://b.com/v2" && home.takesCredentials)
        #expect(url(try choose("/v2")) == "https://b.com/v2")
        #expect(throws: Destination.Problem.self) { try choose("//a.com") }
        #expect(throws: Destination.Problem.self) { try choose("http://a.com") }
    }

    @Test func anOperationsServerIsEnoughWhereNoCredentialIsNeeded() throws {
        var choices = Destination.Choices(operationServer: "https://own.com/v1")
        let destination = try Destination.choose(choices)
        #expect(url(destination) == "https://own.com/v1" && !destination.takesCredentials)
        choices.needsCredentials = true
        #expect(throws: Destination.Problem.noHome) { try Destination.choose(choices) }
        choices.credentialServers = ["https://own.com"]
        #expect(try Destination.choose(choices).takesCredentials)
        choices.credentialServers = []
        choices.configured = "https://own.com/v1"
        #expect(try Destination.choose(choices).takesCredentials)
        #expect(throws: Destination.Problem.noServer) { try Destination.choose(Destination.Choices(operationServer: "/v1")) }
    }

    @Test func aDocumentWithoutServersNeedsABaseURL() {
        #expect(throws: Destination.Problem.noServer) { try choose(nil, declared: nil) }
    }
}
