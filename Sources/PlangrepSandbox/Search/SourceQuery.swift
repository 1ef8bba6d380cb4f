#if Sandbox
    /// What is looked for in sources: words and filters.
    struct SourceQuery: Sendable, Hashable {
        var terms: Set<String>
        /// `region`, `specification`, `doc`; every kind where nil.
        var entityTypes: Set<String>?
        var region = RegionFilter()
        var file = FileFilter()
        var sheetNumber: String?
        var pageNumber: Int?

        /// Whether a source may be a hit.
        func admits(_ source: SearchSource, in catalog: ProjectCatalog) -> Bool {
            let found = catalog.files[Int(source.file)]
            return entityTypes.map { $0.contains(source.entityType) } ?? true && file.matches(found)
                && admitsRegion(source, found.contents) && pageNumber.map { source.pages(in: found.contents).contains($0) } ?? true
        }

        private func admitsRegion(_ source: SearchSource, _ contents: FileContents) -> Bool {
            guard source.kind == .region else { return region.isEmpty && sheetNumber == nil }
            let found = contents.findings.regions[Int(source.index)]
            return region.matches(found, of: contents)
                && sheetNumber.map { $0 == contents.findings.sheets[Int(found.sheet)].number } ?? true
        }
    }

    extension SearchSource {
        /// As `entityTypes` and `source.type` have it.
        var entityType: String {
            switch kind {
            case .region: "region"
            case .section: "specification"
            case .page: "doc"
            }
        }

        /// Numbers from 1.
        func pages(in contents: FileContents) -> ClosedRange<Int> {
            let findings = contents.findings
            switch kind {
            case .page: return Int(index) + 1...Int(index) + 1
            case .section: return findings.sections[Int(index)].range.pages
            case .region:
                let page = findings.sheets[Int(findings.regions[Int(index)].sheet)].page + 1
                return page...page
            }
        }
    }

    extension SearchIndex {
        /// The best hits.
        func hits(_ query: SourceQuery, limit: Int) -> [SourceMatch] {
            ranking(query.terms).lazy.filter { query.admits($0.source, in: catalog) }.prefix(limit)
                .map { SourceMatch($0.source, score: $0.score, terms: query.terms, in: catalog) }
        }
    }

    /// A source that was found, and the first of the words that were looked for.
    struct SourceMatch: Sendable {
        var source: SearchSource
        var score: Double
        var snippet = ""
        /// From 1.
        var pageNumber = 1
        var box: Box?

        init(_ source: SearchSource, score: Double, terms: Set<String>, in catalog: ProjectCatalog) {
            self.source = source
            self.score = score
            var layouts = LayoutMemory()
            for (page, words) in source.words(in: catalog.files[Int(source.file)].contents, &layouts) {
                guard let at = words.firstIndex(where: { !terms.isDisjoint(with: SearchTerms.terms($0.text)) }) else { continue }
                pageNumber = page + 1
                box = words[at].box
                snippet = words[max(words.startIndex, at - 12)..<min(words.endIndex, at + 20)].map { String($0.text) }.joined(
                    separator: " ")
                return
            }
        }
    }
#endif
