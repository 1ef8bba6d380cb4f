#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    @Suite("What makes poor Swift")
    struct AdviceTests {
        private let folder: TemporaryFolder

        /// Everything that there is advice for, once.
        private static let document = """
            openapi: 3.1.0
            info: {title: Poor, version: '1'}
            paths:
              /books:
                get:
                  requestBody: {content: {application/json: {schema: {type: string}}}}
                  responses:
                    '200': {description: all, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                    '202': {description: later, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
            components:
              schemas:
                Book:
                  type: object
                  properties:
                    createdAt: {type: string}
                    details: {type: object}
                    pages: {type: array}
                    extra: {description: anything}
                    pageCount: {type: integer}
                    page_count: {type: integer}
                    author: {type: object, properties: {name: {type: string}, born: {type: integer}}}
                    maker: {type: object, properties: {name: {type: string}, born: {type: integer}}}
                    state: {type: string, enum: [new, lent]}
                    formerState: {type: string, enum: [new, lent]}
                    aMemberWithAVeryLongNameOfItsOwn: {type: object, properties: {inside: {type: object, properties: {name: {type: string}}}}}
                    status: {$ref: '#/components/schemas/BookStatus'}
                BookStatus: {type: string, enum: [new, lent]}
                Cat: {type: object, properties: {name: {type: string}}}
                Dog: {type: object, properties: {name: {type: string}}}
                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
                Unused: {type: object, properties: {name: {type: string}}}
            """

        init() throws {
            folder = try TemporaryFolder()
            try folder.write(Self.document, to: "openapi.yaml")
            try folder.write("{ closedEnums: ['BookStatus'] }", to: "bindings.json")
        }

        /// Also looked for: what a webhook, a callback's response, a response's header, a parameter's content or a default mapping uses.
        @Test("what files, mappings or dynamic references use is not unused")
        func used() throws {
            try folder.write(
                """
                openapi: 3.1.0
                info: {title: Used, version: '1'}
                paths:
                  /top: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'top.yaml'}}}}}}}
                  /pets:
                    get:
                      parameters: [{name: q, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/Query'}}}}]
                      responses:
                        '200':
                          description: ok
                          headers: {X-A: {content: {application/json: {schema: {$ref: '#/components/schemas/Head'}}}}}
                          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                    post:
                      responses: {'204': {description: done}}
                      callbacks:
                        done: {'{$url}': {post: {responses: {'200': {description: a, content: {a/json: {schema: {$ref: '#/components/schemas/Back'}}}}}}}}
                  /users: {get: {responses: {'200': {description: ok, content: {a/json: {schema: {$ref: '#/components/schemas/Users'}}}}}}}
                components:
                  schemas:
                    Top: {$ref: 'top.yaml'}
                    Query: {type: object, properties: {a: {type: string}}}
                    Head: {type: object, properties: {a: {type: string}}}
                    Back: {type: object, properties: {a: {type: string}}}
                    Pet:
                      type: object
                      properties: {kind: {type: string}}
                      discriminator: {propertyName: kind, mapping: {cat: Cat, dog: '#/components/schemas/Dog'}, defaultMapping: Fish}
                    Cat: {type: object, properties: {a: {type: string}}}
                    Dog: {type: object, properties: {a: {type: string}}}
                    Fish: {type: object, properties: {a: {type: string}}}
                    List: {$id: List, type: object, properties: {all: {type: array, items: {$dynamicRef: '#i'}}}, $defs: {i: {$dynamicAnchor: i}}}
                    Users: {$id: Users, $ref: List, $defs: {i: {$dynamicAnchor: i, $ref: '#/components/schemas/User'}}}
                    User: {type: object, properties: {name: {type: string}}}
                    Idle: {type: object, properties: {name: {type: string}}}
                """, to: "used.yaml")
            try folder.write("{type: object, properties: {top: {type: string}}}", to: "top.yaml")
            let output = try run(["check", folder.path("used.yaml")]).output.joined(separator: "\n")
            let unused = output.matches(of: /no operation uses the schema '(\w+)'/).map { String($0.1) }
            #expect(unused == ["Idle"])
        }

        private func check(_ arguments: String...) throws -> CommandResult {
            try run(["check", folder.path("openapi.yaml"), "--config", folder.path("bindings.json")] + arguments)
        }

        @Test("is told by check, with the names to paste at the end")
        func wording() throws { try expectGolden(check(), "check", in: folder) }

        @Test("every piece of advice is given, each with its code")
        func complete() throws {
            let told = Set(try check().output.joined(separator: "\n").matches(of: /\[([a-z-]+)\]/).map { String($0.1) })
            let others: Set = ["no-success-response", "no-schema"]
            #expect(Set(Explanation.advice.map(\.code)).subtracting(told) == others)
        }

        @Test("is not told by generate, unless the config asks for it")
        func quiet() throws {
            let arguments = [
                "generate", folder.path("openapi.yaml"), "--config", folder.path("bindings.json"), "--output", folder.path("out"),
            ]
            #expect(!(try run(arguments).errorText.contains("[no-tags]")))
            try folder.write("{ advice: true }", to: "bindings.json")
            #expect(try run(arguments).errorText.contains("[no-tags]"))
        }

        @Test("a code can be silenced, an error cannot")
        func silence() throws {
            try folder.write("{ silence: ['no-tags', 'unresolved-reference'] }", to: "bindings.json")
            try folder.write(Self.document.replacing("{type: object}\n", with: "{$ref: '#/nowhere'}\n"), to: "openapi.yaml")
            let text = try check().output.joined()
            #expect(!text.contains("[no-tags]") && text.contains("[no-servers]") && text.contains("[unresolved-reference]"))
        }

        @Test("the names that are suggested are a config that settles them")
        func suggestions() throws {
            let output = try check().output
            let names = try #require(output.last)
            try folder.write("{ \(names) }", to: "bindings.json")
            let again = try check()
            #expect(again.status == .done)
            #expect(!again.output.joined().contains("[name-collision]") && !again.output.joined().contains("[long-name]"))
        }

        @Test("two long names that end alike are suggested different ones")
        func likeSuggestions() throws {
            let line = try #require(Self.document.split(separator: "\n").first { $0.contains("aMemberWith") })
            let both = line + "\n" + line.replacing("aMemberWith", with: "anotherMemberWith")
            try folder.write(Self.document.replacing(line, with: both), to: "openapi.yaml")
            let names = try #require(try check().output.last)
            #expect(names.contains(#"": "ItsOwnInside""#) && names.contains(#"": "OfItsOwnInside""#), "\(names)")
        }
    }
#endif
