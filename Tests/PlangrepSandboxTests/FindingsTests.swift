#if Sandbox
    import Foundation
    import Testing

    @testable import PlangrepSandbox

    @Suite("What is found in the text of files") struct FindingsTests {
        /// A page of 1000 by 1000 points with lines at places; each line is a block.
        private func page(_ lines: [(text: String, x: Double, y: Double, size: Double)]) -> PageText {
            var page = PageText(width: 1000, height: 1000)
            for line in lines {
                var left = line.x
                var start = PageText.Start.block
                for word in line.text.split(separator: " ") {
                    let right = left + Double(word.count) * line.size * 0.6
                    let box = Box(left: left / 1000, top: (line.y - line.size) / 1000, right: right / 1000, bottom: line.y / 1000)
                    _ = page.add(String(word), in: box, start)
                    (left, start) = (right + line.size * 0.3, .word)
                }
            }
            return page
        }

        /// A page of text, one line a block.
        private func text(_ lines: String...) -> PageText {
            page(lines.enumerated().map { ($1, 50, 50 + 20 * Double($0), 10) })
        }

        @Test("Numbers of sheets", arguments: ["A101", "A-101", "A1.01", "AD201", "S2.0", "M-1", "FP301A", "E1-02", "A10"])
        func numbers(_ text: String) { #expect(TitleBlock.isSheetNumber(text[...])) }

        @Test("No numbers of sheets", arguments: ["A1", "101", "SCALE", "1:100", "a101", "ABCD101", "A1012", "A101-", "D.O.T."])
        func noNumbers(_ text: String) { #expect(!TitleBlock.isSheetNumber(text[...])) }

        @Test("Number and title are the largest texts of the title block, labels are not")
        func titleBlock() throws {
            let layout = PageLayout(
                page([
                    ("A999", 50, 50, 60), ("SHEET TITLE", 800, 700, 30), ("RIVERSIDE TOWER", 800, 600, 18),
                    ("FIRST FLOOR PLAN", 800, 800, 20), ("D01", 700, 900, 12), ("A1.01", 850, 950, 40), ("A1.02", 700, 700, 12),
                ]))
            let block = try #require(TitleBlock(layout))
            #expect(block.number == "A1.01" && block.title == "FIRST FLOOR PLAN")
            #expect(TitleBlock(PageLayout(page([("A101", 100, 100, 40)]))) == nil)
        }

        @Test("Sheets have discipline and kind, and their regions a type by the words of their lines")
        func sheets() throws {
            let sheet = page([
                ("DOOR SCHEDULE", 100, 100, 14), ("Detail 3", 100, 200, 10), ("fire rating of the plan", 100, 300, 10),
                ("FLOOR PLAN", 800, 800, 20), ("A101", 850, 950, 40),
            ])
            let findings = Findings([sheet, text("nothing")], classification: nil)
            #expect(
                findings.sheets == [
                    Findings.Sheet(page: 0, number: "A101", title: "FLOOR PLAN", discipline: "architectural", drawingType: "floor_plan")
                ])
            #expect(findings.regions.map(\.type) == [.schedule, .detail, .note, .titleBlock, .titleBlock])
            #expect(findings.regions.map(\.hasLabel) == [true, true, false, false, false])
            #expect(findings.otherPages == [1] && !findings.isDoc && Findings([text("nothing")], classification: nil).isDoc)
            let plans = Findings([sheet, text("nothing")], classification: "plans")
            #expect(plans.sheets.map(\.number) == ["A101", nil] && plans.otherPages.isEmpty && !plans.isDoc)
            #expect(Findings([sheet], classification: "documents").sheets.isEmpty)
        }

        @Test("What most title blocks have is a title of the project")
        func titles() {
            let sheets = ["A101", "A102", "A103"].map {
                page([("DATE", 800, 500, 30), ("RIVERSIDE TOWER", 800, 100, 18), ("PLAN \($0)", 800, 800, 20), ($0, 850, 950, 40)])
            }
            #expect(Findings(sheets, classification: "plans").titles == ["RIVERSIDE TOWER"])
        }

        private var book: [PageText] {
            [
                text(
                    "TABLE OF CONTENTS", "SECTION 03 30 00 CONCRETE", "SECTION 04 20 00 MASONRY", "SECTION 07 21 00 INSULATION",
                    "SECTION 07210 X"),
                text(
                    "SECTION 03 30 00 - CAST-IN-PLACE CONCRETE", "PART 1 - GENERAL", "1.01 SUMMARY", "A. Section includes concrete.",
                    "1.02 SUBMITTALS", "A. Submit mix designs."),
                text("SECTION 033000", "PART 2 - PRODUCTS", "2.1 CEMENT", "A. Portland cement; see Section 04 20 00.", "END OF SECTION"),
                text("SECTION 07210", "BUILDING INSULATION", "PART 1 GENERAL", "Provide R-19 batts."),
            ]
        }

        @Test("Sections run from heading to heading; tables of contents, running heads and mentions open none")
        func sections() throws {
            let sections = SectionScanner.sections(of: book)
            #expect(sections.map(\.number) == ["03 30 00", "07210"])
            #expect(sections.map(\.title) == ["CAST-IN-PLACE CONCRETE", "BUILDING INSULATION"])
            #expect(sections.map(\.range.pages) == [2...3, 4...4])
            #expect(sections[0].facets.map(\.key) == ["part-1", "article-1.01", "article-1.02", "part-2", "article-2.1"])
            let texts = sections[0].facets.map { book.text($0.range) }
            #expect(texts[1] == "A. Section includes concrete.")
            #expect(texts[0].hasPrefix("1.01 SUMMARY") && texts[0].hasSuffix("SECTION 033000"))
            #expect(texts[4].hasPrefix("A. Portland cement"))
            #expect(book.text(sections[1].range).hasSuffix("Provide R-19 batts."))
            #expect(Findings(book, classification: "specifications").otherPages == [0])
        }

        @Test("A number without the word opens a section at the top of a page, with a title in capitals")
        func bareNumbers() {
            let pages = [text("03 30 00 CONCRETE", "see", "04 20 00 MASONRY"), text("07 21 00 see this"), text("08 11 13.13 DOORS")]
            #expect(SectionScanner.sections(of: pages).map(\.number) == ["03 30 00", "08 11 13.13"])
        }

        @Test("Identifiers read what they write, and nothing else")
        func identifiers() {
            for id in [EntityID(.file, "x1"), EntityID(.sheet, "x1", 2), EntityID(.region, "x1", 2, 13)] {
                #expect(EntityID(id.text) == id)
            }
            for text in ["", "file", "sheet_x_0", "sheet_x_01", "sheet_x_a", "thing_x", "region_x_1_2_3", "sheet_x_-1"] {
                #expect(EntityID(text) == nil, "\(text)")
            }
            for path in [
                "sheets/sheet_x_1/thumbnail.png", "regions/region_x_1_2/crop.svg", "files/file_x/document.json", "docs/doc_x.json",
            ] {
                #expect(ArtifactPath(path)?.text == path)
            }
            for path in ["", "../state.sqlite", "files/../document.json", "sheets/file_x/thumbnail.png", "docs/doc_x.json/"] {
                #expect(ArtifactPath(path) == nil, "\(path)")
            }
        }
    }
#endif
