#if CommandLine
    import Testing

    @testable import PlangrepCLI

    @Suite("Tables that come bit by bit")
    struct StreamedTableTests {
        @Test("grow with their rows, and cut nothing where nothing has to fit")
        func grow() {
            var table = StreamedTable(headings: ["ID", "NAME"], width: nil)
            #expect(table.add([]).isEmpty)
            #expect(table.add([["a", "b"]]) == ["ID  NAME", "a   b"])
            #expect(table.add([["longer", "c"]]) == ["longer  c"])
            #expect(table.add([["a", "d"]]) == ["a       d"])
            #expect(table.finish().isEmpty)
        }

        @Test("fit the terminal whatever comes")
        func fit() {
            var table = StreamedTable(headings: ["ID", "NAME"], width: 12)
            let lines = [["1", "abcdefghijk"], ["123456789", "x"], ["1", "y"]].flatMap { table.add([$0]) }
            #expect(lines == ["ID  NAME", "1   abcdefg…", "123456789  x", "1   y"])
        }

        @Test("hold rows until there are enough, or no more")
        func batches() {
            var table = StreamedTable(headings: ["ID"], width: nil, batch: 2)
            #expect(table.add([["a"]]).isEmpty)
            #expect(table.add([["bbb"]]) == ["ID", "a", "bbb"])
            #expect(table.add([["c"]]).isEmpty && table.finish() == ["c"])
            #expect(table.finish().isEmpty)
        }

        @Test("are their headings where no row came")
        func empty() {
            var table = StreamedTable(headings: ["ID", "NAME"], width: 80)
            #expect(table.finish() == ["ID  NAME"])
        }
    }
#endif
