#if CommandLine
    extension Explanation {
        /// What is told of servers and their variables, and of pages.
        static let servers: [Explanation] = [
            Explanation(
                code: "pagination",
                meaning: """
                    An 'x-pagination' says something of an operation that the document does not bear out, such as a parameter or a member \
                    that does not exist. The list may have no .pages.
                    """,
                example: books("{cursor: aftr, next: next_cursor}"),
                better: books("{cursor: after, next: meta.next_cursor}"),
                remedy: """
                    Name query parameters as 'cursor', 'page' or 'offset', and members of the answer as 'items', 'next', 'more' or 'url': \
                    one inside another as meta.next_cursor or /meta/next_cursor.
                    """),
            Explanation(
                code: "server-variable-undeclared",
                meaning: """
                    A server's address has a variable that its 'variables' do not have. The client's own server cannot be used as it is; \
                    the function of the client's Servers asks for a value.
                    """,
                example: """
                    servers: [{url: 'https://{region}.example'}]
                    """,
                better: """
                    servers: [{url: 'https://{region}.example', variables: {region: {default: eu, enum: [eu, us]}}}]
                    """,
                remedy: "Declare the variable with its default."),
            Explanation(
                code: "server-variable-unused",
                meaning: "A server declares a variable that its address does not have. Nothing is made of it.",
                example: """
                    servers: [{url: 'https://eu.example', variables: {region: {default: eu}}}]
                    """,
                better: """
                    servers: [{url: 'https://{region}.example', variables: {region: {default: eu}}}]
                    """,
                remedy: "Write {region} into the address, or remove the variable."),
            Explanation(
                code: "server-default",
                meaning: """
                    The default of a server's variable is none of the values in its 'enum' (OpenAPI 3.1, section 4.8.6). The function of the \
                    client's Servers asks for a value.
                    """,
                example: """
                    servers: [{url: 'https://{region}.example', variables: {region: {default: jp, enum: [eu, us]}}}]
                    """,
                better: """
                    servers: [{url: 'https://{region}.example', variables: {region: {default: eu, enum: [eu, us]}}}]
                    """,
                remedy: "Make the default one of the values, or add it to them."),
        ]

        private static func books(_ declaration: String) -> String {
            """
            servers: [{url: 'https://a.example'}]
            paths:
              /books:
                get:
                  operationId: listBooks
                  x-pagination: \(declaration)
                  parameters: [{name: after, in: query, schema: {type: string}}]
                  responses:
                    '200':
                      description: A page.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              data: {type: array, items: {type: string}}
                              meta: {type: object, properties: {next_cursor: {type: string}}}
            """
        }
    }
#endif
