#if CommandLine
    extension Explanation {
        /// What makes a document a poor one: told by `check`, and by nothing else unless the config asks for it.
        static let advice: [Explanation] = [
            Explanation(
                code: "no-operation-id",
                meaning: """
                    An operation has no operationId. Its function's name is made of method and path, and changes when the path does.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                remedy: "Add an operationId. Until then \"names\": { \"operations\": … } in bindings.json gives it a name."),
            Explanation(
                code: "no-tags",
                meaning: "An operation has no tag. It goes into the group 'default' of the client.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
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
                remedy: "Add a tag; operations are grouped by their first one."),
            Explanation(
                code: "no-description",
                meaning: "An operation has neither summary nor description. Its documentation is its path.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          summary: Lists the books.
                          responses: {'204': {description: done}}
                    """,
                remedy: "Add a summary of one line."),
            Explanation(
                code: "no-success-response",
                meaning: "An operation describes failures alone. What comes of a success has no type.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'404': {description: no}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                remedy: "Add a response such as '200' or '204'."),
            Explanation(
                code: "no-error-response",
                meaning: "An operation describes no failure. Errors are thrown all the same, and their bodies have no type.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}, default: {description: an error}}
                    """,
                remedy: "Add '4XX' or 'default', with the schema of an error."),
            Explanation(
                code: "no-schema",
                meaning: "A JSON body has no schema. Its values are JSONValue.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'200': {description: all, content: {application/json: {}}}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'200': {description: all, content: {application/json: {schema: {type: string}}}}}
                    """,
                remedy: "Add a 'schema'."),
            Explanation(
                code: "no-servers",
                meaning: "The document names no server. Every caller must say where the API is.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                better: """
                    servers: [{url: 'https://api.example.com'}]
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                remedy: "Add 'servers'."),
            Explanation(
                code: "no-security",
                meaning: "Nothing says how callers show who they are. The client takes no credential.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                better: """
                    components: {securitySchemes: {token: {type: http, scheme: bearer}}}
                    security: [{token: []}]
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                remedy: "Add 'securitySchemes' and 'security'; or 'security: []' where the API is open to everybody."),
            Explanation(
                code: "enum-may-grow",
                meaning: """
                    An enum that comes from the service, and that the config closes, is called what usually gets more values: a \
                    status, a kind, a code. The first new one makes every answer that holds it unreadable.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'200': {description: all, content: {application/json: {schema: {$ref: '#/components/schemas/BookStatus'}}}}}
                    components:
                      schemas:
                        BookStatus: {type: string, enum: [new, lent]}
                    """,
                remedy: "Remove it from \"closedEnums\" in bindings.json: an open enum keeps values that it does not know."),
            Explanation(
                code: "inline-duplicate",
                meaning: """
                    The same object stands in several places. Each gets a Swift type of its own, and a value of one cannot be used \
                    as the other.
                    """,
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {author: {type: object, properties: {name: {type: string}, born: {type: integer}}}}}
                        Film: {type: object, properties: {maker: {type: object, properties: {name: {type: string}, born: {type: integer}}}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {author: {$ref: '#/components/schemas/Person'}}}
                        Film: {type: object, properties: {maker: {$ref: '#/components/schemas/Person'}}}
                        Person: {type: object, properties: {name: {type: string}, born: {type: integer}}}
                    """,
                remedy: "Make it a component and refer to it."),
            Explanation(
                code: "inline-enum-duplicate",
                meaning: "The same list of values stands in several places. Each gets a Swift type of its own.",
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {state: {type: string, enum: [new, lent]}}}
                        Film: {type: object, properties: {state: {type: string, enum: [new, lent]}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {state: {$ref: '#/components/schemas/State'}}}
                        State: {type: string, enum: [new, lent]}
                    """,
                remedy: "Make it a component and refer to it."),
            Explanation(
                code: "long-name",
                meaning: "A type inside others gets the names of all of them, which is long to write.",
                example: """
                    components:
                      schemas:
                        Catalogue:
                          type: object
                          properties:
                            departments:
                              type: array
                              items:
                                type: object
                                properties:
                                  responsibleEmployees:
                                    type: array
                                    items: {type: object, properties: {name: {type: string}}}
                    """,
                better: """
                    components:
                      schemas:
                        Catalogue: {type: object, properties: {departments: {type: array, items: {$ref: '#/components/schemas/Department'}}}}
                        Department: {type: object, properties: {name: {type: string}}}
                    """,
                remedy: """
                    Make it a component; or paste the line that the message ends with into bindings.json and choose a shorter name.
                    """),
            Explanation(
                code: "untyped-member",
                meaning: "A member has no type. Its values are JSONValue.",
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {title: {description: what it is called}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {title: {type: string, description: what it is called}}}
                    """,
                remedy: "Say what it is. '{}' is fine where it may really be anything; silence the code then."),
            Explanation(
                code: "untyped-object",
                meaning: """
                    An object has neither properties nor a type for its members. In Swift it is a dictionary of anything.
                    """,
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {details: {type: object}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {details: {type: object, additionalProperties: {type: string}}}}
                    """,
                remedy: "List its properties, or give 'additionalProperties' a schema."),
            Explanation(
                code: "untyped-array",
                meaning: "An array does not say what its elements are. They are JSONValue.",
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {pages: {type: array}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {pages: {type: array, items: {type: string}}}}
                    """,
                remedy: "Add 'items'."),
            Explanation(
                code: "no-discriminator",
                meaning: """
                    Objects of several types can only be told apart by trying one after the other. That is slow, and the first that \
                    fits may be the wrong one.
                    """,
                example: """
                    components:
                      schemas:
                        Cat: {type: object, properties: {name: {type: string}}}
                        Dog: {type: object, properties: {name: {type: string}}}
                        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                    """,
                better: """
                    components:
                      schemas:
                        Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
                        Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                        Pet:
                          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                          discriminator: {propertyName: kind}
                    """,
                remedy: "Add a 'discriminator' that names a member with a value for each type."),
            Explanation(
                code: "unused-component",
                meaning: "Nothing that is generated uses this schema. It is compiled for nothing.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    components:
                      schemas:
                        Book: {type: object, properties: {title: {type: string}}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'200': {description: all, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
                    components:
                      schemas:
                        Book: {type: object, properties: {title: {type: string}}}
                    """,
                remedy: "Remove it, or leave it out: \"exclude\": { \"schemas\": [\"Book\"] } in bindings.json."),
            Explanation(
                code: "several-successes",
                meaning: "The successes of an operation have different bodies. Callers get an enum that they must switch over.",
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses:
                            '200': {description: all, content: {application/json: {schema: {type: string}}}}
                            '202': {description: later, content: {application/json: {schema: {type: integer}}}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses:
                            '200': {description: all, content: {application/json: {schema: {type: string}}}}
                    """,
                remedy: "Return one schema, with optional members if need be; or make two operations of it."),
            Explanation(
                code: "date-without-format",
                meaning: "A text is called like a date and has no format. In Swift it is a String.",
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {createdAt: {type: string}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {createdAt: {type: string, format: date-time}}}
                    """,
                remedy: "Add 'format: date-time' or 'format: date'."),
            Explanation(
                code: "body-in-get",
                meaning: """
                    A GET, HEAD or DELETE has a body. Caches, proxies and some servers drop it (RFC 9110, sections 9.3.1 and 9.3.5).
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          requestBody: {content: {application/json: {schema: {type: string}}}}
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
                remedy: "Make it query parameters, or use POST."),
        ]
    }
#endif
