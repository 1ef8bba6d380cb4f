import BindingsServer
import Testing

/// Everything that is wrong with a request is told at once, each with its place.
@Suite struct ViolationTests {
    private func refusal(
        _ target: String, _ headers: HTTPFields = [:], body: String? = nil, limits: ServerLimits = ServerLimits(),
        _ read: @escaping @Sendable (inout RequestReader) async -> Void
    ) async -> ServerResponse {
        var table = RoutingTable(limits: limits)
        table.add(ServerOperation(id: "test", method: .post, path: "/a/{id}")) { request in
            var reader = RequestReader(request)
            await read(&reader)
            try reader.finish()
            return .empty(204)
        }
        var head = HTTPRequest(method: .post, scheme: "https", authority: "api.test", path: target, headerFields: headers)
        if let body { head.headerFields[.contentLength] = String(body.utf8.count) }
        return await table.respond(to: ServerRequest(head: head, body: .bytes(Array((body ?? "").utf8))))
    }

    @Test func allViolationsAreToldAtOnce() async {
        let response = await refusal(
            "/a/x?limit=0&tags=abc&tags=abc&flag=maybe&twice=1&twice=2", [.contentType: "application/json"], body: #"{"a": "b"}"#
        ) { reader in
            let _: Int? = reader.path("id", .number)
            let _: Int? = reader.query("limit", .number, .range(min: 1, max: 100))
            let _: [String]? = reader.query("tags", .list(.text), .count(max: 1), .unique(), .each(.length(max: 2)))
            let _: Bool? = reader.query("flag", .boolean)
            let _: Int? = reader.query("twice", .number)
            let _: String? = reader.header("X-Needed", .text, isRequired: true)
            let _: [String: Int]? = await reader.json(isRequired: true)
        }
        #expect(response.head.status == .badRequest)
        #expect(response.head.headerFields[.contentType] == "application/problem+json")
        #expect(
            response.violations == [
                "path id must be an integer, not a string",
                "query limit must be at least 1, not 0",
                "query tags must have at most 1 elements, not 2",
                "query tags must not hold anything twice: [1] equals [0]",
                "query tags[0] must have at most 2 characters, not 3",
                "query tags[1] must have at most 2 characters, not 3",
                "query flag must be a boolean, not a string",
                "query twice must not be given twice",
                "header X-Needed is required",
                "body $.a must be an integer, not a string",
            ])
    }

    private struct Level: OpenEnum {
        let rawValue: String
        static var allKnown: [Self] { [Self(rawValue: "low"), Self(rawValue: "high")] }
    }

    private struct Shade: OpenEnum {
        let rawValue: String
        static var allKnown: [Self] { [Self(rawValue: "dark")] }
        static var listsAllValues: Bool { false }
    }

    @Test func valuesThatAnEnumDoesNotListAreToldUnlessTheyAreWelcome() async {
        let target = "/a/x?level=mid&levels=low,mid&shade=dusk"
        let read: @Sendable (inout RequestReader) async -> Void = { reader in
            let _: Level? = reader.query("level", .text)
            let _: [Level]? = reader.query("levels", .list(.text), explode: false)
            let _: Shade? = reader.query("shade", .text)
            let _: [String: Level]? = await reader.json(isRequired: true)
        }
        let listed = #"must be one of "low", "high", not another value"#
        let refused = await refusal(target, body: #"{"a": "low", "b": "mid"}"#, read)
        #expect(
            refused.violations == [
                "query level \(listed)", "query levels[1] \(listed)",
                "body $.b \(listed)",
            ])
        let welcome = await refusal(target, body: #"{"b": "mid"}"#, limits: ServerLimits(acceptsUnlistedValues: true), read)
        #expect(welcome.head.status == .noContent)
    }

    @Test func secretsAreNotTold() async {
        let response = await refusal("/a/secret") { reader in
            let _: String? = reader.path("id", .text, isSecret: true, .length(max: 2))
        }
        #expect(response.violations == ["path id must have at most 2 characters"])
    }

    @Test func jsonInPathsAndCookiesIsTold() async {
        let response = await refusal("/a/%7B", [.cookie: "a=%22x; b=1; b=2; c=%zz"]) { reader in
            let _: Int? = reader.pathJSON("id")
            let _: String? = reader.cookieJSON("a")
            let _: Int? = reader.cookieJSON("b")
            let _: Int? = reader.cookieJSON("c")
            let _: Int? = reader.cookieJSON("d", isRequired: true)
        }
        #expect(
            response.violations == [
                "path id must be a JSON text", "cookie a must be a JSON text", "cookie b must not be given twice",
                "cookie c must be percent-encoded UTF-8", "cookie d is required",
            ])
    }

    @Test(arguments: [
        ("/a/%zz", "path id must be percent-encoded UTF-8"), ("/a/%ff", "path id must be percent-encoded UTF-8"),
    ])
    func brokenEscapesAreRefused(_ target: String, _ violation: String) async {
        let response = await refusal(target) { reader in let _: String? = reader.path("id", .text) }
        #expect(response.violations == [violation])
    }

    @Test func otherStylesAreRefused() async {
        let response = await refusal("/a/x?f[a][b][c]=1&o=a,b,c") { reader in
            let _: String? = reader.path("id", .text, style: .matrix)
            let _: [String]? = reader.path("id", .list(.text), style: .label)
            let _: JSONValue? = reader.query("f", .any, style: .deepObject)
            let _: JSONValue? = reader.query("o", .object([:], others: .text), explode: false)
        }
        #expect(
            response.violations == [
                "path id must begin with `;`, as the style matrix has it", "path id must begin with `.`, as the style label has it",
                "query o must be names and values in turn",
            ])
    }

    @Test func whatAPeerCanMakeGrowIsBounded() async {
        let limits = ServerLimits(maxBodyBytes: 8, maxItems: 3, maxDepth: 2)
        let many = await refusal("/a/x?a=1&a=2&a=3&a=4", limits: limits) { let _: [Int]? = $0.query("a", .list(.number)) }
        #expect(many.violations == ["query a must have at most 3 items"])
        let long = await refusal("/a/x?a=1,2,3,4", limits: limits) { let _: [Int]? = $0.query("a", .list(.number), explode: false) }
        #expect(long.violations == ["query a must have at most 3 items"])
        let deep = await refusal("/a/x?a[b][c][d]=1", limits: limits) { let _: JSONValue? = $0.query("a", .any, style: .deepObject) }
        #expect(deep.violations == ["query a must have at most 2 levels"])
        let large = await refusal("/a/x", body: "\"123456789\"", limits: limits) { let _: String? = await $0.json(isRequired: true) }
        #expect(large.head.status == .contentTooLarge)
        let nested = await refusal("/a/x", body: "[[[[1]]]]", limits: ServerLimits(maxJSONDepth: 3)) {
            let _: JSONValue? = await $0.json(isRequired: true)
        }
        #expect(nested.violations == ["body $[0][0][0] must have at most 3 levels"])
    }

    @Test func bodiesGoByTheirContentType() async {
        let types = ["application/*+json", "text/*"]
        for (type, expected) in [("application/json", 204), ("text/csv; a=b", 204), ("application/x+json", 204), ("image/png", 415)] {
            let response = await refusal("/a/x", [.contentType: type], body: "1") { reader in
                #expect(reader.bodyType(among: types, isRequired: true) == (type.hasPrefix("text") ? 1 : type.hasPrefix("image") ? nil : 0))
            }
            #expect(response.head.status.code == expected)
        }
        let none = await refusal("/a/x") { #expect($0.bodyType(among: types, isRequired: true) == nil) }
        #expect(none.violations == ["body $ is required"])
    }
}
