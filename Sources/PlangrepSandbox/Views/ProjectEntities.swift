#if Sandbox
    import Plangrep

    extension ProjectFileEntity {
        init(_ file: ProjectCatalog.File, _ links: ArtifactLinks) {
            let contents = file.contents
            let id = EntityID(.file, contents.key)
            self.init(
                fileID: id.text, fileName: contents.document.fileName,
                classification: contents.classification.map(FileClassification.init(rawValue:)), status: file.status,
                pageCount: contents.document.pages?.pages, artifacts: contents.pages.isEmpty ? links.none : links.list(.document, id))
        }
    }

    extension ArtifactLinks {
        /// No artifact: an empty list, or nil where artifacts are left out.
        var none: [Artifact]? { isCompact ? nil : [] }
    }

    extension ProjectSheetEntity {
        init(_ index: Int, of contents: FileContents, _ links: ArtifactLinks) {
            let sheet = contents.findings.sheets[index]
            let id = EntityID(.sheet, contents.key, sheet.page + 1)
            let name = [sheet.number, sheet.title].compactMap(\.self).joined(separator: " – ")
            self.init(
                sheetID: id.text, fileID: EntityID(.file, contents.key).text, fileName: contents.document.fileName,
                pageNumber: sheet.page + 1, sheetNumber: sheet.number, sheetName: sheet.title, sheetDisplayName: name.isEmpty ? nil : name,
                artifacts: links.list(.thumbnail, id))
        }
    }

    extension ProjectRegionEntity {
        init(_ index: Int, of contents: FileContents, _ layout: PageLayout, _ links: ArtifactLinks) {
            let view = RegionView(index, of: contents, layout)
            let sheet = view.sheet
            self.init(
                regionID: view.id.text, fileID: EntityID(.file, contents.key).text,
                sheetID: EntityID(.sheet, contents.key, sheet.page + 1).text, fileName: contents.document.fileName,
                pageNumber: sheet.page + 1, sheetNumber: sheet.number, label: view.label.map { String($0.text) }, text: view.text,
                displayBox: DisplayBox(view.box), labelBox: view.label.map { DisplayBox($0.box) }, artifacts: links.list(.crop, view.id))
        }
    }

    /// A region with its text and boxes, taken from the layout of its page.
    struct RegionView {
        var id: EntityID
        var region: Findings.Region
        var sheet: Findings.Sheet
        var text: String
        var box: Box
        /// The line that names its type.
        var label: PageLayout.Line?

        init(_ index: Int, of contents: FileContents) {
            let sheet = contents.findings.sheets[Int(contents.findings.regions[index].sheet)]
            self.init(index, of: contents, PageLayout(contents.pages[sheet.page]))
        }

        init(_ index: Int, of contents: FileContents, _ layout: PageLayout) {
            region = contents.findings.regions[index]
            sheet = contents.findings.sheets[Int(region.sheet)]
            id = EntityID(.region, contents.key, sheet.page + 1, Int(region.block) + 1)
            let block = layout.blocks[Int(region.block)]
            text = String(block.text)
            box = block.box
            let lines = layout.lines[block.lines]
            let type = region.type
            label = region.hasLabel ? lines.first { RegionType.named(in: [$0.text]).type == type } : nil
        }
    }

    extension DisplayBox {
        /// The names of the edges are inferred.
        init(_ box: Box) { self = ["left": box.left, "top": box.top, "right": box.right, "bottom": box.bottom] }
    }

    extension JSONFields {
        init(_ box: Box) {
            self = [
                "left": .of(box.left), "top": .of(box.top), "right": .of(box.right),
                "bottom": .of(box.bottom),
            ]
        }
    }

    extension ProjectDocEntity {
        init(_ file: ProjectCatalog.File, _ links: ArtifactLinks) {
            let contents = file.contents
            let id = EntityID(.doc, contents.key)
            self.init(
                docID: id.text, fileID: EntityID(.file, contents.key).text, fileName: contents.document.fileName,
                docType: contents.docType, status: file.status, artifacts: contents.pages.isEmpty ? links.none : links.list(.doc, id))
        }
    }
#endif
