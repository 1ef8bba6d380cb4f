import Testing

@testable import BindingsGenerator

@Suite struct LeafTests {
    @Test func literalsEscapeWhatCouldEndThem() {
        #expect(StringLiteral("a\"b\\(c)\n").swiftText == #""a\"b\\(c)\n""#)
        #expect(StringLiteral("\u{2028}\u{0}\u{202E}").swiftText == #""\u{2028}\u{0}\u{202E}""#)
        #expect(StringLiteral("\u{301}").swiftText == #""\u{301}""#)
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}"])
    func commentsCannotBeLeft(newline: String) {
        let doc = DocText("first\(newline)let evil = 1")
        #expect(doc.lines.map(\.swiftText) == [" first", " let evil = 1"])
        #expect(DocLine("first\(newline)second").swiftText.contains(newline) == false)
    }

    @Test func identifiersAreValidWhateverTheText() {
        #expect(Identifier("a b(c)").name == "a_b_c_")
        #expect(Identifier("").name == "empty")
        #expect(Identifier("1").name == "_1")
        #expect(Identifier("class").swiftText == "`class`")
        #expect(ArgumentLabel(Identifier("class")).swiftText == "class")
        #expect(ArgumentLabel(Identifier("let")).swiftText == "let")
        #expect(ArgumentLabel(Identifier("inout")).swiftText == "`inout`")
        #expect(Identifier(exactly: "a-b") == nil)
        #expect(Identifier(exactly: "self") == nil)
    }
}
