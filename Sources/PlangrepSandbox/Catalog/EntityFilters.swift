#if Sandbox
    struct FileListFilter: EntityFilter {
        static let entries: @Sendable (ProjectCatalog) -> [ProjectCatalog.Entry] = { $0.fileEntries }

        var file = FileFilter()
        var sheets = SheetSelection(nil)

        var isEmpty: Bool { self == FileListFilter() }

        func matches(_ entry: ProjectCatalog.Entry, in catalog: ProjectCatalog) -> Bool {
            let found = catalog.files[Int(entry.file)]
            return file.matches(found) && sheets.meets(found.contents)
        }
    }

    struct SheetListFilter: EntityFilter {
        static let entries: @Sendable (ProjectCatalog) -> [ProjectCatalog.Entry] = { $0.sheets }

        var file = FileFilter()
        var sheets = SheetSelection(nil)
        var pageNumber: Int?
        var sheetNumber: String?

        var isEmpty: Bool { self == SheetListFilter() }

        func matches(_ entry: ProjectCatalog.Entry, in catalog: ProjectCatalog) -> Bool {
            let found = catalog.files[Int(entry.file)]
            let sheet = found.contents.findings.sheets[Int(entry.index)]
            return file.matches(found) && pageNumber.map { $0 == sheet.page + 1 } ?? true
                && sheetNumber.map { $0 == sheet.number } ?? true && sheets.contains(page: sheet.page + 1, of: found.contents)
        }
    }

    struct RegionListFilter: EntityFilter {
        static let entries: @Sendable (ProjectCatalog) -> [ProjectCatalog.Entry] = { $0.regions }

        var file = FileFilter()
        var sheets = SheetSelection(nil)
        /// The sheet that the list is of.
        var sheet = SheetSelection(nil)
        var pageNumber: Int?
        var kind = RegionFilter()

        var isEmpty: Bool { self == RegionListFilter() }

        func matches(_ entry: ProjectCatalog.Entry, in catalog: ProjectCatalog) -> Bool {
            let found = catalog.files[Int(entry.file)]
            let region = found.contents.findings.regions[Int(entry.index)]
            let page = found.contents.findings.sheets[Int(region.sheet)].page + 1
            return file.matches(found) && pageNumber.map { $0 == page } ?? true && kind.matches(region, of: found.contents)
                && sheets.contains(page: page, of: found.contents) && sheet.contains(page: page, of: found.contents)
        }
    }

    /// What lists and searches ask of a region alone.
    struct RegionFilter: Sendable, Hashable {
        var regionType: String?
        /// A discipline or a kind of drawing: the pages of the documentation show both as values (`architectural`, `floor_plan`).
        var drawingType: String?
        var layoutType: String?

        var isEmpty: Bool { self == RegionFilter() }

        func matches(_ region: Findings.Region, of contents: FileContents) -> Bool {
            let sheet = contents.findings.sheets[Int(region.sheet)]
            return regionType.map { $0 == region.type.rawValue } ?? true
                && drawingType.map { $0 == sheet.drawingType || $0 == sheet.discipline } ?? true
                && layoutType.map { $0 == region.type.layoutType } ?? true
        }
    }

    struct SpecificationListFilter: EntityFilter {
        static let entries: @Sendable (ProjectCatalog) -> [ProjectCatalog.Entry] = { $0.sections }

        var file = FileFilter()
        var sheets = SheetSelection(nil)
        /// The book, or the section of one, that the list is of.
        var specification: EntityID?
        var sectionNumber: String?
        /// The first page at the earliest.
        var pageStart: Int?
        /// The last page at the latest.
        var pageEnd: Int?

        var isEmpty: Bool { self == SpecificationListFilter() }

        func matches(_ entry: ProjectCatalog.Entry, in catalog: ProjectCatalog) -> Bool {
            let found = catalog.files[Int(entry.file)]
            let section = found.contents.findings.sections[Int(entry.index)]
            let pages = section.range.pages
            return file.matches(found) && sheets.meets(found.contents, pages: pages)
                && specification.map { $0.names(section: Int(entry.index), of: found.contents) } ?? true
                && sectionNumber.map { $0 == section.number } ?? true && pageStart.map { pages.lowerBound >= $0 } ?? true
                && pageEnd.map { pages.upperBound <= $0 } ?? true
        }
    }

    extension EntityID {
        /// Whether it is of the file as a book of specifications, or of this section.
        fileprivate func names(section index: Int, of contents: FileContents) -> Bool {
            kind == .spec && file == contents.key && (numbers.isEmpty || numbers == [index + 1])
        }
    }

    struct DocListFilter: EntityFilter {
        static let entries: @Sendable (ProjectCatalog) -> [ProjectCatalog.Entry] = { $0.docs }

        var file = FileFilter()
        var sheets = SheetSelection(nil)
        var docType: String?

        var isEmpty: Bool { self == DocListFilter() }

        func matches(_ entry: ProjectCatalog.Entry, in catalog: ProjectCatalog) -> Bool {
            let found = catalog.files[Int(entry.file)]
            return file.matches(found) && sheets.meets(found.contents) && docType.map { $0 == found.contents.docType } ?? true
        }
    }
#endif
