import Testing

/// An error fails the run; one that is accepted costs the operation or schema that it is about, which is reported.
@Suite struct LeftOutTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        servers: [{url: https://pets.example}]
        paths:
          /pets:
            get:
              operationId: listPets
              parameters: [{$ref: '#/components/parameters/Missing'}]
              responses: {'200': {description: ok}}
            post:
              operationId: addPet
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
              responses: {'204': {description: ok}}
          /nameless:
            parameters: [{in: query, schema: {type: string}}]
            get:
              operationId: getNameless
              responses: {'200': {description: ok}}
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name: {type: string}
                owner: {$ref: '#/components/schemas/Nobody'}
        """

    @Test func anErrorFailsAndPrintsTheLineThatAcceptsIt() throws {
        let generated = try GeneratedText(Self.document)
        #expect(generated.swift == nil)
        for code in ["unresolved-reference", "missing-member"] {
            #expect(generated.messages.contains("accept it: \"accept\": [\"\(code)\"] in bindings.json"), "\(generated.messages)")
        }
        // What would become of the parts is said when they are accepted.
        #expect(!generated.messages.contains("left out") || generated.messages.contains("this one is left out"))
        #expect(!generated.messages.contains("[left-untyped]"))
    }

    @Test func acceptingOneCodeAcceptsNoOther() throws {
        let generated = try GeneratedText(Self.document, config: #"{"spec": "api.yaml", "accept": ["unresolved-reference"]}"#)
        #expect(generated.swift == nil && generated.messages.contains("warning: there is no 'parameters'"))
        #expect(generated.messages.contains("error: a parameter needs 'name'"))
    }

    @Test(
        "the rest is generated where errors are accepted",
        arguments: [#""lenient": true"#, #""accept": ["unresolved-reference", "missing-member"]"#])
    func theRestIsGenerated(setting: String) throws {
        let generated = try GeneratedText(Self.document, config: #"{"spec": "api.yaml", \#(setting)}"#)
        let (swift, messages) = (try #require(generated.swift), generated.messages)
        #expect(swift.contains("id: \"addPet\"") && swift.contains("public var owner: JSONValue?"))
        #expect(!swift.contains("id: \"listPets\"") && !swift.contains("id: \"getNameless\""))
        #expect(!messages.contains("error:") && messages.contains("warning: the operation 'listPets' is left out"))
        #expect(messages.contains("warning: the property 'owner' of Pet is untyped: Pet.owner is JSONValue? [left-untyped]"))
        let head = swift.components(separatedBy: "import BindingsRuntime")[0]
        #expect(head.contains("//   the operation 'listPets' is left out") && head.contains("//   the property 'owner' of Pet is untyped"))
        #expect(messages.contains("[operation-left-out]") && messages.contains("\"exclude\": { \"operations\": ["))
    }

    @Test func everyUseIsReportedWithItsSwift() throws {
        let document = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: https://pets.example}]
            paths:
              /users:
                post:
                  tags: [users]
                  operationId: createUser
                  parameters: [{name: q, in: query, schema: {type: array, items: {$ref: '#/components/schemas/Usr'}}}]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Usr'}}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Usr'}}}}
                    '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Usr'}}}}
              /gone: {$ref: 'gone.yaml'}
            components:
              schemas:
                Alias: {$ref: '#/components/schemas/Usr'}
                List: {type: array, items: {type: array, items: {$ref: '#/components/schemas/Usr'}}}
                Part: {allOf: [{$ref: '#/components/schemas/Usr'}, {type: object, properties: {a: {type: string}}}]}
                Choice: {oneOf: [{$ref: '#/components/schemas/Usr'}, {type: integer}]}
                Fine: {type: object, properties: {alias: {$ref: '#/components/schemas/Alias'}, b: {type: string}}}
            """
        let messages = try GeneratedText(document, config: #"{"spec": "api.yaml", "lenient": true}"#).messages
        for message in [
            "the parameter 'q' of createUser is untyped: users.create(body: JSONValue, q: [JSONValue]? = nil)",
            "the body of createUser is untyped: users.create(body: JSONValue, q: [JSONValue]? = nil)",
            "the response of createUser is untyped: users.create(body: JSONValue, q: [JSONValue]? = nil) -> JSONValue",
            "the error body (400) of createUser is untyped", "the path '/gone' is left out, with all its operations",
            "the schema 'Alias' is untyped: Alias has JSONValue in it", "the schema 'List' is untyped: List has [[JSONValue]] in it",
            "Part lacks the properties of a part of its 'allOf' that cannot be resolved", "the schema 'Choice' is untyped",
        ] {
            #expect(messages.contains("warning: \(message)"), "\(message) is not in \(messages)")
        }
        #expect(!messages.contains("of Fine"))
    }

    @Test func strictnessAndLeniencyExcludeEachOther() throws {
        let generated = try GeneratedText(Self.document, config: #"{"spec": "api.yaml", "strict": true, "lenient": true}"#)
        #expect(generated.swift == nil && generated.messages.contains("\"strict\" and \"lenient\" exclude each other"))
    }

    @Test func whatNothingCanBeMadeOfIsNotAccepted() throws {
        let generated = try GeneratedText("openapi: 2.0", config: #"{"spec": "api.yaml", "lenient": true}"#)
        #expect(generated.swift == nil && generated.messages.contains("error:") && !generated.messages.contains("accept"))
    }

    @Test func whatIsLeftOutOnPurposeIsNoError() throws {
        let config = #"{"spec": "api.yaml", "strict": true, "exclude": {"operations": ["listPets", "GET /nameless"], "schemas": ["Pet"]}}"#
        let generated = try GeneratedText(Self.document, config: config)
        #expect(try #require(generated.swift).contains("struct Pet:") == false)
        #expect(!generated.messages.contains("error:"))
    }
}
