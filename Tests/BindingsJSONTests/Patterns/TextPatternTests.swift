import Testing

@testable import BindingsJSON

struct TextPatternTests {
    struct Row: CustomStringConvertible, Sendable {
        let pattern: String
        let matching: [String]
        let others: [String]
        var description: String { pattern }
    }

    @Test(
        arguments: [
            Row(pattern: "", matching: ["", "a"], others: []),
            Row(pattern: "b", matching: ["b", "abc"], others: ["", "ac"]),
            Row(pattern: "^[a-z]+$", matching: ["abc"], others: ["", "aB", "a\n"]),
            Row(pattern: "^a|b$", matching: ["ax", "xb"], others: ["xa", "bx"]),
            Row(pattern: "^(?:ab|cd){2,3}$", matching: ["abcd", "cdcdab"], others: ["ab", "abababab"]),
            Row(pattern: "^(?<year>\\d{4})-\\d\\d?$", matching: ["2026-11", "2026-1"], others: ["226-11", "2026-", "2026-111"]),
            Row(pattern: "^x{2,}$", matching: ["xx", "xxxxx"], others: ["x"]),
            Row(pattern: "^x{0}y?$", matching: ["", "y"], others: ["x"]),
            Row(pattern: "^[^\\s\\]]+$", matching: ["a-b"], others: ["a b", "a]", "a\u{A0}b"]),
            Row(pattern: "^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$", matching: ["a.b+c@d-e.fr"], others: ["a@b", "é@b.fr"]),
            Row(pattern: "^.$", matching: ["🏗", "é"], others: ["\n", "ab", "e\u{301}"]),
            Row(pattern: "^\\u0041\\x42\\u{43}\\uD83C\\uDFD7\\t\\cJ$", matching: ["ABC🏗\t\n"], others: ["ABC"]),
            Row(pattern: "^[\\u0400-\\u04FF]+$", matching: ["Жук"], others: ["Zug"]),
            Row(pattern: "^[\\d-x]$", matching: ["5", "-", "x"], others: ["w"]),
            Row(pattern: "^[-a]$", matching: ["-", "a"], others: ["b"]),
            Row(pattern: "^[^]$", matching: ["a", "\n"], others: [""]),
            Row(pattern: "[]", matching: [], others: ["", "a"]),
            Row(pattern: "\\bcat\\b", matching: ["a cat.", "cat"], others: ["concatenate"]),
            Row(pattern: "\\Bcat", matching: ["concat"], others: ["cat"]),
            Row(pattern: "^a{,2}$", matching: ["a{,2}"], others: ["aa"]),
            Row(pattern: "^{$", matching: ["{"], others: ["}"]),
            Row(pattern: "^\\/\\.\\-$", matching: ["/.-"], others: ["/a-"]),
            Row(pattern: "^(a*)*?$", matching: ["", "aaa"], others: ["b"]),
            Row(pattern: "^(|a)+b$", matching: ["b", "aab"], others: ["a"]),
        ])
    func matchesAsECMAScriptDoes(_ row: Row) throws {
        let pattern = try TextPattern(row.pattern)
        for text in row.matching { #expect(pattern.matches(text) == true, "\(text)") }
        for text in row.others { #expect(pattern.matches(text) == false, "\(text)") }
    }

    @Test(
        arguments: [
            "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(a)\\1", "(?<n>a)\\k<n>", "\\p{L}", "(a", "a)", "[a", "*a", "a\\", "[b-a]", "a{3,2}",
            "a{1001}", "^*", "\\xZZ", "\\u{110000}", "\\c1", "(?i)a", "((a{1000}){1000}){1000}", String(repeating: "(", count: 60) + "a",
        ])
    func saysWhatItCannotMatch(_ source: String) {
        let error = #expect(throws: TextPatternError.self) { try TextPattern(source) }
        #expect(error?.description.isEmpty == false)
    }

    @Test func whatMakesOthersTryForEverTakesOnePass() throws {
        let text = String(repeating: "a", count: 20_000)
        #expect(try TextPattern("^(a+)+$").matches(text + "!") == false)
        #expect(try TextPattern("^(a|a)*$").matches(text) == true)
        #expect(try TextPattern("^(a?){200}a{200}$").matches(String(repeating: "a", count: 200)) == true)
    }

    @Test func aTextThatWouldTakeTooLongIsNotSearched() throws {
        let pattern = try TextPattern("^(a{500}b){8}$")
        #expect(pattern.matches(String(repeating: "a", count: 100_000)) == nil)
        #expect(pattern.matches("b") == false)
    }
}
