#if Sandbox
    /// What the sandbox finds in the text of a file: its own simple extraction, the same for the same text every time.
    struct Findings: Sendable, Hashable {
        /// A page that is a drawing.
        struct Sheet: Sendable, Hashable {
            /// From 0.
            var page: Int
            var number: String?
            var title: String?
            var discipline: String?
            var drawingType: String?
        }

        /// A block of text on a sheet.
        struct Region: Sendable, Hashable {
            /// In ``Findings/sheets``.
            var sheet: Int32
            /// In the page's layout, from 0.
            var block: Int32
            var type: RegionType
            /// Whether it has a line that names its type.
            var hasLabel: Bool
        }

        var sheets: [Sheet] = []
        /// In the order of the sheets.
        var regions: [Region] = []
        var sections: [SectionFinding] = []
        /// Whether it counts as a general document.
        var isDoc = false
        /// Pages, from 0, that are neither sheets nor parts of a section.
        var otherPages: [Int] = []
        /// Texts of title blocks that most sheets have, as the name of a building.
        var titles: [String] = []

        init() {}

        /// - Parameters:
        ///   - classification: As declared at upload. Of `plans` every page is a sheet; of `specifications`, `documents` and `addenda` none is;
        ///     of others those with a sheet number.
        init(_ pages: [PageText], classification: String?) {
            let isText = ["specifications", "documents", "addenda"].contains(classification)
            var candidates: [String: Int] = [:]
            if !isText {
                for (page, text) in pages.enumerated() { addSheet(page, text, isSheet: classification == "plans", &candidates) }
            }
            if classification != "plans" { sections = SectionScanner.sections(of: pages) }
            let covered = Set(sheets.map(\.page)).union(sections.flatMap { $0.range.pages.map { $0 - 1 } })
            otherPages = pages.indices.filter { !covered.contains($0) }
            isDoc = Self.isDoc(classification, hasOtherPages: !otherPages.isEmpty)
            titles = Self.titles(candidates, sheets: sheets.count)
        }

        /// `documents`, `addenda` and `mixed` (documented); a file without a classification, or with `other`, if it has pages of text.
        private static func isDoc(_ classification: String?, hasOtherPages: Bool) -> Bool {
            switch classification {
            case "documents", "addenda", "mixed": true
            case "plans", "specifications": false
            default: hasOtherPages
            }
        }

        private mutating func addSheet(_ page: Int, _ text: PageText, isSheet: Bool, _ candidates: inout [String: Int]) {
            let layout = PageLayout(text)
            let block = TitleBlock(layout)
            guard isSheet || block != nil else { return }
            sheets.append(
                Sheet(
                    page: page, number: block?.number, title: block?.title,
                    discipline: block.flatMap { SheetKinds.discipline(ofNumber: $0.number) },
                    drawingType: block?.title.flatMap(SheetKinds.drawingType)))
            for (index, found) in layout.blocks.enumerated() {
                let isTitleBlock = block?.contains(found.box) ?? false
                let kind = RegionType.named(in: layout.lines[found.lines].map(\.text))
                regions.append(
                    Region(
                        sheet: Int32(sheets.count - 1), block: Int32(index), type: isTitleBlock ? .titleBlock : kind.type,
                        hasLabel: !isTitleBlock && kind.label != nil))
                guard isTitleBlock else { continue }
                for line in Set(layout.lines[found.lines].map(\.text)) where line.filter(\.isLetter).count >= 4 {
                    candidates[String(line), default: 0] += 1
                }
            }
        }

        /// Those on more than half of at least two sheets, the most frequent first; five at most.
        private static func titles(_ candidates: [String: Int], sheets: Int) -> [String] {
            guard sheets > 1 else { return [] }
            let common = candidates.filter { $0.value * 2 > sheets }
            return common.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5).map(\.key)
        }
    }
#endif
