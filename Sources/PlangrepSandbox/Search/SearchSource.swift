#if Sandbox
    /// A passage that can be found: a region of a sheet, a section of a specification, or any other page.
    struct SearchSource: Sendable, Hashable {
        enum Kind: UInt8, Sendable, Hashable { case region, section, page }

        var kind: Kind
        /// In the catalog.
        var file: Int32
        /// Among the file's findings; of a page its number from 0.
        var index: Int32

        /// The words of the source, page by page.
        func words(
            in contents: FileContents, _ layouts: inout LayoutMemory
        ) -> [(page: Int, words: ArraySlice<PageLayout.Word>)] {
            let index = Int(index)
            switch kind {
            case .page: return [(index, layouts.layout(ofPage: index, of: contents).words[...])]
            case .region:
                let region = contents.findings.regions[index]
                let page = contents.findings.sheets[Int(region.sheet)].page
                let layout = layouts.layout(ofPage: page, of: contents)
                let lines = layout.lines[layout.blocks[Int(region.block)].lines]
                return [(page, layout.words[(lines.first?.words.lowerBound ?? 0)..<(lines.last?.words.upperBound ?? 0)])]
            case .section:
                let range = contents.findings.sections[index].range
                return (range.lowerBound.page...range.upperBound.page).filter { $0 < contents.pages.count }.map { page in
                    let text = contents.pages[page].text
                    let words = layouts.layout(ofPage: page, of: contents).words
                    let positions = words.map {
                        TextPosition(page: page, offset: text.utf8.distance(from: text.startIndex, to: $0.text.startIndex))
                    }
                    let first = positions.partitionPoint { $0 >= range.lowerBound }
                    return (page, words[first..<max(first, positions.partitionPoint { $0 >= range.upperBound })])
                }
            }
        }
    }

    /// The words that texts and queries are compared by: letters and digits in lower case.
    enum SearchTerms {
        static func terms(_ text: some StringProtocol) -> [String] {
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
    }
#endif
