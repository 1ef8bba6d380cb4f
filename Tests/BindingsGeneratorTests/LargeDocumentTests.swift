import BindingsDocument
import Foundation
import Testing

@testable import BindingsGenerator

/// A document of 3,000 files is read with the default limits.
///
/// `BINDINGS_LARGE_DOCUMENT=1` makes it one of 30 MB, as a public one is; without that its files are small.
@Suite struct LargeDocumentTests {
    private static let files = 3_000
    private static let bytesOfFile = ProcessInfo.processInfo.environment["BINDINGS_LARGE_DOCUMENT"] == "1" ? 10_000 : 500

    @Test func threeThousandFilesAreReadAndPlanned() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "large-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.write(to: folder)
        let diagnostics = DiagnosticCollector()
        let loaded = DocumentLoader(root: folder.path).load(path: folder.appending(path: "openapi.yaml").path, diagnostics: diagnostics)
        #expect(diagnostics.diagnostics.isEmpty, "\(diagnostics.renderAll().prefix(1000))")
        #expect(loaded.loadedFiles.count == Self.files + 1 && loaded.document?.paths.count == Self.files / 2)
        // The build plugin finds the same files.
        let plan = Plan(config: folder.appending(path: "bindings.json"))
        #expect(Set(plan.documents.map(\.lastPathComponent)) == Set(loaded.loadedFiles.map { URL(fileURLWithPath: $0).lastPathComponent }))
    }

    /// A path in every second file, and its schema in the next one.
    private static func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "parts"), withIntermediateDirectories: true)
        let text = String(repeating: "lorem ipsum ", count: bytesOfFile / 12)
        var root = "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths:\n"
        for number in 0..<files / 2 {
            root += "  /items/\(number): {$ref: 'parts/path\(number).yaml'}\n"
            let path = """
                get:
                  description: "\(text)"
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: 'schema\(number).yaml'}}}}}

                """
            try Data(path.utf8).write(to: folder.appending(path: "parts/path\(number).yaml"))
            let next = (number + 1) % (files / 2)
            let schema = """
                type: object
                description: "\(text)"
                properties: {next: {$ref: "schema\(next).yaml#"}, other: {"$ref" : 'schema\(number / 2).yaml'}}

                """
            try Data(schema.utf8).write(to: folder.appending(path: "parts/schema\(number).yaml"))
        }
        try Data(root.utf8).write(to: folder.appending(path: "openapi.yaml"))
        try Data("{ spec: 'openapi.yaml' }".utf8).write(to: folder.appending(path: "bindings.json"))
    }
}

/// What the build plugin does before the tool runs: its own source, which SwiftPM lets no target import.
@Suite struct PluginPlanTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID().uuidString)")

    private func plan(_ files: [String: String], config: String = "{ spec: 'a.yaml' }") throws -> Plan {
        for (name, text) in files.merging(["bindings.json": config], uniquingKeysWith: { $1 }) {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return Plan(config: folder.appending(path: "bindings.json"))
    }

    private func names(_ plan: Plan) -> [String] {
        plan.documents.map { String($0.path.dropFirst(folder.standardizedFileURL.path.count + 1)) }
    }

    @Test func filesAreFoundAsAReferenceMayBeWritten() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let root = """
            a: {$ref: b.yaml}
            b: {"$ref" : "c%20d.json#/x"}
            c: {'$ref': 'sub/e.yaml', x: 1}
            d: {$ref: '#/local'}
            e: {$ref: https://example.com/f.yaml}
            f: {$ref: none.yaml}
            g:
              $ref:
                g.yaml
            h: {$ref: b.yaml#/again}
            $refs: i.yaml
            """
        let files = [
            "a.yaml": root, "b.yaml": "{}", "c d.json": "{}", "g.yaml": "{}", "i.yaml": "{}", "sub/e.yaml": "{$ref: ../sub/k.yaml}",
            "sub/k.yaml": "",
        ]
        #expect(names(try plan(files)) == ["a.yaml", "b.yaml", "c d.json", "sub/e.yaml", "g.yaml", "sub/k.yaml"])
    }

    @Test func theConfigNamesFilesAndHowManyThereMayBe() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["a.yaml": "$ref: b.yaml", "b.yaml": "$ref: c.yaml", "c.yaml": "", "d.yaml": "", "e.yaml": ""]
        let named = "{ spec: 'a.yaml', references: ['d.yaml'], localCopies: {'https://x.example/e': 'e.yaml'}, shards: 2 }"
        let plan = try plan(files, config: named)
        #expect(names(plan) == ["a.yaml", "d.yaml", "e.yaml", "b.yaml", "c.yaml"])
        #expect(plan.outputs == GeneratedFile.names(shards: 2))
        #expect(names(try self.plan(files, config: "{ spec: 'a.yaml', limits: { files: 2 } }")) == ["a.yaml", "b.yaml"])
        #expect(try self.plan(files, config: "{ spec: ").documents.isEmpty)
    }
}
