import Testing

/// What a document says of media types, and what becomes of it.
@Suite struct MediaTypeTests {
    private func text(_ operation: String, schemas: String = "", version: String = "3.1.0", config: String? = nil) throws -> GeneratedText {
        let document = """
            openapi: \(version)
            info: {title: Town, version: '1'}
            paths:
              /a:
                \(operation.replacing("\n", with: "\n    "))
            components:
              schemas:
                Thing: {type: object, required: [name], properties: {name: {type: string}}}
                Other: {type: object, required: [title], properties: {title: {type: string}}}
                \(schemas)
            """
        return try GeneratedText(document, config: config ?? #"{"spec": "api.yaml", "emit": ["types", "client", "server"]}"#)
    }

    private func swift(_ operation: String, schemas: String = "") throws -> String {
        try #require(try text(operation, schemas: schemas).swift)
    }

    private static let thing = "{schema: {$ref: '#/components/schemas/Thing'}}"
    private static let other = "{schema: {$ref: '#/components/schemas/Other'}}"

    @Test(arguments: [("delete", "204"), ("get", "205"), ("head", "200"), ("get", "304")])
    func whatHasNoBodyIsReported(_ method: String, _ status: String) throws {
        let text = try text(
            "\(method): {operationId: go, responses: {'\(status)': {description: D., content: {application/json: \(Self.thing)}}}}")
        #expect(text.messages.contains("[impossible-body]"))
        if status != "304" { #expect(text.swift?.contains("-> Call<Void>") == true) }
        #expect(text.swift?.contains("func go(_ input") == true)
    }

    @Test func otherStatusesAreNotReported() throws {
        let text = try text(
            """
            get: {operationId: go, responses: {'200': {description: D., \
            content: {application/json: \(Self.thing)}}, '204': {description: N.}}}
            """
        )
        #expect(!text.messages.contains("[impossible-body]"))
    }

    @Test func statusesComeBeforeRanges() throws {
        let swift = try swift(
            """
            post: {operationId: go, responses: {2XX: {description: A., \
            content: {application/json: \(Self.thing)}}, '201': {description: M., \
            content: {application/json: \(Self.other)}}}}
            """
        )
        let (single, range) = (swift.firstRange(of: "case 201:"), swift.firstRange(of: "case 200...299:"))
        #expect(try #require(single).lowerBound < #require(range).lowerBound)
    }

    @Test func plainJSONIsPreferred() throws {
        let swift = try swift(
            """
            put: {operationId: go, requestBody: {required: true, \
            content: {application/json-patch+json: \(Self.thing), \
            application/vnd.a+json: \(Self.other), 'application/json ; charset=UTF-8': \(Self.thing)}}, \
            responses: {'204': {description: D.}}}
            """
        )
        #expect(swift.contains(#"_request.json(Thing(name: name), contentType: "application/json; charset=UTF-8")"#))
        #expect(swift.contains("func goAsVndAJSON(title: String)"))
    }

    @Test func upperCaseAndParametersAreNothingNew() throws {
        let swift = try swift(
            """
            get: {operationId: go, responses: {'200': {description: D., \
            content: {application/hal+json;profile=x: \(Self.thing), APPLICATION/JSON;version=1: \(Self.thing), \
            application/json;version=2: \(Self.other)}}}}
            """
        )
        #expect(swift.contains("func go() -> Call<Thing>") && swift.contains("func goAsJSONVersion2() -> Call<Other>"))
        #expect(swift.contains(#"accept: ["application/hal+json;profile=x", "application/json;version=1"]"#))
        #expect(swift.contains(#"_request.header("Accept", "application/json;version=2")"#))
    }

    @Test func rangesAreAskedFor() throws {
        let image = try swift("get: {operationId: go, responses: {'200': {description: D., content: {image/*: {}}}}}")
        #expect(image.contains(#"accept: ["image/*"]"#) && image.contains("-> Call<[UInt8]>"))
        let any = try swift("get: {operationId: go, responses: {'200': {description: D., content: {'*/*': \(Self.thing)}}}}")
        #expect(any.contains("accept: []") && any.contains("-> Call<Thing>"))
    }

    @Test func filesAreBytesWhateverTheirType() throws {
        let swift = try swift(
            """
            get: {operationId: go, responses: {'200': {description: D., \
            content: {application/json: {schema: {type: string, format: binary}}}}}}
            """
        )
        #expect(swift.contains("-> Call<[UInt8]>") && swift.contains("- Returns: 200 `[UInt8]`"))
    }

    @Test func encodedContentIsBytes() throws {
        let swift = try swift(
            """
            get: {operationId: go, responses: {'200': {description: D., \
            content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}}}
            """,
            schemas:
                """
                B: {type: object, properties: {a: {type: string, contentEncoding: base64}, b: {type: string, \
                contentEncoding: base64url, contentMediaType: image/png}, c: {type: string, format: byte}}}
                """
        )
        #expect(swift.contains("var a: Base64Bytes?") && swift.contains("var b: Base64URLBytes?") && swift.contains("var c: Base64Bytes?"))
    }

    @Test func otherFormatsAreToldOf() throws {
        let swift = try swift(
            """
            get: {operationId: go, responses: {'200': {description: D., \
            content: {application/json: \(Self.thing), application/xml: \(Self.thing), application/cbor: {}, \
            application/pdf: {}}}}}
            """
        )
        #expect(swift.contains("also available as `application/xml` and `application/cbor`"))
        #expect(swift.contains("func goAsPDF() -> Call<[UInt8]>") && !swift.contains("func goAsXML"))
    }

    @Test func textHasTheTypeOfItsSchema() throws {
        let swift = try swift(
            """
            post: {operationId: go, requestBody: {required: true, \
            content: {text/plain: {schema: {type: string}}}}, responses: {'200': {description: D., \
            content: {text/plain: {schema: {type: integer}}}}}}
            """
        )
        #expect(swift.contains("func go(body: String) -> Call<Int>") && swift.contains("_request.text(body, contentType: \"text/plain\")"))
        #expect(swift.contains(".text(.number)"))
    }

    @Test func theQueryStringIsAPlaceOfItsOwn() throws {
        let text = try text(
            """
            get: {operationId: go, parameters: [{name: filter, in: querystring, \
            content: {application/json: \(Self.thing)}}], responses: {'204': {description: D.}}}
            """,
            version: "3.2.0")
        #expect(text.swift?.contains(#"_request.querystring("filter", json: filter)"#) == true)
        #expect(text.swift?.contains(#"_reader.querystringJSON("filter""#) == true)
    }

    @Test func theEndOfAStreamIsTheDocumentsOrTheConfigs() throws {
        let operation =
            """
            get: {operationId: go, responses: {'200': {description: D., \
            content: {text/event-stream: {END schema: {$ref: '#/components/schemas/Thing'}}}}}}
            """
        #expect(try swift(operation.replacing("END", with: "x-stream-end: bye,")).contains(#".serverEvents(end: "bye")"#))
        let config = #"{"spec": "api.yaml", "streamEnds": {"go": "over"}}"#
        #expect(try text(operation.replacing("END", with: ""), config: config).swift?.contains(#".serverEvents(end: "over")"#) == true)
        #expect(try swift(operation.replacing("END", with: "")).contains(".serverEvents()"))
    }

    @Test func keywordsAreNoWarningInServers() throws {
        let swift = try swift(
            """
            get: {operationId: go, parameters: [{name: where, in: query, schema: {type: string}}, \
            {name: operator, in: query, schema: {type: string}}, \
            {name: protocol, in: query, schema: {type: string}}], responses: {'204': {description: D.}}}
            """
        )
        #expect(swift.contains("Input(where: `where`, operator: `operator`, protocol: `protocol`, request: request)"))
    }

    @Test func aServerWithoutOperationsHasNoSecurity() throws {
        let text = try GeneratedText(
            """
            openapi: 3.1.0\ninfo: {title: Town, version: '1'}\nwebhooks: {gone: {post: {operationId: gone, \
            responses: {'204': {description: D.}}}}}\n
            """,
            config: #"{"spec": "api.yaml", "emit": ["types", "server"]}"#)
        #expect(text.swift?.contains("enum TownWebhook") == true && text.swift?.contains("let security") == false)
    }
}
