import Testing

/// Lists in pages that no declaration tells of: what is found, and what had better not be.
@Suite struct PageFindingTests {
    private func swift(_ parameter: String, _ members: String) throws -> String {
        try swift(parameters: "{name: \(parameter), in: query, schema: {type: \(parameter == "page" ? "integer" : "string")}}", members)
    }

    private func swift(parameters: String, _ members: String) throws -> String {
        let generated = try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: Town, version: '1'}
            servers: [{url: 'https://a.example'}]
            paths:
              /books:
                get:
                  operationId: listBooks
                  parameters: [\(parameters)]
                  responses:
                    '200':
                      description: A page.
                      content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {type: string}}, \(members)}}}}
            components:
              schemas:
                ListMeta: {type: object, properties: {continue: {type: string}}}
                Meta: {$ref: '#/components/schemas/ListMeta'}
            """)
        #expect(generated.messages == "")
        return try #require(generated.swift)
    }

    @Test(arguments: [
        ("cursor", "meta: {type: object, properties: {next_cursor: {type: string}}}", "self.meta?.nextCursor"),
        ("cursor", "response_metadata: {type: object, properties: {next_cursor: {type: string}}}", "self.responseMetadata?.nextCursor"),
        ("page_token", "pagination: {type: object, properties: {nextPageToken: {type: string}}}", "self.pagination?.nextPageToken"),
        ("continue", "metadata: {type: object, properties: {continue: {type: string}}}", "self.metadata?.`continue`"),
        ("continue", "metadata: {allOf: [{$ref: '#/components/schemas/ListMeta'}], default: {}}", "self.metadata?.`continue`"),
        ("continue", "metadata: {$ref: '#/components/schemas/Meta'}", "self.metadata?.`continue`"),
        ("continue", "metadata: {anyOf: [{$ref: '#/components/schemas/ListMeta'}, {type: 'null'}]}", "self.metadata?.`continue`"),
        ("marker", "next_marker: {type: string}", "self.nextMarker"),
        (
            "after", "pageInfo: {type: object, properties: {endCursor: {type: string}, hasNextPage: {type: boolean}}}",
            "self.pageInfo?.endCursor"
        ),
        ("q", "links: {type: object, properties: {next: {type: string}}}", "self.links?.next"),
        ("q", "meta: {type: object, properties: {next_url: {type: string, format: uri}}}", "self.meta?.nextURL?.absoluteString"),
        ("cursor", "next_cursor: {type: string}, meta: {type: object, properties: {next_cursor: {type: string}}}", "self.nextCursor"),
    ])
    func theUsualShapesAreFound(parameter: String, members: String, cursor: String) throws {
        let text = try swift(parameter, members)
        #expect(text.contains("var nextPageCursor: String? { \(cursor) }"))
        #expect(text.contains(parameter == "q" ? "paging: .url" : "paging: .cursor(\"\(parameter)\")"))
    }

    @Test(arguments: [
        ("cursor", "meta: {type: object, properties: {next: {type: string}}}"),
        ("q", "meta: {type: object, properties: {next_cursor: {type: string}}}"),
        ("after", "pageInfo: {type: object, properties: {endCursor: {type: string}}}"),
        ("q", "book: {type: object, properties: {next_url: {type: string}, next_cursor: {type: string}}}"),
        ("cursor", "meta: {type: object, properties: {next_cursor: {type: integer}}}"),
        ("q", "links: {type: object, properties: {self: {type: string}, prev: {type: string}}}"),
    ])
    func whatMayBeSomethingElseIsNot(parameter: String, members: String) throws {
        #expect(!(try swift(parameter, members)).contains("paging:"))
    }

    @Test func pagesThatAreCountedStayCounted() throws {
        let text = try swift(
            "page",
            "links: {type: object, properties: {next: {type: string}}}, meta: {type: object, properties: {has_more: {type: boolean}}}")
        #expect(text.contains(#"paging: .page("page")"#) && text.contains("var hasMorePages: Bool? { self.meta?.hasMore }"))
    }

    @Test(arguments: ["deprecated: true, schema: {type: integer}", "schema: {type: integer, deprecated: true}"])
    func whatIsDeprecatedIsNotChosen(rest: String) throws {
        let token = "{name: page_token, in: query, schema: {type: string}}"
        #expect(!(try swift(parameters: "{name: page, in: query, \(rest)}, \(token)", "total: {type: integer}")).contains("paging:"))
        let told = "{name: page, in: query, description: 'Deprecated Page. DEPRECATED: use another.', schema: {type: integer}}"
        #expect(!(try swift(parameters: "\(told), \(token)", "total: {type: integer}")).contains("paging:"))
        let members = "page: {type: integer}, next_page_token: {type: string}"
        let next = try swift(parameters: "{name: page, in: query, \(rest)}, \(token)", members)
        #expect(next.contains(#"paging: .cursor("page_token")"#))
        let offset = try swift(parameters: "{name: page, in: query, \(rest)}, {name: offset, in: query, schema: {type: integer}}", "a: {}")
        #expect(offset.contains(#"paging: .offset("offset")"#))
    }

    @Test(arguments: [
        ("offset", "offset: {type: integer}", #".offset("offset")"#), ("page", "page: {type: integer}", #".page("page")"#),
        ("offset", "total: {type: integer}", #".cursor("marker")"#), ("offset", "offset: {type: string}", #".cursor("marker")"#),
        ("start", "start: {type: integer}", #".cursor("marker")"#),
    ])
    func anAnswerThatTellsWhereItStandsIsCounted(parameter: String, member: String, paging: String) throws {
        let parameters = """
            {name: usemarker, in: query, schema: {type: boolean}}, {name: marker, in: query, schema: {type: string}}, \
            {name: \(parameter), in: query, schema: {type: integer}}
            """
        #expect(try swift(parameters: parameters, "\(member), next_marker: {type: string}").contains("paging: \(paging)"))
    }
}
