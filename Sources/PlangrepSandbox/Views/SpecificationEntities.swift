#if Sandbox
    import Plangrep

    extension ProjectSpecificationEntity {
        /// A section as the pages of specifications describe it.
        init(_ index: Int, of contents: FileContents, _ links: ArtifactLinks) {
            let section = contents.findings.sections[index]
            let id = EntityID(.spec, contents.key, index + 1)
            let pages = section.range.pages
            self.init(
                specificationID: id.text, fileID: EntityID(.file, contents.key).text, fileName: contents.document.fileName,
                sectionNumber: section.number, sectionTitle: section.title, pageStart: pages.lowerBound, pageEnd: pages.upperBound,
                facets: section.facets.indices.map { ProjectSpecificationFacetEntity(FacetView($0, ofSection: index, of: contents)) },
                artifacts: links.list(.specification, id))
        }
    }

    extension ProjectSpecificationSectionEntity {
        /// Part of the book, whose identifier is `spec_` and that of the file.
        init(_ index: Int, of contents: FileContents) {
            let section = contents.findings.sections[index]
            let pages = section.range.pages
            self.init(
                sectionID: EntityID(.sec, contents.key, index + 1).text, specID: EntityID(.spec, contents.key).text,
                sectionNumber: section.number, sectionTitle: section.title, pageStart: pages.lowerBound, pageEnd: pages.upperBound)
        }
    }

    extension ProjectSpecificationSectionDetailEntity {
        init(_ index: Int, of contents: FileContents, _ links: ArtifactLinks) {
            let section = contents.findings.sections[index]
            let facets = section.facets.indices.map { FacetView($0, ofSection: index, of: contents) }
            let pages = section.range.pages
            self.init(
                sectionID: EntityID(.sec, contents.key, index + 1).text, specID: EntityID(.spec, contents.key).text,
                sectionNumber: section.number, sectionTitle: section.title, pageStart: pages.lowerBound, pageEnd: pages.upperBound,
                text: contents.pages.text(section.range), facets: facets.map { ProjectSpecificationSectionFacetEntity($0) },
                parts: facets.filter { $0.facet.kind == .part }.map { SpecificationPart($0) }, warnings: [],
                artifacts: links.list(.specification, EntityID(.spec, contents.key, index + 1)))
        }
    }

    /// A part or an article with its text.
    struct FacetView {
        var id: EntityID
        var facet: SectionFinding.Facet
        var text: String

        init(_ index: Int, ofSection section: Int, of contents: FileContents) {
            facet = contents.findings.sections[section].facets[index]
            id = EntityID(.facet, contents.key, section + 1, index + 1)
            text = contents.pages.text(facet.range)
        }

        /// The lettered paragraphs of an article whose heading says what they require.
        var requirements: [(text: String, kind: String)] {
            guard facet.kind == .article, let kind = Self.kinds.first(where: { facet.label.uppercased().contains($0.word) })?.kind else {
                return []
            }
            return paragraphs.map { ($0, kind) }
        }

        /// The texts behind the letters, up to the next letter.
        private var paragraphs: [String] {
            text.split(separator: "\n").reduce(into: []) { found, line in
                if let start = SectionHeading.paragraph(line) {
                    found.append(String(start))
                } else if let last = found.popLast() {
                    found.append(last + " " + line)
                }
            }
        }

        private static let kinds: [(word: String, kind: String)] = [
            ("SUBMITTAL", "submittal"), ("QUALITY", "quality"), ("TEST", "quality"), ("REFERENCE", "reference"),
            ("INSTALLATION", "installation"), ("WARRANTY", "warranty"),
        ]
    }

    extension SpecificationPart {
        fileprivate init(_ view: FacetView) {
            let title = view.facet.label.drop { !$0.isNumber }.drop { !$0.isLetter }
            let pages = view.facet.range.pages
            self.init(
                label: view.facet.label, title: title.isEmpty ? nil : String(title), text: view.text, pageStart: pages.lowerBound,
                pageEnd: pages.upperBound)
        }
    }

    extension ProjectSpecificationFacetEntity {
        /// The text is cut at 50,000 characters (documented).
        init(_ view: FacetView) {
            self.init(
                facetID: view.id.text, facetKey: view.facet.key, facetKind: view.facet.kind.rawValue, facetLabel: view.facet.label,
                coverageKind: "full", facetText: String(view.text.prefix(50_000)), pageStart: view.facet.range.pages.lowerBound)
        }
    }

    extension ProjectSpecificationSectionFacetEntity {
        init(_ view: FacetView) {
            self.init(
                facetID: view.id.text, facetKey: view.facet.key, facetKind: view.facet.kind.rawValue, facetLabel: view.facet.label,
                coverageKind: "full", facetText: view.text,
                requirements: view.requirements.map { SpecificationFacetRequirement(text: $0.text, kind: $0.kind) },
                pageStart: view.facet.range.pages.lowerBound, pageEnd: view.facet.range.pages.upperBound)
        }
    }
#endif
