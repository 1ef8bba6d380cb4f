#if Sandbox
    import Foundation
    import Testing

    @testable import PlangrepSandbox

    @Suite("What pdftotext prints") struct BoundingBoxesTests {
        private static let output = """
            <!DOCTYPE html>
            <doc>
              <page width="200.000000" height="100.000000">
                <flow>
                  <block xMin="20.000000" yMin="10.000000" xMax="80.000000" yMax="30.000000">
                    <line xMin="20.000000" yMin="10.000000" xMax="80.000000" yMax="20.000000">
                      <word xMin="20.000000" yMin="10.000000" xMax="40.000000" yMax="20.000000">A&amp;B</word>
                      <word xMin="50.000000" yMin="10.000000" xMax="80.000000" yMax="20.000000">&lt;x&gt;</word>
                    </line>
                    <line xMin="20.000000" yMin="22.000000" xMax="40.000000" yMax="30.000000">
                      <word xMin="20.000000" yMin="22.000000" xMax="40.000000" yMax="30.000000">ü &amp;lt;</word>
                    </line>
                  </block>
                </flow>
                <flow>
                  <block xMin="0.000000" yMin="90.000000" xMax="300.000000" yMax="100.000000">
                    <line xMin="0.000000" yMin="90.000000" xMax="300.000000" yMax="100.000000">
                      <word xMin="0.000000" yMin="90.000000" xMax="300.000000" yMax="100.000000"> \u{1} </word>
                      <word xMin="0.000000" yMin="90.000000" xMax="300.000000" yMax="100.000000">end</word>
                      <word xMin="nan" yMin="90.000000" xMax="300.000000" yMax="100.000000">lost</word>
                    </line>
                  </block>
                </flow>
              </page>
              <page width="10.000000" height="10.000000">
              </page>
            </doc>
            """

        private var pages: [PageText] { BoundingBoxes.pages(in: Array(Self.output.utf8)) }

        @Test("Words, lines and blocks are kept apart, entities are read, and boxes are parts of the page")
        func layout() throws {
            #expect(pages.count == 2)
            let page = try #require(pages.first)
            #expect(page.text == "A&B <x>\nü&lt;\n\n\u{1} end")
            let layout = PageLayout(page)
            #expect(layout.words.map(\.text) == ["A&B", "<x>", "ü&lt;", "\u{1}", "end"])
            #expect(layout.lines.map(\.text) == ["A&B <x>", "ü&lt;", "\u{1} end"])
            #expect(layout.blocks.map(\.lines) == [0..<2, 2..<3])
            #expect(abs(layout.words[1].box.left - 0.25) < 0.0001 && abs(layout.blocks[0].box.bottom - 0.3) < 0.0001)
            #expect(layout.words[4].box.right == 1, "what lies outside of the page ends at its border")
            #expect(PageLayout(pages[1]).words.isEmpty)
        }

        @Test("The sides of a turned page are exchanged, since poppler names them as they were")
        func turned() throws {
            let pages = BoundingBoxes.pages(in: Array(Self.output.utf8), turned: [5], from: 5)
            #expect(pages[0].width == 100 && pages[0].height == 200 && pages[1].width == 10)
            #expect(PageLayout(pages[0]).words[0].box.right == PackedBox(Box(left: 0, top: 0, right: 0.4, bottom: 0)).box.right)
            let info = "Pages:          3\nPage    1 rot:   0\nPage    2 size:  792 x 1224 pts\nPage    2 rot:   90\nPage    3 rot:  180\n"
            #expect(Poppler.turnedPages(in: Array(info.utf8)) == [2])
        }

        @Test("A page is the same after it was stored")
        func stored() throws {
            #expect(try JSONDecoder().decode([PageText].self, from: JSONEncoder().encode(pages)) == pages)
            let damaged = #"{"width": 1, "height": 1, "text": "a b", "boxes": "AAAAAAAAAAA="}"#
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(PageText.self, from: Data(damaged.utf8)) }
        }

        @Test(
            "Anything else is passed over",
            arguments: ["", "<word >", "<word xMin=\"1\">a</word>", "<page width=\"x\">\n<word>", "\0\u{7F}<"])
        func garbage(_ text: String) {
            #expect(BoundingBoxes.pages(in: Array(text.utf8)).allSatisfy { $0.text.isEmpty })
        }
    }
#endif
