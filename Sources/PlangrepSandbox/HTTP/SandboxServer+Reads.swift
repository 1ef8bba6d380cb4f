#if Sandbox
    import BindingsServer
    import Plangrep

    extension SandboxServer {
        /// The catalog of a project, and how its artifacts are linked.
        private func reading(_ projectID: String, _ compact: Bool?) async throws -> (ProjectCatalog, ArtifactLinks) {
            let (catalog, context) = try await engine.reading(projectID)
            return (catalog, ArtifactLinks(context: context, route: .project(projectID), isCompact: compact ?? false))
        }

        func listFiles(_ input: Operations.ListFiles.Input) async throws -> Operations.ListFiles.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let file = FileFilter(
                fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue, status: input.status)
            let filter = FileListFilter(file: file, sheets: SheetSelection(input.sheets))
            let page = try catalog.page(filter, limit: input.limit, cursor: input.cursor)
            return .ok(ProjectFileEntityListResponse(page.map { ProjectFileEntity(catalog.files[Int($0.file)], links) }))
        }

        func getFile(_ input: Operations.GetFile.Input) async throws -> Operations.GetFile.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let file = FileFilter(fileName: input.fileName, classification: input.classification?.rawValue, status: input.status)
            let filter = FileListFilter(file: file, sheets: SheetSelection(input.sheets))
            let entry = try catalog.entry(input.fileID, "file", filter) { catalog.fileEntry($0) }
            return .ok(GetFileResponse(file: ProjectFileEntity(catalog.files[Int(entry.file)], links)))
        }

        func listSheets(_ input: Operations.ListSheets.Input) async throws -> Operations.ListSheets.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let file = FileFilter(
                fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue, status: input.status)
            let filter = SheetListFilter(
                file: file, sheets: SheetSelection(input.sheets), pageNumber: input.pageNumber, sheetNumber: input.sheetNumber)
            let page = try catalog.page(filter, limit: input.limit, cursor: input.cursor)
            return .ok(
                ProjectSheetEntityListResponse(page.map { ProjectSheetEntity(Int($0.index), of: catalog.contents($0), links) }))
        }

        func getSheet(_ input: Operations.GetSheet.Input) async throws -> Operations.GetSheet.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let file = FileFilter(
                fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue, status: input.status)
            let filter = SheetListFilter(
                file: file, sheets: SheetSelection(input.sheets), pageNumber: input.pageNumber, sheetNumber: input.sheetNumber)
            let entry = try catalog.entry(input.sheetID, "sheet", filter) { catalog.sheetEntry($0) }
            return .ok(GetSheetResponse(sheet: ProjectSheetEntity(Int(entry.index), of: catalog.contents(entry), links)))
        }

        func listDocs(_ input: Operations.ListDocs.Input) async throws -> Operations.ListDocs.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let file = FileFilter(
                fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue, status: input.status)
            let filter = DocListFilter(file: file, sheets: SheetSelection(input.sheets), docType: input.docType)
            let page = try catalog.page(filter, limit: input.limit, cursor: input.cursor)
            return .ok(ProjectDocEntityListResponse(page.map { ProjectDocEntity(catalog.files[Int($0.file)], links) }))
        }

        func getDoc(_ input: Operations.GetDoc.Input) async throws -> Operations.GetDoc.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let file = FileFilter(
                fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue, status: input.status)
            let filter = DocListFilter(file: file, sheets: SheetSelection(input.sheets), docType: input.docType)
            let entry = try catalog.entry(input.docID, "doc", filter) { catalog.docEntry($0) }
            return .ok(GetDocResponse(doc: ProjectDocEntity(catalog.files[Int(entry.file)], links)))
        }

        // MARK: Regions

        func listRegions(_ input: Operations.ListRegions.Input) async throws -> Operations.ListRegions.Reply {
            let filter = RegionListFilter(
                file: FileFilter(fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue),
                sheets: SheetSelection(input.sheets), sheet: SheetSelection(input.sheetID.map { [$0] }), pageNumber: input.pageNumber,
                kind: RegionFilter(regionType: input.regionType, drawingType: input.drawingType, layoutType: input.layoutType))
            let (catalog, links) = try await reading(input.projectID, input.compact)
            return .ok(try Self.regions(catalog, filter, links, limit: input.limit, cursor: input.cursor))
        }

        func listSheetRegions(_ input: Operations.ListSheetRegions.Input) async throws -> Operations.ListSheetRegions.Reply {
            let filter = RegionListFilter(
                file: FileFilter(fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue),
                sheet: SheetSelection([input.sheetID]), pageNumber: input.pageNumber,
                kind: RegionFilter(regionType: input.regionType, drawingType: input.drawingType, layoutType: input.layoutType))
            let (catalog, links) = try await reading(input.projectID, input.compact)
            _ = try catalog.entry(input.sheetID, "sheet", SheetListFilter()) { catalog.sheetEntry($0) }
            return .ok(try Self.regions(catalog, filter, links, limit: input.limit, cursor: input.cursor))
        }

        private static func regions(
            _ catalog: ProjectCatalog, _ filter: RegionListFilter, _ links: ArtifactLinks, limit: Int?, cursor: String?
        ) throws(SandboxError) -> ProjectRegionEntityListResponse {
            var layouts = LayoutMemory()
            let page = try catalog.page(filter, limit: limit, cursor: cursor)
            return ProjectRegionEntityListResponse(
                page.map { entry in
                    let contents = catalog.contents(entry)
                    return ProjectRegionEntity(
                        Int(entry.index), of: contents, layouts.layout(ofRegion: Int(entry.index), of: contents), links)
                })
        }

        func getRegion(_ input: Operations.GetRegion.Input) async throws -> Operations.GetRegion.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let filter = RegionListFilter(
                file: FileFilter(fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue),
                sheets: SheetSelection(input.sheets), sheet: SheetSelection(input.sheetID.map { [$0] }), pageNumber: input.pageNumber,
                kind: RegionFilter(regionType: input.regionType, drawingType: input.drawingType, layoutType: input.layoutType))
            let entry = try catalog.entry(input.regionID, "region", filter) { catalog.regionEntry($0) }
            var layouts = LayoutMemory()
            let contents = catalog.contents(entry)
            let layout = layouts.layout(ofRegion: Int(entry.index), of: contents)
            return .ok(GetRegionResponse(region: ProjectRegionEntity(Int(entry.index), of: contents, layout, links)))
        }

        // MARK: Specifications

        func listSpecifications(_ input: Operations.ListSpecifications.Input) async throws -> Operations.ListSpecifications.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let file = FileFilter(
                fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue)
            let filter = SpecificationListFilter(
                file: file, sheets: SheetSelection(input.sheets), sectionNumber: input.sectionNumber, pageStart: input.pageStart,
                pageEnd: input.pageEnd)
            let page = try catalog.page(filter, limit: input.limit, cursor: input.cursor)
            return .ok(
                ProjectSpecificationEntityListResponse(
                    page.map { ProjectSpecificationEntity(Int($0.index), of: catalog.contents($0), links) }))
        }

        func getSpecification(_ input: Operations.GetSpecification.Input) async throws -> Operations.GetSpecification.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let file = FileFilter(
                fileID: input.fileID, fileName: input.fileName, classification: input.classification?.rawValue)
            let filter = SpecificationListFilter(
                file: file, sheets: SheetSelection(input.sheets), sectionNumber: input.sectionNumber, pageStart: input.pageStart,
                pageEnd: input.pageEnd)
            let entry = try catalog.entry(input.specificationID, "specification", filter) { catalog.sectionEntry($0, .spec) }
            return .ok(
                GetSpecificationResponse(
                    specification: ProjectSpecificationEntity(Int(entry.index), of: catalog.contents(entry), links)))
        }

        func listSpecificationSections(
            _ input: Operations.ListSpecificationSections.Input
        ) async throws -> Operations.ListSpecificationSections.Reply {
            let (catalog, _) = try await reading(input.projectID, input.compact)
            let filter = SpecificationListFilter(
                specification: try catalog.specification(input.specID), sectionNumber: input.sectionNumber, pageStart: input.pageStart,
                pageEnd: input.pageEnd)
            let page = try catalog.page(filter, limit: input.limit, cursor: input.cursor)
            return .ok(
                ProjectSpecificationSectionEntityListResponse(
                    page.map {
                        ProjectSpecificationSectionEntity(Int($0.index), of: catalog.contents($0))
                    }))
        }

        func getSpecificationSection(
            _ input: Operations.GetSpecificationSection.Input
        ) async throws -> Operations.GetSpecificationSection.Reply {
            let (catalog, links) = try await reading(input.projectID, input.compact)
            let filter = SpecificationListFilter(specification: try catalog.specification(input.specID))
            let entry = try catalog.entry(input.sectionID, "section", filter) { catalog.sectionEntry($0, .sec) }
            return .ok(
                GetSpecificationSectionResponse(
                    section: ProjectSpecificationSectionDetailEntity(
                        Int(entry.index), of: catalog.contents(entry), links)))
        }
    }
#endif
