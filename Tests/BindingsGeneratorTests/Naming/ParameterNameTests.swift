import Testing

/// Parameters of one name in several places.
@Suite struct ParameterNameTests {
    private static let document = """
        openapi: 3.0.3
        info: {title: Params, version: '1'}
        servers: [{url: 'https://params.example.com'}]
        paths:
          /foo/{bar}:
            post:
              operationId: postFoo
              parameters:
                - {name: bar, in: cookie, schema: {type: string}}
                - {name: bar, in: header, schema: {type: string}}
                - {name: bar, in: query, schema: {type: string}}
                - {name: bar, in: path, required: true, schema: {type: integer}}
                - {name: client, in: query, schema: {type: string}}
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [bar], properties: {bar: {type: string}}}}}}
              responses: {'204': {description: ok}}
            get:
              operationId: getFoo
              parameters:
                - {name: bar, in: path, required: true, schema: {type: string}}
                - {name: Accept, in: header, schema: {type: string}}
                - {name: X-Request-ID, in: header, schema: {type: string}}
                - {name: x_request_id, in: header, schema: {type: string}}
                - {name: body, in: query, schema: {type: string}}
              requestBody: {content: {application/octet-stream: {}}}
              responses: {'204': {description: ok}}
        """

    @Test func carryTheirPlace() throws {
        let generated = try GeneratedText(Self.document)
        let swift = try #require(generated.swift)
        #expect(
            swift.contains(
                "func postFoo(bar: Int, body: PostFooRequest, barCookie: String? = nil, barHeader: String? = nil, barQuery: String? = nil, client: String? = nil)"
            ))
        #expect(
            swift.contains("XRequestID: String? = nil, xRequestID: String? = nil, body: String? = nil, requestBody: RequestBody? = nil"))
        #expect(generated.messages.components(separatedBy: "[name-collision]").count == 5)
        #expect(generated.messages.contains(#""names": { "parameters": { "postFoo.query.bar": "barQuery" } }"#))
    }

    @Test func areNamedAlikeInTheServer() throws {
        let swift = try #require(try GeneratedText(Self.document, config: #"{"spec": "api.yaml", "emit": ["types", "server"]}"#).swift)
        for name in ["bar: Int", "barCookie: String?", "barHeader: String?", "barQuery: String?"] {
            #expect(swift.contains("var \(name)\n"))
        }
    }

    @Test func canBeNamedByTheConfig() throws {
        let names =
            #"{"postFoo.query.bar": "search", "postFoo.header.bar": "mark", "postFoo.cookie.bar": "crumb", "getFoo.header.X-Request-ID": "id"}"#
        let generated = try GeneratedText(Self.document, config: #"{"spec": "api.yaml", "names": {"parameters": \#(names)}}"#)
        #expect(
            generated.messages == ""
                && generated.swift?.contains("crumb: String? = nil, mark: String? = nil, search: String? = nil") == true)
        let unused = try GeneratedText(Self.document, config: #"{"spec": "api.yaml", "names": {"parameters": {"postFoo.query.baz": "x"}}}"#)
        #expect(unused.messages.contains("[unused-name]") && unused.messages.contains("postFoo.query.bar"))
    }
}
