#if Sandbox
    /// Finds the sections of a specification and their parts and articles.
    struct SectionScanner {
        private var sections: [SectionFinding] = []
        /// Whether lines belong to the last section.
        private var isOpen = false
        private var wantsTitle = false

        /// The sections of a file in order.
        ///
        /// A page with headings of more than three sections is a table of contents, and none of them counts there.
        static func sections(of pages: [PageText]) -> [SectionFinding] {
            var scanner = SectionScanner()
            for (number, page) in pages.enumerated() { scanner.read(page, number) }
            scanner.close(at: TextPosition(page: max(0, pages.count - 1), offset: pages.last?.text.utf8.count ?? 0))
            return scanner.sections
        }

        private mutating func read(_ page: PageText, _ number: Int) {
            let lines = page.text.split(separator: "\n")
            let headings = lines.enumerated().map { SectionHeading.section($1, isAtTop: $0 < 2) }
            let isContents = Set(headings.compactMap { $0?.number }).count > 3
            for (line, heading) in zip(lines, headings) {
                let start = TextPosition(page: number, offset: page.text.utf8.distance(from: page.text.startIndex, to: line.startIndex))
                let end = TextPosition(page: number, offset: start.offset + line.utf8.count)
                if let heading, !isContents { open(heading, at: start) } else { take(line, start..<end) }
            }
        }

        /// The same number again is the head of another page.
        private mutating func open(_ heading: (number: String, title: String?), at position: TextPosition) {
            if isOpen, sections.last?.number == heading.number { return }
            close(at: position)
            sections.append(SectionFinding(number: heading.number, title: heading.title, range: position..<position))
            (isOpen, wantsTitle) = (true, heading.title == nil)
        }

        private mutating func take(_ line: Substring, _ range: Range<TextPosition>) {
            guard isOpen, let last = sections.indices.last else { return }
            if wantsTitle {
                sections[last].title = SectionHeading.titleLine(line)
                wantsTitle = false
            }
            if SectionHeading.isEnd(line) {
                close(at: range.upperBound)
            } else if let part = SectionHeading.part(line) {
                add(.part, "part-\(part)", line, at: range)
            } else if let article = SectionHeading.article(line) {
                add(.article, "article-\(article)", line, at: range)
            }
        }

        private mutating func add(_ kind: SectionFinding.Facet.Kind, _ key: String, _ line: Substring, at range: Range<TextPosition>) {
            let last = sections.count - 1
            end(from: kind, at: range.lowerBound)
            let facet = SectionFinding.Facet(kind: kind, key: key, label: String(line), range: range.upperBound..<range.upperBound)
            sections[last].facets.append(facet)
        }

        /// Ends the article at hand; a new part, or the end of the section, ends the part too.
        private mutating func end(from kind: SectionFinding.Facet.Kind, at position: TextPosition) {
            let last = sections.count - 1
            func extend(_ index: Int?) {
                guard let index else { return }
                let start = sections[last].facets[index].range.lowerBound
                sections[last].facets[index].range = start..<max(start, position)
            }
            let facets = sections[last].facets
            if facets.last?.kind == .article { extend(facets.count - 1) }
            if kind == .part { extend(facets.lastIndex { $0.kind == .part }) }
        }

        private mutating func close(at position: TextPosition) {
            guard isOpen, let last = sections.indices.last else { return }
            end(from: .part, at: position)
            sections[last].range = sections[last].range.lowerBound..<position
            (isOpen, wantsTitle) = (false, false)
        }
    }
#endif
