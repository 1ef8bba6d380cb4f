#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    @Suite("bindings check")
    struct CheckCommandTests {
        private let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder() }

        private func check(_ text: String, _ arguments: String...) throws -> CommandResult {
            try folder.write(text, to: "openapi.yaml")
            return try run(["check", folder.path("openapi.yaml")] + arguments)
        }

        @Test("has nothing to say of a good document")
        func good() throws {
            let result = try check(library)
            #expect(result.status == .done)
            #expect(result.output == [])
            #expect(result.errors == ["\(folder.path("openapi.yaml")): 0 errors, 0 warnings"])
        }

        @Test("tells what makes a document a poor one, and generates nothing")
        func poor() throws {
            let result = try check(
                """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a: {get: {responses: {'500': {description: no, content: {application/json: {}}}}}}
                  /b: {get: {operationId: b, tags: [t], summary: s, responses: {'200': {description: yes}}}}
                """)
            #expect(result.status == .done)
            let codes = result.output.joined(separator: "\n").matches(of: #/warning: .* \[([a-z-]+)\]/#).map { String($0.1) }
            #expect(
                codes.sorted() == [
                    "no-description", "no-error-response", "no-operation-id", "no-schema", "no-security", "no-servers",
                    "no-success-response", "no-tags",
                ])
            #expect(try folder.names(in: "") == ["openapi.yaml"])
        }

        @Test("takes an empty list for an answer to how callers show who they are")
        func noSecurity() throws {
            let open = library.replacing("security: [{key: []}]", with: "security: []").split(separator: "\n").filter {
                !$0.contains("securitySchemes")
            }.joined(separator: "\n")
            #expect(try !check(open).output.joined().contains("[no-security]"))
            let unsaid = open.replacing("security: []\n", with: "")
            #expect(try check(unsaid).output.joined().contains("[no-security]"))
            let each = unsaid.replacing("operationId: getBook", with: "operationId: getBook\n      security: []")
            #expect(try !check(each).output.joined().contains("[no-security]"))
        }

        @Test("ends with how often it told what, where that is much")
        func manyWarnings() throws {
            let members = (1...9).map { "m\($0): {type: object}" }.joined(separator: ", ")
            let result = try check(
                """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                servers: [{url: 'https://a.example'}]
                paths: {/a: {get: {operationId: a, responses: {'200': {$ref: '#/components/responses/R'}}}}}
                components:
                  responses: {R: {description: r, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}
                  schemas: {S: {type: object, properties: {\(members), startDate: {type: string}, endDate: {type: string}}}}
                """)
            let counts = try #require(result.errors.first { $0.contains(" warnings: ") })
            #expect(counts.contains("warnings: 9 untyped-object, 2 date-without-format, 1 no-"))
            #expect(result.errors.last?.contains("bindings explain CODE") == true)
        }

        @Test("generate does not give that advice")
        func adviceIsForThoseWhoAsk() throws {
            try folder.write(library.replacing("summary: Reads a book.\n", with: "deprecated: false\n"), to: "openapi.yaml")
            let result = try run(["generate", folder.path("openapi.yaml"), "--output", folder.path("out")])
            #expect(result.errors == [])
        }

        @Test("ends with 1 where there is an error")
        func errors() throws {
            let result = try check("swagger: '2.0'")
            #expect(result.status == .refused)
            #expect(result.output.first?.contains("this is a Swagger 2.0 document") == true)
        }
    }
#endif
