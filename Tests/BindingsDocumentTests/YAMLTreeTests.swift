import BindingsDocument
import Testing

@Suite struct YAMLTreeTests {
    @Test(
        "a plain scalar is what YAML 1.2 says",
        arguments: [
            ("true", "true"), ("False", "false"), ("yes", "'yes'"), ("no", "'no'"), ("on", "'on'"), ("OFF", "'OFF'"), ("y", "'y'"),
            ("null", "null"), ("~", "null"), ("", "null"), ("'null'", "'null'"), ("\"12\"", "'12'"), ("!!str 12", "'12'"), ("! 12", "'12'"),
            ("12", "12"), ("-0", "-0"), ("+5", "5"), ("1.50", "1.50"), (".5", "0.5"), ("5.", "5"), ("1e3", "1e3"), ("1.E+3", "1e3"),
            ("9.2e18", "9.2e18"), ("123456789012345678901234567890", "123456789012345678901234567890"), ("0x1F", "31"), ("0o17", "15"),
            ("007", "'007'"), ("0", "0"), ("0.0", "0.0"), ("1_000", "'1_000'"), ("1:30", "'1:30'"), (".inf", "'.inf'"), (".nan", "'.nan'"),
            ("-.", "'-.'"), (".", "'.'"), ("1.2.3", "'1.2.3'"), ("2020-01-01", "'2020-01-01'"), ("e5", "'e5'"), ("1e", "'1e'"),
        ])
    func plainScalars(text: String, expected: String) {
        #expect(brief(tree("a: 1\nv: \(text)")?["v"]) == expected)
    }

    @Test func keysThatAreNoTextBecomeText() {
        #expect(brief(tree("200: a\ntrue: b\n~: c\n1.5: d")) == "{200: 'a', true: 'b', ~: 'c', 1.5: 'd'}")
    }

    @Test func aliasesStandForTheirAnchors() {
        #expect(brief(tree("a: &x {k: [1]}\nb: *x\nc: &y 5\nd: *y")) == "{a: {k: [1]}, b: {k: [1]}, c: 5, d: 5}")
        #expect(brief(tree("a: !!str &x 5\nb: *x")) == "{a: '5', b: '5'}")
        #expect(brief(tree("a: &x 1\nb: &x 2\nc: *x")) == "{a: 1, b: 2, c: 2}")
    }

