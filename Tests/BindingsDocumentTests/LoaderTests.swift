import BindingsDocument
import Foundation
import Testing

@Suite struct LoaderTests {
    @Test(
        "documents of other kinds are refused",
        arguments: [
            ("swagger: '2.0'", "this is a Swagger 2.0 document, which is not supported"),
            ("a: 1", "this is no OpenAPI document: it has no 'openapi'"),
            ("openapi: 4.0.0", "OpenAPI '4.0.0' is not supported"), ("openapi: x", "OpenAPI 'x' is not supported"),
            ("openapi: 3", "OpenAPI '3' is not supported"), ("[1]", "a document is a mapping, and this is a list"),
            ("", "the file is empty"), ("# empty", "a document is a mapping, and this is null"),
        ])
    func refusals(text: String, message: String) {
        let loaded = load(["/r/a.yaml": text])
        #expect(loaded.document == nil)
        #expect(loaded.messages == [message])
        #expect(loaded.diagnostics.hasErrors)
    }

    @Test(arguments: [("3.0.3", 0), ("3.1.1", 1), ("3.2.0", 2), ("3.0", 0), ("'3.10.0'", 10)])
    func versions(text: String, minor: Int) {
        let loaded = load("openapi: \(text)\ninfo: {title: T, version: 1.0}")
        #expect(loaded.document?.version.minor == minor)
        #expect(loaded.document?.version.hasFullSchemas == (minor > 0))
        #expect(loaded.document?.info.version == "1.0")
    }

    @Test func aMissingFileIsToldAndWatched() {
        let loaded = load([:], path: "/r/none.yaml")
        #expect(loaded.messages == ["there is no file '/r/none.yaml'"])
        #expect(loaded.files == ["/r/none.yaml"])
    }

    @Test func boundsOnFilesAreNamed() {
        let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: b.yaml}, B: {$ref: c.yaml}}}"
        let files = ["/r/a.yaml": head, "/r/b.yaml": "type: string", "/r/c.yaml": "type: string"]
        var limits = DocumentLimits()
        limits.maxFiles = 2
        #expect(load(files, limits: limits).messages == ["the document has more than 2 files"])
        limits = DocumentLimits()
        limits.maxTotalBytes = head.utf8.count + 15
        #expect(load(files, limits: limits).messages == ["the document's files have more than \(head.utf8.count + 15) bytes"])
        limits = DocumentLimits()
        limits.maxFileBytes = 11
        #expect(load(files, limits: limits).messages == ["the file '/r/a.yaml' has more than 11 bytes"])
    }

    @Test func theDiskIsReadWithLinksResolved() throws {
        let manager = FileManager.default
        let base = manager.temporaryDirectory.appendingPathComponent("bindings-document-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: base) }
        let root = base.appendingPathComponent("root")
        try manager.createDirectory(at: root, withIntermediateDirectories: true)
        let text =
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: in.yaml}, B: {$ref: out.yaml}, C: {$ref: dir}}}"
        try Data(text.utf8).write(to: root.appendingPathComponent("a.yaml"))
        try Data("type: string".utf8).write(to: root.appendingPathComponent("real.yaml"))
        try Data("type: string".utf8).write(to: base.appendingPathComponent("secret.yaml"))
        try manager.createDirectory(at: root.appendingPathComponent("dir"), withIntermediateDirectories: true)
        try manager.createSymbolicLink(atPath: root.path + "/in.yaml", withDestinationPath: "real.yaml")
        try manager.createSymbolicLink(atPath: root.path + "/out.yaml", withDestinationPath: "../secret.yaml")
        let diagnostics = DiagnosticCollector()
        let loaded = DocumentLoader(root: root.path).load(path: root.path + "/a.yaml", diagnostics: diagnostics)
        #expect(loaded.document?.components.schemas[0].value.reference?.target?.file == "real.yaml")
        #expect(diagnostics.diagnostics.map(\.code) == ["outside-root", "unreadable-file"])
    }
}
