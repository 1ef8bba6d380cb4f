import Testing

/// What cannot be generated costs that operation or schema alone.
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

    @Test func theRestIsGenerated() throws {
        let generated = try GeneratedText(Self.document)
        let (swift, messages) = (try #require(generated.swift), generated.messages)
        #expect(swift.contains("id: \"addPet\"") && swift.contains("public var owner: JSONValue?"))
        #expect(!swift.contains("listPets") && !swift.contains("getNameless"))
        #expect(messages.contains("'listPets' is left out") || messages.contains("\"listPets\" is left out"))
        #expect(messages.contains("[operation-left-out]") && messages.contains("\"exclude\": { \"operations\": ["))
    }

    @Test func strictMakesItFatal() throws {
        #expect(try GeneratedText(Self.document, config: #"{"spec": "api.yaml", "strict": true}"#).swift == nil)
    }

    @Test func whatIsLeftOutOnPurposeIsNoError() throws {
        let config = #"{"spec": "api.yaml", "strict": true, "exclude": {"operations": ["listPets", "GET /nameless"], "schemas": ["Pet"]}}"#
        let generated = try GeneratedText(Self.document, config: config)
        #expect(try #require(generated.swift).contains("struct Pet:") == false)
        #expect(!generated.messages.contains("error:"))
    }
}
