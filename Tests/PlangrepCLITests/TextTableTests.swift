#if CommandLine
    import Testing

    @testable import PlangrepCLI

    @Suite("Tables")
    struct TextTableTests {
        private let table = TextTable(
            headings: ["ID", "NAME"], rows: [["proj_1", "Tower B"], ["proj_22", "图纸 – a name that is long \u{1B}[31mand red"]])

        @Test("Columns stand under each other, and nothing is cut where nothing has to fit")
        func plain() {
            #expect(
                table.lines(width: nil) == [
                    "ID       NAME", "proj_1   Tower B", "proj_22  图纸 – a name that is long \u{FFFD}[31mand red",
                ])
        }

        @Test("No line is wider than the terminal, whatever its width", arguments: 6...80)
        func fits(width: Int) {
            #expect(table.lines(width: width).allSatisfy { DisplayWidth.of($0) <= width })
        }

        @Test("What is cut says so, and the shorter column is whole as long as it can be")
        func cut() {
            #expect(table.lines(width: 20) == ["ID       NAME", "proj_1   Tower B", "proj_22  图纸 – a n…"])
        }

        @Test("A table without rows is its headings")
        func empty() { #expect(TextTable(headings: ["ID", "NAME"], rows: []).lines(width: 80) == ["ID  NAME"]) }
    }
#endif
