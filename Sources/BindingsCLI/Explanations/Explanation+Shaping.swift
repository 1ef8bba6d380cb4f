#if CommandLine
    extension Explanation {
        /// Codes that are reported while the document is lowered to Swift.
        static let shaping: [Explanation] = [
            Explanation(
                code: "schema-untyped",
                meaning: """
                    A schema says more than one Swift type can. Its values are JSONValue, and nothing is lost on the way.
                    """,
                example: """
                    components:
                      schemas:
                        Odd:
                          allOf:
                            - oneOf: [{type: string}, {type: integer}]
                            - oneOf: [{type: string}, {type: boolean}]
                    """,
                better: """
                    components:
                      schemas:
                        Odd: {type: string}
                    """,
                remedy: "Say it more simply; or name a type of your own under \"replace\" in bindings.json."),
            Explanation(
                code: "impossible-body",
                meaning: """
                    HTTP has no body in a 204, 205 or 304 response, nor in any response to HEAD. The content that the document gives it is ignored.
                    """,
                example: """
                    paths:
                      /books/{id}:
                        delete:
                          operationId: dropBook
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses:
                            '204': {description: Gone., content: {application/json: {schema: {type: object}}}}
                    """,
                better: """
                    paths:
                      /books/{id}:
                        delete:
                          operationId: dropBook
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                          responses:
                            '204': {description: Gone.}
                    """,
                remedy: "Remove the content, or use the status that the service really sends."),
            Explanation(
                code: "unchecked-pattern",
                meaning: """
                    The config asks for patterns to be checked, and this one cannot be in time linear in a text's length: it looks around, \
                    refers to a group, names a Unicode property, or is no regular expression of ECMA-262.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{name: code, in: query, schema: {type: string, pattern: '^(?!x)[a-z]+$'}}]
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{name: code, in: query, schema: {type: string, pattern: '^[a-wyz][a-z]*$'}}]
                          responses: {'204': {description: done}}
                    """,
                remedy: "Write it without that; or leave it: the service checks it anyway."),
            Explanation(
                code: "undeclared-discriminator",
                meaning: """
                    A 'discriminator' names a property that an alternative does not declare. Generated unions write it all the same, but \
                    people who read the alternative's schema do not learn of it.
                    """,
                example: """
                    components:
                      schemas:
                        Animal:
                          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                          discriminator: {propertyName: species}
                        Cat: {type: object, required: [species], properties: {species: {type: string}, lives: {type: integer}}}
                        Dog: {type: object, properties: {barks: {type: boolean}}}
                    """,
                better: """
                    components:
                      schemas:
                        Animal:
                          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                          discriminator: {propertyName: species}
                        Cat: {type: object, required: [species], properties: {species: {type: string}, lives: {type: integer}}}
                        Dog: {type: object, required: [species], properties: {species: {type: string}, barks: {type: boolean}}}
                    """,
                remedy: "Declare the property in each alternative, and require it."),
            Explanation(
                code: "number-range",
                meaning: """
                    A default or a bound is a number that the Swift type of its property does not have. It has no effect.
                    """,
                example: """
                    components:
                      schemas:
                        Size: {type: object, properties: {bytes: {type: integer, default: 99999999999999999999}}}
                    """,
                better: """
                    components:
                      schemas:
                        Size: {type: object, properties: {bytes: {type: integer, default: 0}}}
                    """,
                remedy: "Correct the number, or give the schema a 'format' whose type has it, such as uint64."),
            Explanation(
                code: "unquoted-value",
                meaning: """
                    A value of an enum is not of the enum's type, because quotation marks are missing or too many: in YAML, 2.10 is a number \
                    and true a Boolean. The type counts. A string is the text that is written there.
                    """,
                example: """
                    components:
                      schemas:
                        Version: {type: string, enum: [1.0, 2.10]}
                    """,
                better: """
                    components:
                      schemas:
                        Version: {type: string, enum: ['1.0', '2.10']}
                    """,
                remedy: "Put strings between quotation marks, and numbers not."),
            Explanation(
                code: "allof-conflict",
                meaning: "The parts of an 'allOf' contradict each other, so that no value is all of them.",
                example: """
                    components:
                      schemas:
                        Odd:
                          allOf: [{type: string}, {type: integer}]
                    """,
                better: """
                    components:
                      schemas:
                        Odd: {type: string}
                    """,
                remedy: "Let the parts agree; where a member is meant to be replaced, 'allOf' is the wrong tool."),
            Explanation(
                code: "name-collision",
                meaning: """
                    Two things want one Swift name. The one whose spelling is the name keeps it, the other gets a longer one; \
                    neither depends on the document's order.
                    """,
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {pageCount: {type: integer}, page_count: {type: integer}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {pageCount: {type: integer}, pages: {type: integer}}}
                    """,
                remedy: """
                    Choose a name: paste the line that the message ends with into bindings.json and change it. 'bindings check' \
                    prints all of them at once.
                    """),
            Explanation(
                code: "operation-left-out",
                meaning: """
                    An operation cannot be called as the document describes it, so there is no function for it. The errors about it \
                    are reported as well: they fail the run unless they are accepted.
                    """,
                example: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          parameters: [{$ref: '#/components/parameters/Missing'}]
                          responses: {'204': {description: done}}
                    """,
                better: """
                    paths:
                      /books:
                        get:
                          operationId: listBooks
                          responses: {'204': {description: done}}
                    """,
                remedy: "Correct the errors about it, or exclude it with \"exclude\" in bindings.json."),
            Explanation(
                code: "path-left-out",
                meaning: """
                    A path refers to a path item that is not there, so none of its operations has a function. The error about the \
                    reference fails the run unless it is accepted.
                    """,
                example: """
                    paths:
                      /books: {$ref: 'books.yaml'}
                    """,
                better: """
                    paths:
                      /books:
                        get: {operationId: listBooks, responses: {'204': {description: done}}}
                    """,
                remedy: "Correct the reference, or add the file that it names."),
            Explanation(
                code: "left-untyped",
                meaning: """
                    A schema refers to something that is not there, so the values of what uses it are JSONValue. The message shows the \
                    Swift. The error about the reference fails the run unless it is accepted.
                    """,
                example: """
                    components:
                      schemas:
                        Book: {type: object, properties: {author: {$ref: '#/components/schemas/Auther'}}}
                    """,
                better: """
                    components:
                      schemas:
                        Book: {type: object, properties: {author: {$ref: '#/components/schemas/Author'}}}
                        Author: {type: object, properties: {name: {type: string}}}
                    """,
                remedy: "Correct the reference."),
        ]
    }
#endif
