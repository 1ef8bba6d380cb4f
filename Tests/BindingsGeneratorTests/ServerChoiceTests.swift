import Testing

/// What callers choose a server by.
@Suite struct ServerChoiceTests {
    private func swift(_ servers: String, _ paths: String = "", schemas: String = "", config: String = #"{"spec": "api.yaml"}"#) throws
        -> (text: String, messages: String)
    {
        let document = """
            openapi: 3.1.0
            info: {title: Town, version: '1'}
            servers: [\(servers)]
            paths:
              /books: {get: {operationId: list, tags: [books], \(paths) responses: {'204': {description: Done.}}}}
            components: {schemas: {\(schemas)}}
            """
        let generated = try GeneratedText(document, config: config)
        return (try #require(generated.swift), generated.messages)
    }

    @Test(arguments: ["{url: 'https://a.example/v1'}", "", "{url: /}"])
    func nothingIsMadeWhereNothingIsToChoose(servers: String) throws {
        let (text, messages) = try swift(servers)
        #expect(!text.contains("Servers") && !messages.contains("warning"))
    }

    @Test func eachServerIsAMember() throws {
        let (text, messages) = try swift(
            """
            {url: 'https://{region}.a.example:{port}/{base}', description: The production API server, variables: {
              region: {default: eu, enum: [eu, us-east, 1], description: Where the data is.}, port: {default: '443'}, base: {default: v2/api}}},
            {url: 'https://b.example', name: fallback}, {url: 'https://c.example/x'}, {url: 'https://{tenant}.d.example{path}',
              description: "One that is described in so many words that no name can be made of them.",
              variables: {tenant: {default: ''}, path: {default: ''}}}, {url: '{server}/v1', variables: {server: {default: 'https://e.example'}}}
            """)
        #expect(messages == "")
        #expect(text.contains("public enum Servers {"))
        #expect(
            text.contains(
                #"public static func production(region: Region = .eu, port: String = "443", base: String = "v2/api") -> Server {"#))
        #expect(
            text.contains(
                ##"Server(parts: ["https://", .text(region.rawValue), ".a.example:", .port("port", port), "/", .path("base", base)])"##))
        #expect(text.contains("///Where the data is.") == false && text.contains("/// Where the data is."))
        #expect(text.contains("public enum Region: String, Sendable, CaseIterable {"))
        #expect(text.contains(#"case usEast = "us-east""#) && text.contains(#"case _1 = "1""#))
        #expect(text.contains(#"public static let fallback = Server("https://b.example")"#))
        #expect(text.contains(#"public static let cExample = Server("https://c.example/x")"#))
        #expect(text.contains(#"public static func dExample(tenant: String, path: String = "") -> Server {"#))
        #expect(text.contains(#".host("tenant", tenant), ".d.example", .basePath("path", path)])"#))
        #expect(text.contains(#"func server5(server: String = "https://e.example")"#) && text.contains(#"[.url("server", server), "/v1"]"#))
    }

    @Test func aHostWithoutASchemeIsAHost() throws {
        let (text, _) = try swift("{url: '//{host}.example/{v}', variables: {host: {default: a}, v: {default: ''}}}")
        #expect(text.contains(##"Server(at: base, parts: ["//", .host("host", host), ".example/", .path("v", v, mayBeEmpty: true)])"##))
    }

    @Test func aPathNeedsAHost() throws {
        let (text, _) = try swift("{url: '/api/{version}', variables: {version: {default: v3}}}")
        #expect(text.contains(#"static func server1(at base: URL, version: String = "v3") -> Server {"#))
        #expect(text.contains(##"Server(at: base, parts: ["/api/", .path("version", version)])"##))
    }

    @Test func anOperationsServersAreAmongThem() throws {
        let (text, _) = try swift("{url: 'https://a.example'}", "servers: [{url: '/up/{part}', variables: {part: {default: a}}}],")
        #expect(text.contains("/// Not of the whole document: `GET /books`."))
        #expect(text.contains(#"static func server2(part: String = "a") -> Server {"#))
    }

    @Test func namesThatCollideAreTold() throws {
        let servers = """
            {url: 'https://a.example', description: Production}, {url: 'https://b.example', description: production},
            {url: 'https://{host}', description: Production, variables: {host: {default: c.example}}}
            """
        let (text, messages) = try swift(servers)
        #expect(text.contains("static let production =") && text.contains("static let productionBExample ="))
        #expect(text.contains("static func productionHost("))
        #expect(messages.contains("[name-collision]") && messages.contains(#""names": { "servers": { "https://b.example": "#))
        let config = #"{"spec": "api.yaml", "names": {"servers": {"https://b.example": "spare", "https://{host}": "any"}}}"#
        let named = try swift(servers, config: config)
        #expect(named.text.contains("static let spare =") && named.text.contains("static func any(") && named.messages == "")
    }

    @Test func typesOfVariablesAreSharedOrToldApart() throws {
        let (text, _) = try swift(
            """
            {url: 'https://{r}.a.example', variables: {r: {default: x, enum: [x, y]}}},
            {url: 'https://{r}.b.example', variables: {r: {default: y, enum: [x, y]}}},
            {url: 'https://{r}.c.example', variables: {r: {default: z, enum: [z, '', '-', X]}}}
            """)
        #expect(text.contains("aExample(r: R = .x)") && text.contains("bExample(r: R = .y)") && text.contains("cExample(r: R2 = .z)"))
        #expect(text.components(separatedBy: "enum R: String").count == 2 && text.contains("enum R2: String"))
        #expect(text.contains(#"case empty = """#) && text.contains(#"case minus = "-""#) && text.contains(#"case x = "X""#))
    }

    @Test func nastyNamesAndValuesStayText() throws {
        let (text, _) = try swift(
            #"""
            {url: "https://{class}.{self}.{base}.example/{a-b}/{\"}", description: "*/ `x` \n evil", variables: {
              class: {default: a}, self: {default: "b\\"}, base: {default: c}, a-b: {default: "\"; exit(1) //"}, "\"": {default: '\(x)'}}}
            """#)
        #expect(
            text.contains(##"(`class`: String = "a", self_: String = "b\\", base: String = "c", aB: String = "\"; exit(1) //", quote"##))
        #expect(text.contains(##".path("\"", quote)"##) && text.contains(##".host("class", `class`)"##))
    }

    @Test func aSchemaOfTheNameIsNotHidden() throws {
        let (text, _) = try swift(
            "{url: 'https://a.example'}, {url: 'https://b.example'}", schemas: "Servers: {type: object, properties: {a: {type: string}}}")
        #expect(text.contains("struct Servers: JSONModel") && text.contains("enum DocumentServers {"))
    }

    @Test func whatDoesNotBelongTogetherIsToldWithItsPlace() throws {
        let (text, messages) = try swift(
            """
            {url: 'https://{a}.example/{b}', variables: {a: {default: z, enum: [x, y]}, c: {default: '1'}}}
            """)
        #expect(messages.contains(":3:11: warning: the server's address has the variable 'b', and 'variables' has 'a', 'c'"))
        #expect(messages.contains("warning: the default 'z' of the variable 'a' is not in its 'enum'"))
        #expect(text.contains("(a: A, b: String) -> Server"))
    }
}
