import Testing

/// What is told of an `x-pagination` that does not fit its operation.
@Suite struct PageDeclarationTests {
    private func messages(_ declaration: String) throws -> String {
        try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: Town, version: '1'}
            servers: [{url: 'https://a.example'}]
            paths:
              /books:
                get:
                  operationId: listBooks
                  x-pagination: \(declaration)
                  parameters: [{name: after, in: query, schema: {type: string}}, {name: size, in: query, schema: {type: integer}}]
                  responses:
                    '200':
                      description: A page.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              data: {type: array, items: {type: string}}
                              others: {type: array, items: {type: string}}
                              '@odata.next': {type: string}
                              meta: {type: object, properties: {next_cursor: {type: string}, has_more: {type: boolean}}}
            """
        ).messages
    }

    @Test(arguments: [
        "{cursor: after, next: meta.next_cursor, more: /meta/has_more, items: data}", "{cursor: after, next: '@odata.next'}",
        "{url: /meta/next_cursor, items: others}", "{offset: size}", "{link: true}", "{cursor: after}", "false",
    ])
    func whatFitsIsNotTold(declaration: String) throws { #expect(try messages(declaration) == "") }

    @Test(arguments: [
        (
            "{cursor: aftr}",
            ":8:30: warning: 'cursor' of 'x-pagination' names the query parameter 'aftr', and the operation has 'after', 'size'"
        ),
        ("{cursor: aftr}", "did you mean 'after'?"),
        (
            "{cursor: after, next: meta.next_curser}",
            ":8:43: warning: 'next' of 'x-pagination' names 'meta.next_curser', and 'meta' has 'next_cursor', 'has_more'"
        ),
        ("{cursor: after, next: meta.next_curser}", "did you mean 'next_cursor'?"),
        ("{cursor: after, next: a.b}", "names 'a.b', and the answer has 'data', 'others', '@odata.next', 'meta'"),
        ("{cursor: after, next: data.b}", "and the answer has 'data'"),
        ("{cursor: after, next: meta}", "names 'meta', and that is not a text"),
        ("{cursor: after, items: meta}", "names 'meta', and that is not a list"),
        ("{cursor: after, more: data}", "names 'data', and that is not a truth value"),
        ("{curser: after}", "'x-pagination' has no 'curser'"), ("{curser: after}", "did you mean 'cursor'?"),
        ("{cursor: 1}", "is the name of a query parameter"), ("{link: yes please}", "'link' of 'x-pagination' is true or false"),
        ("{items: data}", "does not say enough"), ("true", "'x-pagination' is a mapping, or false"), ("[]", "is a mapping, or false"),
        ("{cursor: after, next: ''}", "names '', and the answer has"), ("{cursor: after, next: /}", "names '/', and the answer has"),
    ])
    func whatDoesNotIsToldOnce(declaration: String, message: String) throws {
        let told = try messages(declaration)
        #expect(told.contains(message) && told.components(separatedBy: "[pagination]").count == 2, "\(told)")
    }
}
