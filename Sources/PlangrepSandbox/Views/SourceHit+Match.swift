#if Sandbox
    import Plangrep

    extension SourceHit {
        /// With the page and the box of the word that was found.
        init(_ match: SourceMatch, in catalog: ProjectCatalog) {
            let view = SourceView(match.source, in: catalog)
            let (sheet, region) = (view.sheet, view.region)
            let source = SourceReference(
                type: match.source.entityType, sectionNumber: view.section?.number, sectionTitle: view.section?.title,
                fileID: EntityID(.file, view.contents.key).text, fileName: view.contents.document.fileName, pageNumber: match.pageNumber,
                sheetID: region.map { view.contents.sheetID(Int($0.sheet)) }, sheetNumber: sheet?.number,
                regionID: region.map { _ in view.contents.regionID(Int(match.source.index)) }, displayBox: match.box.map { DisplayBox($0) })
            self.init(
                score: (match.score * 10_000).rounded() / 10_000, snippet: match.snippet,
                sourceCatalogURI: SourceURI(match.source, in: catalog).text, source: source)
        }
    }

    /// What a source is; of its properties only those of specifications are known from the documentation, the others are inferred.
    struct SourceView {
        let source: SearchSource
        let contents: FileContents

        init(_ source: SearchSource, in catalog: ProjectCatalog) {
            self.source = source
            contents = catalog.files[Int(source.file)].contents
        }

        var section: SectionFinding? { source.kind == .section ? contents.findings.sections[Int(source.index)] : nil }
        var region: Findings.Region? { source.kind == .region ? contents.findings.regions[Int(source.index)] : nil }
        var sheet: Findings.Sheet? { region.map { contents.findings.sheets[Int($0.sheet)] } }

        var fields: JSONFields {
            var fields: JSONFields = [
                "type": .of(source.entityType), "fileId": .of(EntityID(.file, contents.key).text),
                "fileName": .of(contents.document.fileName), "pageNumber": .of(source.pages(in: contents).lowerBound),
            ]
            if let section {
                fields["sectionNumber"] = .of(section.number)
                fields["sectionTitle"] = .of(section.title)
            }
            if let region {
                fields["regionId"] = .of(contents.regionID(Int(source.index)))
                fields["sheetNumber"] = .of(sheet?.number)
                fields["regionType"] = .of(region.type.rawValue)
            }
            return fields
        }
    }
#endif
