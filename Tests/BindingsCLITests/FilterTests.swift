#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    @Suite("Filters")
    struct FilterTests {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            try folder.write(shelves, to: "openapi.yaml")
        }

        private func swift(_ arguments: [String]) throws -> String {
            let result = try run(["generate", folder.path("openapi.yaml"), "--output", folder.path("out")] + arguments)
            #expect(result.status == .done, "\(result.errorText)")
            return try folder.names(in: "out").map { try folder.text("out/\($0)") }.joined()
        }

        private static let ofBooks = ["struct Book:", "struct Genre:", "struct Author:", "func get(", "var books:"]
        private static let ofShelves = ["struct Shelf:", "func list(", "var shelves:"]

        @Test(
            "leave what is selected with what it needs",
            arguments: [
                ["--operation", "getBook"], ["--operation", "GET /books/{id}"], ["--tag", "books"], ["--path", "/books/{id}"],
                ["--path", "/books/*"],
            ])
        func operations(arguments: [String]) throws {
            let text = try swift(arguments)
            for wanted in Self.ofBooks { #expect(text.contains(wanted)) }
            for other in Self.ofShelves { #expect(!text.contains(other)) }
        }

        @Test("by schema leave types alone, and no client")
        func schemas() throws {
            let text = try swift(["--schema", "Book"])
            #expect(text.contains("struct Book:") && text.contains("struct Genre:"))
            #expect(!text.contains("struct Shelf:") && !text.contains("LibraryClient:"))
        }

        @Test("can be combined, and stand in the config")
        func config() throws {
            try folder.write("{ only: { tags: ['shelves'], schemas: ['Genre'] } }", to: "bindings.json")
            let text = try swift(["--config", folder.path("bindings.json")])
            #expect(text.contains("func list(") && text.contains("struct Genre:") && !text.contains("struct Book:"))
            try folder.write("{ exclude: { tags: ['shelves'], paths: ['/books/*'] } }", to: "bindings.json")
            #expect(!(try swift(["--config", folder.path("bindings.json")]).contains("func ")) == false)
        }

        @Test("change no name")
        func names() throws {
            let clashing = shelves.replacing("Shelf: {type", with: "book: {type: string, enum: [a]}\n    Shelf: {type")
            try folder.write(clashing, to: "openapi.yaml")
            let whole = try swift([])
            let part = try swift(["--schema", "book"])
            let name = try #require(whole.firstMatch(of: /struct (\w+): BindingsRuntime.OpenEnum/)).1
            #expect(part.contains("struct \(name): BindingsRuntime.OpenEnum") && !part.contains("struct Author"))
        }

        @Test("leave out what is told of examples too")
        func examples() throws {
            let document = """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a: {get: {operationId: a, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
                  /b: {get: {operationId: b, parameters: [{name: q, in: query, schema: {type: integer, example: no}}], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/B'}, example: 1}}}}}}
                components:
                  schemas:
                    A: {type: object, properties: {x: {type: integer, example: text}}}
                    B: {type: object, properties: {y: {type: integer, example: text}}}
                """
            try folder.write(document, to: "examples.yaml")
            func count(_ arguments: String...) throws -> Int {
                let text = try run(["check", folder.path("examples.yaml"), "--all"] + arguments).output.joined(separator: "\n")
                return text.matches(of: /: warning: .*\[bad-example\]/).count
            }
            #expect(try count() == 4)
            #expect(try count("--operation", "a") == 1)
            #expect(try count("--operation", "b") == 3)
        }

        @Test("that select nothing are an error, that exclude nothing a warning")
        func misses() throws {
            let result = try run(["check", folder.path("openapi.yaml"), "--tag", "boks"])
            #expect(result.status == .refused)
            #expect(
                result.output.joined() == "error: the document has none of the tags 'boks'; did you mean 'books'? [unknown-filter]")
            try folder.write("{\n  only: { paths: ['/bok/*'] }\n}", to: "bindings.json")
            let located = try run(["check", folder.path("openapi.yaml"), "--config", folder.path("bindings.json")])
            #expect(located.output.joined().contains("bindings.json:2:19: error: the document has none of the paths"))
            try folder.write("{ exclude: { operations: ['getBok'] } }", to: "bindings.json")
            let warned = try run(["check", folder.path("openapi.yaml"), "--config", folder.path("bindings.json")])
            #expect(warned.status == .done)
            #expect(warned.output.joined().contains("did you mean 'getBook'?"))
        }

        @Test("silence what is wrong elsewhere")
        func diagnostics() throws {
            try folder.write(shelves.replacing("type: integer", with: "type: integr"), to: "openapi.yaml")
            #expect(try run(["check", folder.path("openapi.yaml")]).output.joined().contains("[unknown-type]"))
            #expect(try run(["check", folder.path("openapi.yaml"), "--tag", "books"]).output == [])
        }
    }
#endif
