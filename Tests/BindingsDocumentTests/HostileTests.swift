import BindingsDocument
import TestSupport
import Testing

/// Damaged and hostile documents: they may be refused, but nothing may crash or hang.
@Suite struct HostileTests {
    private static let yaml = """
        openapi: 3.1.0
        info: &i {title: "T", version: '1'}
        paths:
          /a/{id}: &p
            parameters: [{name: id, in: path, required: true, schema: {$ref: '#/components/schemas/A'}}]
            get:
              responses:
                200:
                  description: |
                    text * & !
          /b: {<<: *p, post: {requestBody: {content: {a/b: {schema: &s {oneOf: [{$ref: 'b.json#/x/0'}, true]}}}}}}
        components:
          schemas: {A: {allOf: [*s, {properties: {é: {enum: [1, a, null]}}}], discriminator: {propertyName: k, mapping: {a: A}}}}
        """
    private static let json = """
        {"x": [{"$ref": "a.yaml#/components/schemas/A", "default": 1.5e3, "maximum": 1, "k": "\\ud83d\\ude00é"}, {"$ref": "#/x/0"}], "y": null}
        """

    private static let pieces = [
        "{", "}", "[", "]", ":", ",", "&a ", "*a", "<<: ", "- ", "? ", "\"", "'", "|\n", "#", "\n", "\t", "$ref: ", "\u{E000}", "\u{FEFF}",
        "\\", "~", "%", "!", "é", "\0", "\u{2028}",
    ]

    private func damaged(_ text: String, _ numbers: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            let end = min(bytes.count, place + Int.random(in: 0...12, using: &numbers))
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 2: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            default: bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &numbers) ?? "").utf8), at: place)
            }
        }
        return bytes
    }

    @Test(arguments: 0..<40)
    func damagedDocumentsAreReadOrRefused(seed: UInt64) {
        var numbers = SeededGenerator(seed: seed)
        for _ in 0..<25 {
            let files = ["/r/a.yaml": damaged(Self.yaml, &numbers), "/r/b.json": damaged(Self.json, &numbers)]
            let access = FileAccess(
                resolve: { $0 == "/r" || files[$0] != nil ? $0 : nil }, read: { path, _ in files[path] ?? [] })
            let diagnostics = DiagnosticCollector()
            let loaded = DocumentLoader(root: "/r", files: access).load(path: "/r/a.yaml", diagnostics: diagnostics)
            #expect(loaded.document != nil || diagnostics.hasErrors)
            #expect(diagnostics.renderAll().unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        }
    }

    @Test func theUndamagedOneIsRead() {
        let loaded = load(["/r/a.yaml": Self.yaml, "/r/b.json": Self.json])
        #expect(!loaded.diagnostics.hasErrors, "\(loaded.diagnostics.renderAll())")
        #expect(loaded.document?.operations.count == 3)
    }

    @Test func aLineThatIsAWholeFileIsCutQuickly() {
        let text =
            "{\"openapi\": \"3.1.0\", \"info\": {}, \"pad\": \"\(String(repeating: "é", count: 500_000))\", \"components\": {\"schemas\": {"
            + (0..<500).map { "\"s\($0)\": {\"typ\": 1}" }.joined(separator: ",") + "}}}"
        let loaded = load(["/r/a.json": text], path: "/r/a.json")
        #expect(loaded.diagnostics.diagnostics.count == 502)
        #expect(loaded.diagnostics.renderAll().utf8.count < 1_000_000)
    }

    @Test func referencesThroughReferencesAreBounded() {
        let chain = (0..<300).map { "    S\($0): {$ref: '#/components/schemas/S\($0 + 1)/properties/x'}" }.joined(separator: "\n")
        let loaded = load("components:\n  schemas:\n\(chain)\n    S300: {properties: {x: true}}")
        #expect(loaded.document != nil)
    }

    @Test func manyReferencesToOneSharedObjectAreReadOnce() {
        // Without sharing, eight levels of ten references each would be a hundred million responses.
        let levels = (0..<8).map { level in
            "    R\(level): {allOf: [" + Array(repeating: "{$ref: '#/components/schemas/R\(level + 1)'}", count: 10).joined(separator: ", ")
                + "]}"
        }
        let loaded = load("components:\n  schemas:\n\(levels.joined(separator: "\n"))\n    R8: true")
        #expect(loaded.codes == [])
    }
}
