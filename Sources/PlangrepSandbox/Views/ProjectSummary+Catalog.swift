#if Sandbox
    import Plangrep

    extension ProjectSummary {
        /// What was found in the files of a project; no aliases, since nothing in a file says that it is one.
        init(_ project: ProjectRecord, _ catalog: ProjectCatalog) {
            let complete = catalog.files.map(\.contents).filter { !$0.pages.isEmpty }
            let keyFiles = complete.sorted { $0.pages.count > $1.pages.count }.prefix(10).map { contents in
                ProjectSummaryKeyFile(
                    id: EntityID(.file, contents.key).text, fileName: contents.document.fileName,
                    classification: contents.classification.map(FileClassification.init(rawValue:)))
            }
            self.init(
                projectID: project.id, projectName: project.name, aliases: [],
                titleCandidates: Self.distinct(complete.flatMap(\.findings.titles), limit: 10), keyFiles: keyFiles,
                detectedDisciplines: Self.distinct(complete.flatMap { $0.findings.sheets.compactMap(\.discipline) }, limit: 100))
        }

        /// Each once, in the order of first appearance.
        private static func distinct(_ texts: [String], limit: Int) -> [String] {
            var seen: Set<String> = []
            return Array(texts.filter { seen.insert($0).inserted }.prefix(limit))
        }
    }
#endif
