import Testing

/// A body of several content types: a function for each that differs in more than its name.
@Suite struct BodyAlternativesTests {
    private func document(_ content: String, responses: String = "{'204': {description: Done.}}") -> String {
        """
        openapi: 3.1.0
        info: {title: Town, version: '1'}
        paths:
          /books:
            post:
              operationId: send
              tags: [books]
              requestBody: {required: true, content: \(content)}
              responses: \(responses)
          /other:
            post: {operationId: sendAsXML, tags: [books], responses: {'204': {description: Done.}}}
        components:
          schemas:
            Book: {type: object, required: [title], properties: {title: {type: string}}}
        """
    }

    private func swift(_ content: String) throws -> String { try #require(try GeneratedText(document(content)).swift) }

    @Test func eachTypeThatDiffersHasAFunction() throws {
        let book = "{schema: {$ref: '#/components/schemas/Book'}}"
        let swift = try swift(
            "{application/json: \(book), application/x-www-form-urlencoded: \(book), application/xml: {}, image/*: {}, text/csv: {}}")
        #expect(swift.contains("func send(title: String) -> Call<Void>"))
        #expect(swift.contains("func sendAsForm(title: String) -> Call<Void>"))
        #expect(swift.contains("_request.form(Book(title: title))"))
        #expect(swift.contains("func sendAsCSV(body: RequestBody) -> Call<Void>"))
        // The name is another operation's.
        #expect(swift.contains("func sendAsXML() -> Call<Void>") && swift.contains("func sendAsXML_(body: RequestBody) -> Call<Void>"))
        #expect(swift.contains("func sendAsImage(body: RequestBody, contentType: String) -> Call<Void>"))
        #expect(swift.contains("_request.body(body, contentType: contentType)"))
        #expect(swift.contains("Sends the body as `application/xml`."))
    }

    @Test func typesThatDifferByNameAloneShareAFunction() throws {
        let book = "{schema: {$ref: '#/components/schemas/Book'}}"
        let swift = try swift(
            "{application/json: \(book), text/json: \(book), 'application/*+json': \(book), application/book+json: \(book)}")
        #expect(!swift.contains("sendAsJSON") && !swift.contains("sendAsBook"))
        #expect(
            swift.contains(
                #"The same body is sent as another type by `.contentType("text/json")` or `.contentType("application/book+json")`."#))
    }

    @Test func aFormWithoutNamedPartsIsTheCallers() throws {
        let swift = try swift("{multipart/form-data: {schema: {oneOf: [{$ref: '#/components/schemas/Book'}, {type: object}]}}}")
        #expect(swift.contains("func send(body: MultipartForm) -> Call<Void>") && swift.contains("_request.multipart(body)"))
    }

    @Test func onlyWhatIsReadIsAskedFor() throws {
        let responses = """
            {'200': {description: Done., content: {application/xml: {}, application/json: {schema: {type: string}}, text/event-stream: {}}},
             '201': {description: Done., content: {text/csv: {}, text/plain: {}}},
             '400': {description: No., content: {application/xml: {}, application/problem+json: {}}},
             default: {description: No., content: {text/html: {}}}}
            """.replacing("\n", with: " ")
        let swift = try #require(try GeneratedText(document("{text/plain: {}}", responses: responses)).swift)
        #expect(
            swift.contains(
                #"accept: ["application/json", "text/event-stream", "text/csv", "text/plain", "application/problem+json", "text/html"]"#))
    }
}
