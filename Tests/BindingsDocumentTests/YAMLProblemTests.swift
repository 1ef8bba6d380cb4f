import BindingsDocument
import Testing

/// The parser's words in those of people who write YAML; what was begun is named with its line.
@Suite struct YAMLProblemTests {
    @Test(
        "says what is wrong, and on which line it began",
        arguments: [
            ("info:\n\ttitle: A", 2, "tabs cannot indent YAML"), ("a:\n  b: 1\n\tc: 2", 3, "tabs cannot indent YAML"),
            ("a:\n - b\n\t- c", 3, "tabs cannot indent YAML"), ("a: |\n\tb", 2, "tabs cannot indent YAML"),
            ("a: 1\ninfo: [b,\n  c\nd: 2", 4, "',' or ']' is expected here; the '[' on line 2 is not closed"),
            ("a: {b: 1,\n  c: 2\nd: [3]\n", 3, "',' or '}' is expected here; the '{' on line 1 is not closed"),
            ("info: [", 1, "the '[' on line 1 is not closed"), ("a: [1, {b: [2, 3], c: 4},\n", 2, "the '[' on line 1 is not closed"),
            ("a: 'b\nc: d\n", 3, "the quotation mark on line 1 is not closed"),
            ("a: @b", 1, "a value cannot begin with '@'"), ("a: `b`", 1, "a value cannot begin with '`'"),
            ("a: b: c", 1, "unexpected ':'; a value that contains ': ' needs quotation marks"),
            ("a: - b", 1, "unexpected '- '; an array begins on a line of its own"),
            ("a:\n  b: 1\n c: 2\n", 3, "unexpected indentation or value: a key of the object on line 1 is expected here"),
            ("a:\n  - b\n  c: 2\n", 3, "unexpected indentation: '- ' of the array on line 2 is expected here"),
            ("a: 1\nb\nc: 2\n", 3, "':' is missing after the key on line 2"),
            ("a: \"\\q\"", 1, "unknown escape sequence in the double-quoted text on line 1"),
            ("a: !x!y 1", 1, "unknown tag; a value that begins with '!' needs quotation marks"),
            ("a: 1\n---\nb: 2\n", 2, "the file holds several YAML documents; '---' begins another"),
            ("a: *.json", 1, "a value that begins with '*' is an alias, and needs its anchor's name after the '*'"),
            ("a: & b", 1, "a value that begins with '&' is an anchor, and needs a name after the '&'"),
            ("%FOO\na: 1", 1, "a line that begins with '%' is a directive; only %YAML and %TAG are known"),
            ("a: |x\n  b", 1, "unexpected text after '|' or '>'; the text begins on the next line"),
            ("a: |0\n  b", 1, "the number after '|' or '>' must be 1 to 9"),
            ("a: 'b\n---\nc", 2, "the quotation mark on line 1 is not closed before the line '---' or '...'"),
            ("a: \"\\xZZ\"", 1, "an escape sequence needs hexadecimal digits of a character, such as \\u00E9"),
            ("a: !<x y", 1, "a value that begins with '!' is a tag, and this is none"),
        ])
    func messages(text: String, line: Int, message: String) throws {
        let diagnostics = DiagnosticCollector()
        #expect(tree(text, path: "a.yaml", diagnostics) == nil)
        let reported = try #require(diagnostics.diagnostics.first)
        #expect(reported.message == message && reported.location?.line == line && reported.code == "yaml-syntax")
    }

    @Test func tabsWithinALineAreNoIndentation() {
        #expect(brief(tree("a:\t1\nb: [\t2,\t3]\t# c\n")) == "{a: 1, b: [2, 3]}")
    }

    @Test(arguments: ["", "a", "[", "{[", "\t", "- \t", "\u{FEFF}", "\u{FEFF}[", "a: [\u{E9}", "'", "\"\\", "a: \u{1}"])
    func noTextIsTooShort(text: String) { _ = tree(text) }
}
