import BindingsDocument
import Testing

@Suite struct DiagnosticTests {
    @Test func aDiagnosticIsALineForBuildToolsThenAnExcerptThenTheNextStep() {
        let loaded = load("components:\n  schemas:\n    Pet: {type: object}\n    Owner:\n      $ref: '#/components/schemas/Pett'\n")
        #expect(
            loaded.diagnostics.renderAll() == """
                /r/a.yaml:7:13: error: there is no 'Pett' in '/components/schemas' of '/r/a.yaml' [unresolved-reference]
                6 |     Owner:
                7 |       $ref: '#/components/schemas/Pett'
                  |             ^
                  at #/components/schemas/Owner/$ref
                  -> did you mean 'Pet'?
                """)
    }

    @Test func wordingOfCommonDiagnostics() {
        let text = """
            paths:
              /jobs/{id}:
                get: {operationId: one, parameters: [{name: q, in: body}], responses: {4xx: {description: no}}}
            components:
              schemas:
                A: {$ref: 'https://example.com/a.json'}
                B: {$ref: '../b.yaml'}
                C: {$ref: 'none.yaml'}
                D: {$ref: '#/components/schemas/D'}
                E: {type: text, requiered: [a]}
            """
        #expect(
            load(text).messages == [
                "no parameter describes the variable 'id' of '/jobs/{id}'; it is a required text",
                "the parameter 'q' is in 'body'; it is left out",
                "'4xx' is no status; it is read as upper case",
                "the reference 'https://example.com/a.json' leads to the network, and nothing is fetched from there",
                "there is no file '/b.yaml'",
                "there is no file '/r/none.yaml'",
                "circular reference: '#/components/schemas/D' → '#/components/schemas/D' never reaches a value",
                "'text' is no type of JSON Schema; any value is allowed instead",
                "'requiered' means nothing in a schema; it is kept without effect",
            ])
    }

    @Test func textFromADocumentCannotForgeALineOrHide() {
        let name = "a\u{1B}[31m\n/x.swift:1:1: error: b\u{202E}c\u{2028}d\u{200B}e\u{0085}f\u{7F}"
        #expect(
            VisibleText.quoted(name)
                == "'a\\u{1B}[31m\\u{A}/x.swift:1:1: error: b\\u{202E}c\\u{2028}d\\u{200B}e\\u{85}f\\u{7F}'")
        #expect(VisibleText.quoted("Größe 数 😀") == "'Größe 数 😀'")
    }

    @Test func longTextIsCut() {
        #expect(VisibleText.quoted(String(repeating: "x", count: 300)) == "'" + String(repeating: "x", count: 200) + "…'")
    }

    @Test func excerptsAreEscapedCutAndMarkedAtTheRightPlace() {
        let line = "é\t\u{1B}" + String(repeating: "x", count: 300) + "HERE" + String(repeating: "y", count: 300)
        let file = SourceFile(path: "f", bytes: Array(line.utf8))
        let diagnostics = DiagnosticCollector()
        diagnostics.register(file)
        diagnostics.note("c", "m", at: SourceLocation(file: "f", line: 1, column: 3))
        diagnostics.note("c", "m", at: SourceLocation(file: "f", line: 1, column: 305))
        let lines = diagnostics.renderAll().split(separator: "\n").map(String.init)
        #expect(lines[0] == "f:1:3: note: m [c]")
        #expect(lines[1].hasPrefix("1 | é \\u{1B}xxx"))
        #expect(lines[2] == "  |  ^")
        let column = lines[5].count - 1
        #expect(Array(lines[4])[column...].prefix(4) == ["H", "E", "R", "E"])
        #expect(lines[4].count < 250)
    }

    @Test func theSameDiagnosticIsKeptOnce() {
        let diagnostics = DiagnosticCollector(limit: 2)
        for number in [1, 1, 2, 3, 4] { diagnostics.warning("c", "\(number)", at: nil) }
        #expect(diagnostics.diagnostics.map(\.message) == ["1", "2"])
        #expect(diagnostics.omitted == 2)
        #expect(!diagnostics.hasErrors)
        #expect(diagnostics.renderAll().hasSuffix("note: 2 more diagnostics are not shown [too-many-diagnostics]"))
    }

    @Test(arguments: [("Pett", "Pet"), ("operationid", "operationId"), ("schema", "schemas"), ("zzz", nil), ("", nil)])
    func nearestNames(name: String, expected: String?) {
        #expect(NearestName.of(name, among: ["Pet", "operationId", "schemas", "Order"]) == expected)
    }
}
