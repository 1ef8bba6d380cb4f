#if Sandbox
    /// Which entries of a list are wanted, as a value.
    protocol EntityFilter: Sendable, Hashable {
        /// The list that it is for.
        static var entries: @Sendable (ProjectCatalog) -> [ProjectCatalog.Entry] { get }
        /// Whether every entry matches.
        var isEmpty: Bool { get }
        func matches(_ entry: ProjectCatalog.Entry, in catalog: ProjectCatalog) -> Bool
    }

    /// What several lists ask of the file that an entry belongs to.
    struct FileFilter: Sendable, Hashable {
        var fileID: String?
        /// A part of the name, in any case.
        var fileName: String?
        var classification: String?
        var status: String?

        func matches(_ file: ProjectCatalog.File) -> Bool {
            let document = file.contents.document
            return fileID.map { $0 == EntityID(.file, file.contents.key).text } ?? true
                && fileName.map { document.fileName.localizedCaseInsensitiveContains($0) } ?? true
                && classification.map { $0 == document.classification } ?? true && status.map { $0 == file.status } ?? true
        }
    }

    /// Sheets by their identifiers; everything where none is named.
    struct SheetSelection: Sendable, Hashable {
        private let ids: Set<EntityID>?

        init(_ ids: [String]?) { self.ids = ids.map { Set($0.compactMap { EntityID($0) }.filter { $0.kind == .sheet }) } }

        /// Whether the sheet on a page is one of them.
        func contains(page: Int, of contents: FileContents) -> Bool {
            ids.map { $0.contains(EntityID(.sheet, contents.key, page)) } ?? true
        }

        /// Whether a file has one of them, in a range of pages.
        func meets(_ contents: FileContents, pages: ClosedRange<Int>? = nil) -> Bool {
            guard let ids else { return true }
            return ids.contains { id in
                id.file == contents.key && contents.sheet(onPage: id.numbers.first ?? 0) != nil
                    && pages.map { $0.contains(id.numbers.first ?? 0) } ?? true
            }
        }
    }
#endif
