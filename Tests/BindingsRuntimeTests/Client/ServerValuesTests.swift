import Foundation
import TestSupport
import Testing

@testable import BindingsRuntime

/// Whatever a value is: a server that has no problem is on the host that its address says.
@Suite struct ServerValuesTests {
    private static let signs = [
        "a", "b", "Z", "0", "9", "-", "_", ".", "..", "/", "//", ":", "@", "?", "#", "%", "%2F", "%40", "\\", " ", "\n", "\t", "\u{0}",
        "[", "]", "é", "\u{202E}", "\u{FF0F}", "evil.example", "http://", "https://evil.example", ":80", "~", ";", "&", "=", "'", "\"",
    ]

    private struct Address: Sendable {
        let parts: @Sendable (String) -> [Server.Part]
        let isRight: @Sendable (Origin) -> Bool
    }

    private static let addresses = [
        Address(parts: { ["https://", .label("v", $0), ".a.example/v1"] }) { $0.host.hasSuffix(".a.example") && $0.port == 443 },
        Address(parts: { ["https://", .host("v", $0), ".a.example:81/v1"] }) { $0.host.hasSuffix(".a.example") && $0.port == 81 },
        Address(parts: { ["https://api", .label("v", $0, mayBeEmpty: true), ".example"] }) {
            $0.host.hasPrefix("api") && $0.host.hasSuffix(".example") && $0.host.split(separator: ".").count == 2
        },
        Address(parts: { ["https://a.example:", .port("v", $0), "/v1"] }) { $0.host == "a.example" },
        Address(parts: { ["https://a.example", .portSuffix("v", $0), "/v1"] }) { $0.host == "a.example" },
        Address(parts: { ["https://a.example", .basePath("v", $0)] }) { $0.description == "https://a.example" },
        Address(parts: { ["https://a.example", .basePath("v", $0), "/v1"] }) { $0.description == "https://a.example" },
        Address(parts: { ["https://a.example/", .path("v", $0, mayBeEmpty: true), "/x"] }) { $0.description == "https://a.example" },
        Address(parts: { [.scheme("v", $0), "://a.example"] }) { $0.host == "a.example" },
    ]

    @Test func noValueLeadsToAnotherHost() {
        var chance = SeededGenerator(seed: 20_261_121)
        var good = 0
        for _ in 0..<20_000 {
            let value = (0..<chance.below(4)).map { _ in chance.pick(Self.signs) ?? "" }.joined()
            guard let address = chance.pick(Self.addresses) else { continue }
            let server = Server(parts: address.parts(value))
            if server.problem != nil { #expect(server.url.isEmpty) } else { good += 1 }
            guard server.problem == nil else { continue }
            let base = BaseURL(server.url)
            #expect(base.map { address.isRight($0.origin) } == true, "\(value.debugDescription) gives \(server.url)")
            #expect(
                URL(string: server.url)?.user == nil && URL(string: server.url)?.host()?.lowercased() == base?.origin.host, "\(server.url)")
            #expect(base?.path.split(separator: "/").contains { $0 == "." || $0 == ".." } == false)
        }
        #expect(good > 2_000)
    }

    /// The address is a path alone: it stays on the base, or on the client's own origin.
    @Test func noValueMakesAHostOfAPath() throws {
        var chance = SeededGenerator(seed: 7)
        let base = URL(string: "https://home.example/docs/")
        for _ in 0..<10_000 {
            let value = (0..<chance.below(4)).map { _ in chance.pick(Self.signs) ?? "" }.joined()
            let parts: [Server.Part] =
                chance.chance(0.5) ? [.basePath("v", value), "/v1"] : ["/", .path("v", value, mayBeEmpty: true), "/v1"]
            let server = Server(at: base, parts: parts)
            if server.problem == nil { #expect(BaseURL(server.url)?.origin.host == "home.example", "\(value.debugDescription)") }
            let own = Server(parts: parts)
            if own.problem == nil { #expect(own.url.hasPrefix("/") && !own.url.hasPrefix("//"), "\(value.debugDescription)") }
        }
    }
}
