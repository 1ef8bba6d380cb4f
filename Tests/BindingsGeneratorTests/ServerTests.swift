import Foundation
import Testing

/// What is generated for a server.
@Suite struct ServerTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Town, version: '1'}
        servers: [{url: 'https://{host}/v2/', variables: {host: {default: a.example}}}]
        paths:
          /books/{id}:
            servers: [{url: 'https://b.example/own'}]
            put:
              operationId: book
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
                - {name: id, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Input'}}}
                - {name: request, in: header, schema: {type: string}}
              requestBody:
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Book'}}
                  text/csv: {schema: {type: string}}
              responses:
                '200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}, image/*: {}}}
                4XX: {description: Not done.}
          /other:
            get: {operationId: other, tags: [rest], responses: {'204': {description: Done.}}}
        components:
          schemas:
            Input: {type: object, properties: {a: {type: boolean}}}
            Book: {type: object, properties: {title: {type: string}, part: {$ref: '#/components/schemas/Part'}}}
            Part: {type: object, properties: {part: {$ref: '#/components/schemas/Part'}}}
            RoutingTable: {type: object, properties: {a: {type: string}}}
        """

    private func swift(_ config: String) throws -> String {
        let generated = try GeneratedText(Self.document, config: config)
        #expect(generated.messages.replacing(/\[name-collision\]/, with: "").contains(/\[[a-z-]+\]$/) == false)
        return try #require(generated.swift)
    }

    @Test func aServerIsGeneratedWhereItIsAskedFor() throws {
        let plain = try swift(#"{"spec": "api.yaml"}"#)
        #expect(!plain.contains("BindingsServer") && !plain.contains("Served") && plain.contains("struct RoutingTable: JSONModel"))
        let both = try swift(#"{"spec": "api.yaml", "emit": ["types", "client", "server"]}"#)
        #expect(both.contains("import BindingsRuntime\n") && both.contains("import BindingsServer\n") && both.contains("struct TownClient"))
        #expect(both.contains("protocol TownServer: Sendable") && both.contains("struct RoutingTable: JSONModel"))
        let qualified = try GeneratedText(Self.document, config: #"{"spec": "api.yaml", "emit": ["server"]}"#).qualified
        #expect(qualified?.contains("extension BindingsServer.RoutingTable {") == true)
        let alone = try swift(#"{"spec": "api.yaml", "emit": ["server"], "imports": ["Shop"]}"#)
        #expect(!alone.contains("import BindingsRuntime") && alone.contains("import BindingsServer\nimport Shop\n"))
        #expect(!alone.contains("JSONModel") && !alone.contains("struct TownClient"))
    }

    @Test func namesHideNoModelAndNoProperty() throws {
        let swift = try swift(#"{"spec": "api.yaml", "emit": ["types", "server"], "access": "internal"}"#)
        #expect(swift.contains("enum BookOperation: ServedOperation") && swift.contains("struct TownInput: JSONModel"))
        #expect(
            swift.contains("func book(_ input: TownOperations.BookOperation.Input) async throws -> TownOperations.BookOperation.Reply"))
        #expect(swift.contains("internal var id: Int\n") && swift.contains("internal var request_: String?\n"))
        #expect(swift.contains("internal var body: Body?\n") && swift.contains("internal var request: ServerRequest\n"))
    }

    @Test func pathsComeFromTheServers() throws {
        let swift = try swift(#"{"spec": "api.yaml", "emit": ["server"]}"#)
        #expect(swift.contains(#"add(_ server: some TownServer, below base: String = "/v2")"#))
        #expect(swift.contains(#"id: "book", method: .put, path: "/books/{id}", base: "/own")"#))
        #expect(swift.contains(#"id: "other", method: .get, path: "/other")"#))
        #expect(!swift.contains("authenticate") && swift.contains("ServerSecurity.none"))
    }

    @Test func everyContentTypeAndStatusHasACase() throws {
        let swift = try swift(#"{"spec": "api.yaml", "emit": ["server"]}"#)
        #expect(swift.contains("case json(Book)\n") && swift.contains("case csv(String)\n"))
        #expect(swift.contains(#"bodyType(among: ["application/json", "text/csv"], isRequired: false)"#))
        #expect(swift.contains("case ok(Book)\n") && swift.contains("case okImage(RequestBody, contentType: String)\n"))
        #expect(swift.contains("case status4XX(status: ") && !swift.contains("case status4XX(status: Int)"))
    }

    @Test func shapesOfTypesThatHoldThemselvesEnd() throws {
        let document = Self.document.replacing("$ref: '#/components/schemas/Input'}}", with: "$ref: '#/components/schemas/Part'}}")
        let swift = try #require(try GeneratedText(document, config: #"{"spec": "api.yaml", "emit": ["server"]}"#).swift)
        #expect(swift.contains(#".list(.object(["part": .object(["part": .object(["part": .object(["part": .any])])])]))"#))
    }

    @Test func filtersHoldForServersToo() throws {
        let swift = try swift(#"{"spec": "api.yaml", "emit": ["types", "server"], "only": {"tags": ["rest"]}}"#)
        #expect(swift.contains("enum Other: ServedOperation") && !swift.contains("BookOperation") && !swift.contains("struct Book"))
        let book = try self.swift(#"{"spec": "api.yaml", "emit": ["types", "server"], "only": {"operations": ["book"]}}"#)
        #expect(!book.contains("enum Other") && book.contains("struct Book: JSONModel") && book.contains("struct TownPart: JSONModel"))
    }

    @Test func operationsOfOneMadeUpNameAreToldApart() throws {
        let answers = """
            {'200': {description: A., content: {application/json: {schema: {type: string}}}}, '201': {description: B.}}
            """
        let document = """
            openapi: 3.1.0
            info: {title: Town, version: '1'}
            paths:
              /a-b: {get: {responses: \(answers)}}
              /a_b: {get: {responses: \(answers)}}
            """
        let swift = try #require(try GeneratedText(document, config: #"{"spec": "api.yaml", "emit": ["types", "client", "server"]}"#).swift)
        let declared = swift.split(separator: "\n").filter { $0.contains(": ServedOperation {") || $0.contains(": StatusOutput") }
        #expect(declared.count == 4 && Set(declared).count == 4, "\(declared)")
        #expect(swift.components(separatedBy: "TownOperations.GetAb.self").count == 2)
    }

    @Test func whatIsEmittedIsOneOfThree() throws {
        let generated = try GeneratedText(Self.document, config: #"{"spec": "api.yaml", "emit": ["servers"]}"#)
        #expect(generated.swift == nil && generated.messages.contains("emit"), "\(generated.messages)")
    }
}
