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
        /// Texts that most sheets have, as the name of a building, the largest first.
        var titles: [String] = []

        init() {}

        /// - Parameters:
        ///   - classification: As declared at upload. Of `plans` every page is a sheet; of `specifications`, `documents` and `addenda` none is;
        ///     of others those with a sheet number.
        init(_ pages: [PageText], classification: String?) {
            let isText = ["specifications", "documents", "addenda"].contains(classification)
            var candidates = TitleCandidates()
            if !isText {
                for (page, text) in pages.enumerated() { addSheet(page, text, isSheet: classification == "plans", &candidates) }
            }
            if classification != "plans" { sections = SectionScanner.sections(of: pages) }
            let covered = Set(sheets.map(\.page)).union(sections.flatMap { $0.range.pages.map { $0 - 1 } })
            otherPages = pages.indices.filter { !covered.contains($0) }
            isDoc = Self.isDoc(classification, isElse: sheets.isEmpty && sections.isEmpty && !pages.isEmpty)
            titles = candidates.titles(sheets: sheets.count)
        }

        /// `documents`, `addenda` and `mixed` (documented); a file without a classification, or with `other`, if it has neither sheets nor
        /// sections.
        private static func isDoc(_ classification: String?, isElse: Bool) -> Bool {
            switch classification {
            case "documents", "addenda", "mixed": true
            case "plans", "specifications": false
            default: isElse
            }
        }

        private mutating func addSheet(_ page: Int, _ text: PageText, isSheet: Bool, _ candidates: inout TitleCandidates) {
            let layout = PageLayout(text)
            let block = TitleBlock(layout)
            guard isSheet || block != nil else { return }
            sheets.append(
                Sheet(
                    page: page, number: block?.number, title: block?.title,
                    discipline: block.flatMap { SheetKinds.discipline(ofNumber: $0.number) },
                    drawingType: block?.title.flatMap(SheetKinds.drawingType)))
            candidates.add(layout, besides: block)
            for (index, found) in layout.blocks.enumerated() {
                let isTitleBlock = block?.contains(found.box) ?? false
                let kind = RegionType.named(in: layout.lines[found.lines].map(\.text))
                regions.append(
                    Region(
                        sheet: Int32(sheets.count - 1), block: Int32(index), type: isTitleBlock ? .titleBlock : kind.type,
                        hasLabel: !isTitleBlock && kind.label != nil))
            }
        }
    }

    /// Texts that may be the title of a set of drawings: those on more than half of at least two sheets.
    private struct TitleCandidates {
        private var lines: [String: (sheets: Int, height: Double)] = [:]

        /// Adds the lines of a sheet that are no labels, dates and the like, and not the sheet's own title.
        mutating func add(_ layout: PageLayout, besides block: TitleBlock?) {
            var seen: Set<Substring> = []
            for line in layout.lines where TitleBlock.isTitle(line.text) && line.text.first?.isNumber == false {
                guard seen.insert(line.text).inserted, block?.title?.contains(line.text) != true else { continue }
                let known = lines[String(line.text)] ?? (0, 0)
                lines[String(line.text)] = (known.sheets + 1, max(known.height, line.box.height))
            }
        }

        /// Five at most, the largest first.
        func titles(sheets: Int) -> [String] {
            guard sheets > 1 else { return [] }
            let common = lines.filter { $0.value.sheets * 2 > sheets }
            return common.sorted { ($1.value.height, $0.key) < ($0.value.height, $1.key) }.prefix(5).map(\.key)
        }
    }
#endif
