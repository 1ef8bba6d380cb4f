#if CommandLine
    extension Explanation {
        /// What is told of a document that is not as OpenAPI has it.
        static let modelling: [Explanation] = [
            Explanation(
                code: "unsupported-version",
                meaning: "The document is not OpenAPI 3. Nothing can be made of it.",
                example: "swagger: '2.0'",
                better: """
                    openapi: 3.0.3
                    info: {title: T, version: '1'}
                    """,
                remedy: "Convert Swagger 2.0 to OpenAPI 3 first; write 'openapi: 3.1.0' where the member is missing."),
            Explanation(
                code: "newer-version",
                meaning: "The document is of a later OpenAPI than 3.2 and is read as if it were 3.2.",
                example: """
                    openapi: 3.9.0
                    info: {title: T, version: '1'}
                    """,
                better: """
                    openapi: 3.2.0
                    info: {title: T, version: '1'}
                    """,
                remedy: "Look at the result with care, or write 3.2.0 if nothing newer is used."),
            Explanation(
                code: "missing-member",
                meaning: "Something lacks a member that OpenAPI demands. What cannot do without it is left out.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{in: query, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{name: q, in: query, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Add the member that is named."),
            Explanation(
                code: "wrong-kind",
                meaning: """
                    A value is of another kind than OpenAPI has there, such as a text where a list must be. It is read as well as it \
                    can be, or has no effect.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          tags: books
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          tags: [books]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Write the kind of value that is named."),
            Explanation(
                code: "unknown-member",
                meaning: """
                    A member means nothing where it stands. It is kept, without effect: often a spelling mistake, or at the wrong \
                    depth.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          sumary: Lists books.
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          summary: Lists books.
                          responses: {'204': {description: done}}
                    """,
                remedy: "Correct the spelling or the place. What is your own begins with 'x-'."),
            Explanation(
                code: "unknown-type",
                meaning: "JSON Schema has no such type. Any value is allowed instead.",
                example: """
                    components:
                      schemas:
                        Name: {type: text}
                    """,
                better: """
                    components:
                      schemas:
                        Name: {type: string}
                    """,
                remedy: "Write string, number, integer, boolean, array, object or null."),
            Explanation(
                code: "unquoted-null",
                meaning: "In YAML an unquoted null is no text. As a type it must be one.",
                example: """
                    components:
                      schemas:
                        Name: {type: [string, null]}
                    """,
                better: """
                    components:
                      schemas:
                        Name: {type: [string, 'null']}
                    """,
                remedy: "Write 'null' in quotes."),
            Explanation(
                code: "nullable-keyword",
                meaning: """
                    OpenAPI 3.1 took 'nullable' away. Null is allowed all the same here, and other tools will not see it.
                    """,
                example: """
                    components:
                      schemas:
                        Name: {type: string, nullable: true}
                    """,
                better: """
                    components:
                      schemas:
                        Name: {type: [string, 'null']}
                    """,
                remedy: "Add 'null' to the type."),
            Explanation(
                code: "items-list",
                meaning: """
                    'items' takes one schema. A list of schemas, one for each element, is called 'prefixItems' since 3.1.
                    """,
                example: """
                    components:
                      schemas:
                        Pair: {type: array, items: [{type: string}, {type: integer}]}
                    """,
                better: """
                    components:
                      schemas:
                        Pair: {type: array, prefixItems: [{type: string}, {type: integer}]}
                    """,
                remedy: "Write 'prefixItems' for a list of schemas."),
            Explanation(
                code: "duplicate-required",
                meaning: "A name stands twice among those that are required.",
                example: """
                    components:
                      schemas:
                        Book: {type: object, required: [title, title], properties: {title: {type: string}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, required: [title], properties: {title: {type: string}}}
                    """,
                remedy: "Remove one."),
            Explanation(
                code: "duplicate-enum-value",
                meaning: "A value stands twice in an 'enum'.",
                example: """
                    components:
                      schemas:
                        Genre: {type: string, enum: [novel, essay, novel]}
                    """,
                better: """
                    components:
                      schemas:
                        Genre: {type: string, enum: [novel, essay]}
                    """,
                remedy: "Remove one."),
            Explanation(
                code: "duplicate-parameter",
                meaning: "Two parameters of an operation have the same name and place. One replaces the other.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters:
                            - {name: q, in: query, schema: {type: string}}
                            - {name: q, in: query, schema: {type: integer}}
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters:
                            - {name: q, in: query, schema: {type: string}}
                          responses: {'204': {description: done}}
                    """,
                remedy: "Remove one, or give it another name."),
            Explanation(
                code: "duplicate-tag",
                meaning: "A tag is declared twice, or an operation has it twice.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          tags: [books, books]
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          tags: [books]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Remove one."),
            Explanation(
                code: "path-alias",
                meaning: """
                    A path is a reference to another path of the document, so that its operations are there twice. Those of the other path keep \
                    their names. These get a name made of method and path.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                      /volumes:
                        $ref: '#/paths/~1books'
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                      /volumes:
                        get:
                          operationId: listVolumes
                          responses: {'204': {description: done}}
                    """,
                remedy: "Choose a name under `names.operations`, or leave the path out under `exclude.paths`."),
            Explanation(
                code: "duplicate-operation-id",
                meaning: "Two operations have the same operationId. Both get a name made of method and path instead.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                        post:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                        post:
                          operationId: addBook
                          responses: {'204': {description: done}}
                    """,
                remedy: "Give each operation an operationId of its own."),
            Explanation(
                code: "undeclared-path-variable",
                meaning: "A path has a variable that no parameter declares. It is taken as a text.",
                example: """
                    paths:
                      /books/{id}:
                        get:
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books/{id}:
                        get:
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Declare the parameter."),
            Explanation(
                code: "unused-path-parameter",
                meaning: "A path parameter does not occur in the path. Its value goes nowhere.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books/{id}:
                        get:
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Remove the parameter, or write {name} in the path."),
            Explanation(
                code: "parameter-place",
                meaning: """
                    A parameter says of no known place where it goes. It is left out, and so is the operation if it is required.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{name: q, in: qury, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{name: q, in: query, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Write 'in: query', 'path', 'header' or 'cookie'."),
            Explanation(
                code: "parameter-schema",
                meaning: "A parameter has neither 'schema' nor 'content'. It is taken as a text.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{name: q, in: query}]
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{name: q, in: query, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Add a 'schema'."),
            Explanation(
                code: "path-parameter-required",
                meaning: "A path parameter is always required, and this one does not say so.",
                example: """
                    paths:
                      /books/{id}:
                        get:
                          parameters: [{name: id, in: path, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books/{id}:
                        get:
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Add 'required: true'."),
            Explanation(
                code: "path-start",
                meaning: "A path does not begin with '/'. It is put behind the server's address as it is.",
                example: """
                    paths:
                      books:
                        get:
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          responses: {'204': {description: done}}
                    """,
                remedy: "Begin it with '/'."),
            Explanation(
                code: "same-path",
                meaning: "Two paths differ in the names of their variables alone. A server cannot tell them apart.",
                example: """
                    paths:
                      /books/{id}:
                        get:
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses: {'204': {description: done}}
                      /books/{name}:
                        put:
                          parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Put their operations under one path."),
            Explanation(
                code: "component-name",
                meaning: """
                    A component's name has other characters than letters, digits, '.', '_' and '-'. It works here; other tools may \
                    refuse it.
                    """,
                example: """
                    components:
                      schemas:
                        'Book (old)': {type: string}
                    """,
                better: """
                    components:
                      schemas:
                        Book.old: {type: string}
                    """,
                remedy: "Rename the component."),
            Explanation(
                code: "status",
                meaning: "A key among the responses is no status. No response can be found by it.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {ok: {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                remedy: "Write three digits, a range such as 4XX, or default."),
            Explanation(
                code: "no-responses",
                meaning: "An operation has no responses. Whatever comes is a success without a value.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                remedy: "Describe the responses, at least one of success."),
            Explanation(
                code: "security-scheme",
                meaning: "A security scheme is not complete, or of no known type. No credential can be given for it.",
                example: """
                    components:
                      securitySchemes:
                        token: {type: apikey, name: X-Key, in: header}
                    """,
                better: """
                    components:
                      securitySchemes:
                        token: {type: apiKey, name: X-Key, in: header}
                    """,
                remedy: "Correct the type: apiKey, http, oauth2, openIdConnect or mutualTLS; each needs members of its own."),
            Explanation(
                code: "undeclared-security-scheme",
                meaning: """
                    'security' names a scheme that is not among the components. Nobody can give a credential for it: the call is sent without.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          security: [{tokn: []}]
                          responses: {'204': {description: done}}
                    components:
                      securitySchemes:
                        token: {type: http, scheme: bearer}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          security: [{token: []}]
                          responses: {'204': {description: done}}
                    components:
                      securitySchemes:
                        token: {type: http, scheme: bearer}
                    """,
                remedy: "Correct the name, or declare the scheme."),
            Explanation(
                code: "bad-example",
                meaning: "An example is no value of its schema. One of the two is wrong, and readers cannot know which.",
                example: """
                    components:
                      schemas:
                        Year: {type: integer, example: soon}
                    """,
                better: """
                    components:
                      schemas:
                        Year: {type: integer, example: 1984}
                    """,
                remedy: "Correct the example or the schema."),
            Explanation(
                code: "bad-default",
                meaning: "A default is no value of its schema. It is not written into the Swift.",
                example: """
                    components:
                      schemas:
                        Year: {type: integer, default: soon}
                    """,
                better: """
                    components:
                      schemas:
                        Year: {type: integer, default: 1984}
                    """,
                remedy: "Correct the default or the schema."),
            Explanation(
                code: "required-unknown",
                meaning: """
                    'required' names something that is not a property, so an object of the type can never be valid. Mostly a misspelling.
                    """,
                example: """
                    paths:
                      /books:
                        post:
                          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                          responses: {'204': {description: done}}
                    components:
                      schemas:
                        Book: {type: object, required: [titel], properties: {title: {type: string}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, required: [title], properties: {title: {type: string}}}
                    """,
                remedy: "Correct the name, or add the property."),
            Explanation(
                code: "unsupported-security",
                meaning: """
                    A security scheme computes its credential from the request or exchanges it in several steps, such as HTTP digest. The \
                    client takes no argument for it, so operations are called without it.
                    """,
                example: """
                    security: [{digest: []}]
                    paths:
                      /books: {get: {responses: {'204': {description: done}}}}
                    components:
                      securitySchemes: {digest: {type: http, scheme: digest}}
                    """,
                better: """
                    security: [{token: []}]
                    paths:
                      /books: {get: {responses: {'204': {description: done}}}}
                    components:
                      securitySchemes: {token: {type: http, scheme: bearer}}
                    """,
                remedy: "Set the header in an interceptor, or declare a scheme with one credential beside it."),
        ]
    }
#endif
