#if CommandLine
    import Foundation
    import Testing

    @testable import BindingsCLI

    /// Generated servers are compared as clients are, also where there is no client.
    @Suite("bindings diff of servers", .serialized)
    struct ServerDiffTests {
        private let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder() }

        private static let document = """
            openapi: 3.1.0
            info: {title: Town, version: '1'}
            paths:
              /shelves/{id}:
                get:
                  operationId: getShelf
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer}}
                  responses: {'200': {description: D., content: {application/json: {schema: {type: string}}}}, '404': {description: N.}}
                put:
                  operationId: putShelf
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  requestBody: {required: true, content: {application/json: {schema: {type: integer}}, application/xml: {}}}
                  responses: {'204': {description: D.}}
            webhooks:
              gone: {post: {operationId: gone, responses: {'204': {description: D.}}}}
            """

        /// The codes and subjects of what a replacement changes.
        private func changes(_ text: String, _ replacement: String, emit: String = "['types', 'server']") throws -> (CommandResult, String)
        {
            try folder.write(Self.document, to: "old.yaml")
            let new = Self.document.replacing(text, with: replacement)
            #expect(new != Self.document)
            try folder.write(new, to: "new.yaml")
            try folder.write("{ emit: \(emit) }", to: "bindings.json")
            let result = try run(["diff", folder.path("old.yaml"), folder.path("new.yaml"), "--config", folder.path("bindings.json")])
            return (result, result.output.joined(separator: "\n"))
        }

        @Test(arguments: [
            ("name: limit, in: query, schema: {type: integer}", "name: limit, in: query, schema: {type: string}", "GetShelf.Input.limit"),
            ("name: limit, in: query", "name: most, in: query", "GetShelf.Input.limit"),
            ("operationId: getShelf", "operationId: readShelf", "TownServer.getShelf"),
            (
                "content: {application/json: {schema: {type: string}}}}, '404'",
                "content: {application/json: {schema: {type: integer}}}}, '404'", "GetShelf.Reply.ok"
            ),
            (", '404': {description: N.}", "", "GetShelf.Reply.notFound"),
            ("application/json: {schema: {type: integer}}", "application/json: {schema: {type: string}}", "PutShelf.Body.json"),
            (", application/xml: {}", ", application/xml: {}, text/csv: {}", "PutShelf.Body.csv"),
            (", application/xml: {}", "", "PutShelf.Input.body"),
            ("gone: {post: {operationId: gone", "lost: {post: {operationId: gone", "TownWebhook.gone"),
        ])
        func breakingChangesAreFound(_ text: String, _ replacement: String, _ subject: String) throws {
            let (result, output) = try changes(text, replacement)
            #expect(result.status == .breaking && output.contains(subject), "\(output)")
        }

        @Test(arguments: [
            (", '404': {description: N.}", ", '404': {description: N.}, '409': {description: C.}", "GetShelf.Reply.conflict"),
            ("    - {name: limit", "    - {name: more, in: query, schema: {type: string}}\n        - {name: limit", "GetShelf.Input.more"),
        ])
        func additionsBreakNobody(_ text: String, _ replacement: String, _ subject: String) throws {
            let (result, output) = try changes(text, replacement)
            #expect(result.status == .done && output.contains(subject), "\(output)")
        }

        @Test func withAClientBothAreCompared() throws {
            let output = try changes("operationId: getShelf", "operationId: readShelf", emit: "['types', 'client', 'server']").1
            #expect(output.contains("TownServer.getShelf") && output.contains("default.getShelf"), "\(output)")
        }
    }
#endif
