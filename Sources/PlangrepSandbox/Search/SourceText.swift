#if Sandbox
    /// The renderings of a source's text.
    struct SourceText {
        var source: SearchSource
        var contents: FileContents
        /// A facet of a section; nil for all of the source.
        var facet: EntityID?

        /// - Throws: 400 for a facet of something else.
        init(_ source: SearchSource, in catalog: ProjectCatalog, facetID: String?) throws(SandboxError) {
            self.source = source
            contents = catalog.files[Int(source.file)].contents
            guard let facetID else { return }
            guard let facet = EntityID(facetID), facet.kind == .facet, facet.file == contents.key, source.kind == .section,
                facet.numbers.count == 2, facet.numbers[0] == Int(source.index) + 1,
                facet.numbers[1] <= contents.findings.sections[Int(source.index)].facets.count
            else { throw .invalid("$.facetId", "the source has no such facet") }
            self.facet = facet
        }

        /// The text of a kind; empty where the source has none of it (documented).
        func text(_ kind: String?) -> String {
            switch kind {
            case nil, "text": plain
            case "markdown": markdown
            case "page_regions": pageRegions
            case "facet_source_text": facets.map(\.text).joined(separator: "\n\n")
            // What a review has matched: a sandbox knows no reviews.
            default: ""
            }
        }

        private var plain: String {
            if let facet { return view(facet.numbers[1]).text }
            switch source.kind {
            case .section: return contents.pages.text(contents.findings.sections[Int(source.index)].range)
            case .page: return contents.pages[Int(source.index)].text
            case .region: return RegionView(Int(source.index), of: contents).text
            }
        }

        private var facets: [FacetView] {
            guard source.kind == .section else { return [] }
            if let facet { return [view(facet.numbers[1])] }
            return contents.findings.sections[Int(source.index)].facets.indices.map { view($0 + 1) }
        }

        private func view(_ number: Int) -> FacetView { FacetView(number - 1, ofSection: Int(source.index), of: contents) }

        /// Headings with as many signs as their level; the text itself stays as it is.
        private var markdown: String {
            guard source.kind == .section else { return plain }
            if let facet { return heading(view(facet.numbers[1])) }
            let section = contents.findings.sections[Int(source.index)]
            let title = "# " + [section.number, section.title].compactMap(\.self).joined(separator: " ")
            return ([title] + facets.map(heading)).joined(separator: "\n\n")
        }

        /// The text of a part is that of its articles, if it has any.
        private func heading(_ view: FacetView) -> String {
            guard view.facet.kind == .part else { return "### \(view.facet.label)\n\n\(view.text)" }
            let hasArticles = facets.contains { $0.facet.kind == .article && view.facet.range.contains($0.facet.range.lowerBound) }
            return "## \(view.facet.label)" + (hasArticles ? "" : "\n\n\(view.text)")
        }

        /// The blocks of each page with the page's number.
        private var pageRegions: String {
            source.pages(in: contents).map { page in
                let layout = PageLayout(contents.pages[page - 1])
                return ([Substring("[page \(page)]")] + layout.blocks.map(\.text)).joined(separator: "\n\n")
            }
            .joined(separator: "\n\n")
        }
    }

    /// A piece of a text: from a cursor, so many characters.
    struct TextPiece: Sendable, Hashable {
        var text: String
        /// Nil at the end.
        var nextCursor: String?

        /// - Throws: 400 for a cursor that this type has not written, or that lies behind the end.
        init(_ whole: String, cursor: String?, maxChars: Int) throws(SandboxError) {
            let offset = try ListCursor.position(cursor)
            guard offset <= whole.utf8.count else { throw .invalid("$.cursor", "it is not a `nextCursor` of this text") }
            let start = whole.utf8.index(whole.startIndex, offsetBy: offset)
            guard let start = start.samePosition(in: whole.unicodeScalars) else {
                throw .invalid("$.cursor", "it is not a `nextCursor` of this text")
            }
            let piece = whole[start...].prefix(maxChars)
            text = String(piece)
            nextCursor = piece.endIndex < whole.endIndex ? ListCursor.text(offset + piece.utf8.count) : nil
        }
    }
#endif
