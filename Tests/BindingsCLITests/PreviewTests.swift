#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    @Suite("bindings preview")
    struct PreviewTests {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            try folder.write(shelves, to: "openapi.yaml")
        }

        private func preview(_ name: String, _ arguments: String...) throws -> CommandResult {
            try run(["preview", name, folder.path("openapi.yaml")] + arguments)
        }

        @Test("shows a type below the lines that it comes from")
        func type() throws { try expectGolden(preview("Book"), "preview-type", in: folder) }

        @Test("shows an operation, however it is called", arguments: ["getBook", "GET /books/{id}", "books.get"])
        func operation(name: String) throws { try expectGolden(preview(name), "preview-operation", in: folder) }

        @Test("finds the lines of a document in JSON")
        func json() throws {
            try folder.write(shelvesInJSON, to: "openapi.json")
            try expectGolden(run(["preview", "Book", folder.path("openapi.json")]), "preview-json", in: folder)
        }

        @Test("shows what a type needs where asked to")
        func needs() throws {
            let text = try preview("Book", "--with-needs").output.joined()
            #expect(text.contains("public struct Book:") && text.contains("public struct Genre:") && text.contains("public struct Author:"))
            #expect(!text.contains("struct Shelf:"))
        }

        @Test("shows everything that filters leave")
        func filters() throws {
            let text = try run(["preview", folder.path("openapi.yaml"), "--tag", "shelves"]).output.joined()
            #expect(text.contains("func list(") && text.contains("public struct Shelf:") && !text.contains("struct Book:"))
        }

        @Test("shows the servers to choose among")
        func servers() throws {
            #expect(try preview("Servers").errorText.contains("[unknown-name]"))
            let document = shelves.replacing(
                "[{url: 'https://library.example.com'}]", with: "[{url: 'https://a.example'}, {url: 'https://b.example'}]")
            try folder.write(document, to: "openapi.yaml")
            #expect(try preview("Servers").output.joined().contains("public static let bExample ="))
        }

        @Test("names the nearest where there is nothing of the name")
        func unknown() throws {
            let result = try preview("Bok")
            #expect(result.status == .refused)
            #expect(result.errorText.contains("no type or operation is called 'Bok'; did you mean 'Book'? [unknown-name]"))
            #expect(try preview("Qqqqqqqqqq").errorText.contains("; give a type, an operationId, or a method with its path [unknown-name]"))
        }

        @Test("takes an operation by its id before others that are called the same")
        func exact() throws {
            let document = library.replacing(
                "components:",
                with: """
                      /books:
                        get: {operationId: list, tags: [books], responses: {'204': {description: d}}}
                      /shelves:
                        get: {operationId: listShelves, tags: [shelves], responses: {'204': {description: d}}}
                    components:
                    """)
            try folder.write(document, to: "openapi.yaml")
            #expect(try preview("list").output.joined().matches(of: /public func list\(/).count == 1)
            #expect(try preview("shelves.list").output.joined().matches(of: /public func list\(/).count == 1)
        }

        @Test("says which comes first where the document does")
        func swapped() throws {
            let file = folder.path("openapi.yaml")
            let result = try run(["preview", file, "Book"])
            #expect(result.status == .refused)
            #expect(
                result.errorText
                    == "error: there is no document at 'Book'; the name comes first: 'bindings preview Book \(file)' [missing-file]")
        }

        private static let paged = library.replacing(
            "components:",
            with: """
                  /books:
                    get:
                      operationId: listBooks
                      tags: [books]
                      parameters: [{name: cursor, in: query, schema: {type: string}}]
                      responses:
                        '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Books'}}}}
                webhooks:
                  added: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}, responses: {'200': {description: d}}}}
                components:
                """
        ).replacing(
            "  schemas:\n",
            with: """
                  schemas:
                    Books:
                      type: object
                      required: [items]
                      properties: {items: {type: array, items: {$ref: '#/components/schemas/Book'}}, nextCursor: {type: string}}

                """)

        @Test("prints signatures first, and says when a call is paged")
        func signatures() throws {
            try folder.write(Self.paged, to: "openapi.yaml")
            let note = #"//     paged (.cursor("cursor")): .items yields the items of all pages, .pages the pages"#
            let list = ["// books.list(cursor: String? = nil) -> Books", note]
            #expect(try preview("listBooks").output.joined().hasPrefix(list.joined(separator: "\n") + "\n\n// "))
            let all = try run(["preview", folder.path("openapi.yaml"), "--tag", "books"]).output.joined()
            #expect(all.hasPrefix((["// books.get(id: String) -> Book"] + list).joined(separator: "\n") + "\n\n"))
            #expect(try preview("Book").output.joined().hasPrefix("// DIR/".replacing("DIR", with: folder.url.path)))
        }

        @Test("knows the client, the server and the webhooks, by these words and by their names")
        func services() throws {
            try folder.write(Self.paged, to: "openapi.yaml")
            for name in ["client", "LibraryClient"] {
                let text = try preview(name).output.joined()
                #expect(text.hasPrefix("// books.get(id: String) -> Book\n") && text.contains("public struct LibraryClient"))
            }
            for name in ["server", "LibraryServer"] {
                #expect(try preview(name).output.joined().contains("public protocol LibraryServer"), "\(name)")
            }
            for name in ["webhooks", "LibraryWebhook"] {
                #expect(try preview(name).output.joined().contains("public enum LibraryWebhook"), "\(name)")
            }
            #expect(try preview("LibraryClent").errorText.contains("did you mean 'LibraryClient'?"))
            #expect(try preview("LibrarySever").errorText.contains("did you mean 'LibraryServer'?"))
            try folder.write(library, to: "openapi.yaml")
            #expect(try preview("webhooks").errorText.contains("[unknown-name]"))
        }

        @Test("asks for a name")
        func usage() { #expect(throws: (any Error).self) { try run(["preview", "openapi.yaml"]) } }
    }
#endif
