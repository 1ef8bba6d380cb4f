import BindingsDocument
import Foundation
import Testing

/// Real documents that are no part of this package: where they are missing, the tests are skipped with a message.
enum Corpus {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared/specs")
        .standardizedFileURL

    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    static var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".yaml") }.sorted()
    }

    static func load(_ name: String, _ diagnostics: DiagnosticCollector) -> LoadedDocument {
        let path = folder.appendingPathComponent(name)
        return DocumentLoader(root: path.deletingLastPathComponent().path).load(path: path.path, diagnostics: diagnostics)
    }
}

@Suite(.enabled(if: Corpus.isThere, "the documents of ../shared/specs are not here"))
struct CorpusTests {
    @Test("nothing of a real document is dropped, and what is told of it is known", arguments: Corpus.files)
    func nothingIsDropped(name: String) throws {
        let diagnostics = DiagnosticCollector()
        let document = try #require(Corpus.load(name, diagnostics).document)
        #expect(!diagnostics.hasErrors, "\(diagnostics.renderAll())")
        let inventory = CorpusInventory(document)
        let expected = try CorpusInventory(file: Corpus.folder.appendingPathComponent(name))
        #expect(inventory == expected)
        #expect(counts(of: diagnostics) == Self.known[name, default: [:]])
    }

    private func counts(of diagnostics: DiagnosticCollector) -> [String: Int] {
        diagnostics.diagnostics.reduce(into: [:]) { counts, diagnostic in counts[diagnostic.code, default: 0] += 1 }
    }

    @Test func allFifteenAreThere() { #expect(Corpus.files.count == 15) }

    @Test func theDocumentOfManyFilesIsTheBundledOne() throws {
        let diagnostics = DiagnosticCollector()
        let loaded = Corpus.load("multifile-conjur/spec/openapi.yml", diagnostics)
        let document = try #require(loaded.document)
        #expect(!diagnostics.hasErrors, "\(diagnostics.renderAll())")
        #expect(loaded.loadedFiles.count == 10)
        let bundled = try #require(Corpus.load("conjur.bundled.yaml", DiagnosticCollector()).document)
        #expect(document.operations.map(brief) == bundled.operations.map(brief))
    }

    private func brief(_ operation: APIOperation) -> String {
        let parameters = operation.parameters.map { "\($0.placement) \($0.name) \($0.schema?.types ?? [])" }
        let responses = operation.responses.map { "\($0.status) \($0.response.content.map(\.type))" }
        let body = operation.requestBody?.content.map(\.type) ?? []
        return "\(operation.method) \(operation.path) \(operation.operationID ?? "") \(parameters) \(body) \(responses)"
    }

    private static let known: [String: [String: Int]] = [
        "apple-petstore-reference.yaml": ["unquoted-null": 2, "wrong-kind": 1],
        "box.json": ["bad-example": 12],
        "heyapi-opencode-3.1.yaml": ["duplicate-tag": 1],
        "k8s-apps-v1.json": ["bad-default": 67],
        "ory-kratos.json": ["undeclared-security-scheme": 1],
        "vercel-2025.json": ["duplicate-enum-value": 50, "same-path": 2, "bad-example": 44, "undeclared-path-variable": 1],
    ]
}
