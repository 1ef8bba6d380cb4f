#if Sandbox
    /// Everything that the reads of a project show, in the order in which it appeared: a value that stays as it is while others are made.
    final class ProjectCatalog: Sendable {
        /// A file, and where its job is.
        struct File: Sendable {
            var contents: FileContents
            /// `processing`, `complete` or `failed`.
            var status: String
        }

        /// Something in a file, by its position among the file's findings.
        struct Entry: Sendable, Hashable {
            var file: Int32
            var index: Int32
        }

        let projectID: String
        /// In the order in which their uploads were completed.
        let files: [File]
        let fileEntries: [Entry]
        /// Of completed jobs, in the order of their completion.
        let sheets: [Entry]
        let regions: [Entry]
        let sections: [Entry]
        let docs: [Entry]
        /// By what the identifiers of a file have in common.
        private let positions: [String: Int]
        /// What filters have found.
        let found = FilterCache()

        /// - Parameter completed: Positions in `files`, in the order of completion.
        init(projectID: String, files: [File], completed: [Int]) {
            self.projectID = projectID
            self.files = files
            fileEntries = files.indices.map { Entry(file: Int32($0), index: 0) }
            positions = Dictionary(files.enumerated().map { ($1.contents.key, $0) }) { first, _ in first }
            func entries(_ count: (Findings) -> Int) -> [Entry] {
                completed.flatMap { file in
                    (0..<count(files[file].contents.findings)).map { Entry(file: Int32(file), index: Int32($0)) }
                }
            }
            sheets = entries(\.sheets.count)
            regions = entries(\.regions.count)
            sections = entries(\.sections.count)
            docs = entries { $0.isDoc ? 1 : 0 }
        }

        /// The position of the file that an identifier names; nil where there is none.
        func position(_ id: EntityID) -> Int? { positions[id.file] }

        func contents(_ entry: Entry) -> FileContents { files[Int(entry.file)].contents }
    }
#endif
