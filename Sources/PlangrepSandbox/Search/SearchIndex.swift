#if Sandbox
    import Foundation

    /// The words of a project, and the sources that they occur in.
    struct SearchIndex: Sendable {
        private struct Posting: Sendable {
            var source: Int32
            var count: Int32
        }

        let catalog: ProjectCatalog
        private(set) var sources: [SearchSource] = []
        private var postings: [String: [Posting]] = [:]

        init(_ catalog: ProjectCatalog) {
            self.catalog = catalog
            for (file, entry) in catalog.files.enumerated() { add(entry.contents, Int32(file)) }
        }

        private mutating func add(_ contents: FileContents, _ file: Int32) {
            let findings = contents.findings
            var layouts = LayoutMemory()
            for index in findings.regions.indices { add(SearchSource(kind: .region, file: file, index: Int32(index)), contents, &layouts) }
            for index in findings.sections.indices {
                add(SearchSource(kind: .section, file: file, index: Int32(index)), contents, &layouts)
            }
            for page in findings.otherPages where !contents.pages[page].text.isEmpty {
                add(SearchSource(kind: .page, file: file, index: Int32(page)), contents, &layouts)
            }
        }

        private mutating func add(_ source: SearchSource, _ contents: FileContents, _ layouts: inout LayoutMemory) {
            let number = Int32(sources.count)
            sources.append(source)
            for (_, words) in source.words(in: contents, &layouts) {
                for word in words {
                    for term in SearchTerms.terms(word.text) { note(term, number) }
                }
            }
        }

        private mutating func note(_ term: String, _ source: Int32) {
            let last = (postings[term]?.count ?? 0) - 1
            if last >= 0, postings[term]?[last].source == source {
                postings[term]?[last].count += 1
            } else {
                postings[term, default: []].append(Posting(source: source, count: 1))
            }
        }

        /// The sources with at least one of the words, best first.
        ///
        /// The score is 0 to 1: each word counts by its rarity, and within a source by how often it is there.
        func ranking(_ terms: Set<String>) -> [(source: SearchSource, score: Double)] {
            var scores: [Int32: Double] = [:]
            var whole = 0.0
            for term in terms.sorted() {
                let found = postings[term] ?? []
                let weight = log(1 + Double(max(1, sources.count)) / Double(max(1, found.count)))
                whole += weight
                for posting in found { scores[posting.source, default: 0] += weight * Double(posting.count) / Double(posting.count + 1) }
            }
            return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (sources[Int($0.key)], $0.value / whole) }
        }
    }
#endif