    @Test func starsInTextStayStars() {
        #expect(
            brief(tree("a: &x 1\nb: 'is * bold'\nc: a*b & c\nd: |-\n  *x\n'*k': *x"))
                == "{a: 1, b: 'is * bold', c: 'a*b & c', d: '*x', *k: 1}")
        #expect(brief(tree("a: \"\u{E000}*\"\nb: &x 1\nc: *x")) == "{a: '\u{E000}*', b: 1, c: 1}")
    }

    @Test func mergeKeysYieldToTheMappingsOwn() {
        let text = "base: &b {x: 1, y: 2}\nother: &o {y: 3, z: 4}\none: {<<: *b, y: 9}\ntwo: {y: 9, <<: [*b, *o]}\nthree: {'<<': 1}"
        #expect(brief(tree(text)?["one"]) == "{x: 1, y: 9}")
        #expect(brief(tree(text)?["two"]) == "{y: 9, x: 1, z: 4}")
        #expect(brief(tree(text)?["three"]) == "{<<: 1}")
    }

    @Test func twoMergeKeysBothMerge() {
        let diagnostics = DiagnosticCollector()
        #expect(brief(tree("a: &a {x: 1}\nb: &b {y: 2}\nc:\n  <<: *a\n  <<: *b", diagnostics)?["c"]) == "{x: 1, y: 2}")
        #expect(codes(diagnostics) == [])
    }

    @Test func theLastOfRepeatedKeysCountsAndTheOthersAreTold() {
        let diagnostics = DiagnosticCollector()
        let text = "paths:\n  'é': {get: 1, \"get\": 2, get: 3}\n  200: 4\n  '200': 5\nx: 6"
        #expect(brief(tree(text, diagnostics)) == "{paths: {é: {get: 3}, 200: 5}, x: 6}")
        #expect(codes(diagnostics).sorted() == ["2:10 warning duplicate-key", "2:18 warning duplicate-key", "3:3 warning duplicate-key"])
    }

    @Test func aRepeatedKeyThatCannotBeSetApartIsAnError() {
        let diagnostics = DiagnosticCollector()
        #expect(tree("'': 1\n'': 2", diagnostics) == nil)
        #expect(codes(diagnostics) == ["1:1 error duplicate-key"])
    }

    @Test func placesAreLinesAndUTF8Columns() {
        let root = tree("\u{FEFF}a: é\r\nü: {k: v}\r\nsep: \"x\u{2028}y\"\nz: [1, éé, 2]\n")
        #expect(root?["a"]?.location == SourceLocation(file: "a.yaml", line: 1, column: 7))
        #expect(root?["ü"]?["k"]?.location == SourceLocation(file: "a.yaml", line: 2, column: 9))
        #expect(root?["z"]?.location == SourceLocation(file: "a.yaml", line: 4, column: 4))
        #expect(root?["z"]?.elements?[2].location == SourceLocation(file: "a.yaml", line: 4, column: 14))
    }

    @Test(
        "a syntax error tells its place",
        arguments: [
            ("a: [1, 2\nb: 3", "2:2 error yaml-syntax"), ("a: \"x", "1:6 error yaml-syntax"),
            ("a: *nope\nb: &x 1", "1:4 error yaml-syntax"),
            ("a: 1\n---\nb: 2", "2:1 error yaml-syntax"), ("a: b: c", "1:5 error yaml-syntax"), ("a: \"\\ud83d\"", "1:7 error yaml-syntax"),
            ("a: &x 1\nb: {<<: *x}", "2:5 error yaml-syntax"), ("é: @x", "1:5 error yaml-syntax"), ("a: *x", "1:4 error yaml-syntax"),
        ])
    func syntaxErrors(text: String, expected: String) {
        let diagnostics = DiagnosticCollector()
        #expect(tree(text, diagnostics) == nil)
        #expect(codes(diagnostics) == [expected])
    }

    @Test func aliasesThatExpandWithoutBoundAreRefused() {
        var text = "l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for level in 1...12 {
            text += "l\(level): &l\(level) [\(Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", "))]\n"
        }
        let diagnostics = DiagnosticCollector()
        #expect(tree(text, diagnostics) == nil)
        #expect(diagnostics.diagnostics.first?.code == "limit-aliases")
        #expect(tree(text.replacing(": &l12", with: ": &l12 x\n? ")) == nil)
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func deepNestingIsRefused(opening: String) {
        for depth in [300, 5_000, 100_000] {
            let diagnostics = DiagnosticCollector()
            #expect(tree(String(repeating: opening, count: depth), diagnostics) == nil)
            #expect(diagnostics.hasErrors)
        }
    }

    @Test func depthCountsAliases() {
        var limits = DocumentLimits()
        limits.maxDepth = 6
        let text = "a: &a [[[1]]]\nb: [[*a]]\n"
        #expect(tree(text, limits: limits) != nil)
        limits.maxDepth = 5
        let diagnostics = DiagnosticCollector()
        #expect(tree(text, limits: limits, diagnostics) == nil)
        #expect(codes(diagnostics) == ["2:6 error limit-depth"])
    }

    @Test func emptyFilesAreNull() {
        #expect(brief(tree("")) == "null")
        #expect(brief(tree("# nothing\n")) == "null")
        #expect(brief(tree("---\n")) == "null")
    }

    @Test func bytesThatAreNoTextAreRefused() {
        let diagnostics = DiagnosticCollector()
        let file = SourceFile(path: "a.yaml", bytes: Array("a: b\nc: ".utf8) + [0xFF, 0x20])
        #expect(DocumentTree.read(file, diagnostics: diagnostics) == nil)
        #expect(codes(diagnostics) == ["2:4 error invalid-utf8"])
    }
}
