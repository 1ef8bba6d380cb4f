import BindingsDocument
import Testing

@Suite struct JSONTreeTests {
    @Test func valuesKeepTheirTextAndPlace() {
        let root = tree("{\n  \"a\": [1.50, 9.2e18, \"\\ud83d\\ude00\"],\n  \"é\": {\"k\": null, \"t\": true}\n}", path: "a.json")
        #expect(brief(root) == "{a: [1.50, 9.2e18, '😀'], é: {k: null, t: true}}")
        #expect(root?["a"]?.elements?[1].location == SourceLocation(file: "a.json", line: 2, column: 15))
        #expect(root?["é"]?["t"]?.location == SourceLocation(file: "a.json", line: 3, column: 26))
        #expect(root?["é"]?.members?[1].keyLocation == SourceLocation(file: "a.json", line: 3, column: 21))
    }

    @Test func theLastOfRepeatedKeysCountsAndTheOthersAreTold() {
        let diagnostics = DiagnosticCollector()
        #expect(brief(tree("{\"a\": 1, \"b\": 2, \"a\": 3}", path: "a.json", diagnostics)) == "{a: 3, b: 2}")
        #expect(codes(diagnostics) == ["1:2 warning duplicate-key"])
        let many = (0..<20).map { "\"k\($0 % 15)\": \($0)" }.joined(separator: ", ")
        #expect(tree("{\(many)}", path: "a.json")?.members?.count == 15)
        #expect(tree("{\(many)}", path: "a.json")?["k0"]?.number?.int == 15)
    }

    @Test("a byte order mark is skipped, and positions count its bytes", arguments: ["a.json", "a.yaml", "a"])
    func byteOrderMark(path: String) {
        let root = tree("\u{FEFF}{\"a\": [1],\n \"b\": 2}", path: path)
        #expect(brief(root) == "{a: [1], b: 2}")
        #expect(root?["a"]?.location == SourceLocation(file: path, line: 1, column: 10))
        #expect(root?["b"]?.location == SourceLocation(file: path, line: 2, column: 7))
        let diagnostics = DiagnosticCollector()
        #expect(tree("\u{FEFF}{\"a\": 1 2}", path: "a.json", diagnostics) == nil)
        #expect(codes(diagnostics) == ["1:12 error json-syntax"])
    }

    @Test func theKindOfFileIsToldByItsNameOrItsFirstCharacter() {
        #expect(brief(tree(" {\"a\": \"\\ud83d\\ude00\"}", path: "openapi")) == "{a: '😀'}")
        #expect(brief(tree("{a: 1}", path: "a.yml")) == "{a: 1}")
        #expect(brief(tree("a: 1", path: "openapi")) == "{a: 1}")
        #expect(tree("a: 1", path: "a.json") == nil)
    }

    @Test(
        "the bracket that is open is named with its line",
        arguments: [
            ("{\"a\": [1,\n 2\n \"b\": 3}", "expected ',' or ']', found '\"'; the '[' on line 1 is open"),
            ("{\n\"a\": {\"b\": \"]}\"\n", "; the '{' on line 2 is open"),
            ("[1, [2], \"\\\"[\" 3]", "found '3'; the '[' on line 1 is open"),
        ])
    func openBrackets(text: String, message: String) throws {
        let diagnostics = DiagnosticCollector()
        #expect(tree(text, path: "a.json", diagnostics) == nil)
        #expect(try #require(diagnostics.diagnostics.first).message.hasSuffix(message), "\(diagnostics.diagnostics)")
    }

    @Test func syntaxErrorsTellTheirPlace() {
        let diagnostics = DiagnosticCollector()
        #expect(tree("{\n \"a\": 1,\n}", path: "a.json", diagnostics) == nil)
        #expect(codes(diagnostics) == ["3:1 error json-syntax"])
    }

    @Test func boundsAreNamed() {
        var limits = DocumentLimits()
        limits.maxDepth = 3
        let diagnostics = DiagnosticCollector()
        #expect(tree("[[[[1]]]]", path: "a.json", limits: limits, diagnostics) == nil)
        #expect(diagnostics.diagnostics.first?.message == "arrays and objects are nested more than 3 deep")
        limits.maxFileBytes = 4
        #expect(tree("[1,2]", path: "a.json", limits: limits, diagnostics) == nil)
        #expect(diagnostics.diagnostics.last?.message == "the file has more than 4 bytes")
    }
}
