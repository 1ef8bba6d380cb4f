import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

/// What the values of a server's variables may be, and may not.
@Suite struct ServerTests {
    @Test func valuesStandWhereTheAddressHasThem() {
        let server = Server(parts: [
            .scheme("s", "HTTPS"), "://", .label("tenant", "acme-1"), ".", .host("zone", "eu.example"), ":", .port("port", "8443"), "/",
            .path("base", "v2/a b?#%@é"),
        ])
        #expect(server.problem == nil)
        #expect(server.url == "HTTPS://acme-1.eu.example:8443/v2/a%20b%3F%23%25%40%C3%A9")
        #expect(Server(parts: [.url("u", "https://a.example:443/x/"), "/v1"]).url == "https://a.example/x/v1")
        #expect(Server(parts: ["https://a.example", .portSuffix("p", ":81"), .basePath("b", "/v1/x")]).url == "https://a.example:81/v1/x")
        #expect(Server(parts: ["https://a.example", .portSuffix("p", ""), .basePath("b", "")]).url == "https://a.example")
        #expect(Server(parts: ["https://", .address("a", "h.example:81/x")]).url == "https://h.example:81/x")
    }

    static let nasty = [
        "a/b", "a@b", "a?b", "a#b", "a b", "a\nb", "a\u{0}b", "a:b", "a\\b", "a%2Fb", "é", "a.b.", ".a", "a..b", "", "[::1]", "a\u{202E}",
        "x:80@evil.example", "//evil.example", "\t", "a&b", "a;b",
    ]

    @Test(arguments: nasty) func aHostIsAHost(value: String) {
        for part in [Server.Part.label("tenant", value), .host("tenant", value)] {
            let server = Server(parts: ["https://", part, ".example/v1"])
            #expect(server.problem?.contains("`tenant`") == true && server.url.isEmpty, "\(server.url)")
            #expect(value.count < 3 || server.problem?.contains(value) == false)
        }
    }

    @Test func aLabelHasNoDots() {
        #expect(Server(parts: ["https://a", .label("x", ".evil.example"), "/v1"]).problem != nil)
        #expect(Server(parts: ["https://", .label("x", "", mayBeEmpty: true), "a.example"]).url == "https://a.example")
    }

    @Test(arguments: ["", "0", "65536", "8o", "-1", "+1", "80/", "80@evil.example", "٣", "99999999999999999999"])
    func aPortIsAPort(value: String) {
        #expect(Server(parts: ["https://a.example:", .port("port", value)]).problem?.contains("`port`") == true)
        #expect(value.isEmpty || Server(parts: ["https://a.example", .portSuffix("port", ":" + value)]).problem != nil)
        #expect(value.isEmpty || Server(parts: ["https://a.example", .portSuffix("port", value)]).problem != nil)
    }

    @Test(arguments: ["ftp", "https:", "http ", "javascript", ""]) func aSchemeIsHTTP(value: String) {
        #expect(Server(parts: [.scheme("s", value), "://a.example"]).problem?.contains("`s`") == true)
    }

    @Test(arguments: [
        "a.example", "https://u@a.example", "https://a.example?x", "https://a.example#f", "//a.example", "ftp://a", "https://",
    ])
    func aURLIsWhole(value: String) {
        #expect(Server(parts: [.url("u", value), "/v1"]).problem?.contains("`u`") == true)
    }

    @Test(arguments: ["..", "a/../b", ".", "/a", "a\nb", "\u{7F}"]) func aPathStaysBelow(value: String) {
        #expect(Server(parts: ["https://a.example/", .path("base", value)]).problem?.contains("`base`") == true)
        if value != "/a" { #expect(Server(parts: ["https://a.example", .basePath("base", "/" + value)]).problem != nil) }
    }

    @Test(arguments: [".evil.example", "@evil.example", ":81", "//evil.example", "evil", "\\evil"])
    func whatFollowsAHostIsAPath(value: String) {
        #expect(Server(parts: ["https://a.example", .basePath("base", value)]).problem?.contains("`base`") == true)
    }

    @Test func whatEndsAHostIsNotLeftOutWhereTheHostWouldGoOn() {
        let server = Server(parts: ["https://a.example", .basePath("base", ""), ".evil.example/v1"])
        #expect(server.problem?.contains("`base`") == true && server.url.isEmpty)
        #expect(Server(parts: ["https://a.example", .portSuffix("p", ""), .path("x", "evil")]).problem?.contains("`p`") == true)
        #expect(Server(parts: ["https://a.example", .portSuffix("p", ""), .basePath("b", ""), "/v1"]).url == "https://a.example/v1")
    }

    @Test func aPathAloneNeverNamesAHost() {
        #expect(Server(parts: [.basePath("base", "//evil.example")]).problem != nil)
        #expect(Server(parts: ["/", .path("tenant", "", mayBeEmpty: true), "/evil.example"]).problem != nil)
        let base = URL(string: "https://a.example/docs/openapi.yaml")
        #expect(Server(at: base, parts: ["/api/", .path("v", "v3")]).url == "https://a.example/api/v3")
        #expect(Server(at: base, parts: ["//b.example/", .path("v", "v3")]).url == "https://b.example/v3")
        #expect(Server(at: base, parts: ["api"]).url == "https://a.example/docs/api")
    }

    @Test func whatDoesNotFitIsToldBeforeAnythingIsSent() async throws {
        let transport = ScriptedTransport()
        var fixture = Fixture(transport)
        fixture.configuration.server = Server(parts: ["https://", .label("tenant", "a.evil.example/"), ".example"])
        let call = Call<Void>(fixture.client, CallRequest(API.get), .empty)
        let error = await #expect(throws: APIError.self) { try await call.value }
        #expect(error?.kind == .invalidRequest && error?.message.contains("`tenant`") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test func aServerReplacedByAURLHasNoProblemAnyMore() {
        var server = Server(parts: [.port("p", "x")])
        #expect(server.problem != nil)
        server.url = "https://a.example"
        #expect(server.problem == nil)
    }
}
