#if CommandLine
    import ArgumentParser
    import Plangrep

    /// Lists specifications, or the sections of one.
    struct SpecsCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "specs", abstract: "Lists the specifications of a project, or the sections of one.", discussion: ListOptions.help)

        @OptionGroup var list: ListOptions
        @OptionGroup var filters: FileFilters

        @Option(help: ArgumentHelp("List the sections of this specification.", valueName: "specification"))
        var sectionsOf: String?

        @Option(help: "Only the section with this number, such as \"03 30 00\".")
        var section: String?

        @Option(help: "Only what begins on this page of its file or later, from 1.")
        var pageStart: PageArgument?

        @Option(help: "Only what ends on this page of its file or earlier.")
        var pageEnd: PageArgument?

        @OptionGroup var service: ServiceOptions

        func validate() throws {
            let hasFileFilter = filters.file != nil || filters.fileName != nil || filters.classification != nil
            if sectionsOf != nil, hasFileFilter { throw ValidationError("--sections-of takes no filters by file.") }
        }

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            if let sectionsOf { try await sections(of: sectionsOf, client, console) } else { try await specifications(client, console) }
            return .completed
        }

        private func specifications(_ client: PlangrepClient, _ console: Console) async throws {
            let call = client.specifications.list(
                projectID: list.project, limit: list.pageSize, cursor: list.cursor, compact: service.json ? nil : true,
                fileID: filters.file,
                fileName: filters.fileName, classification: filters.classification?.value, sectionNumber: section,
                pageStart: pageStart?.number, pageEnd: pageEnd?.number)
            try await ListPrinter<ProjectSpecificationEntityListResponse>(
                columns: [
                    .init("ID") { $0.specificationID }, .init("SECTION") { $0.sectionNumber },
                    .init("PAGES") { Self.pages($0.pageStart, $0.pageEnd) },
                    .init("TITLE") { $0.sectionTitle }, .init("FILE") { $0.fileName },
                ], isJSON: service.json, limit: list.limit
            ).print(call, to: console)
        }

        private func sections(of id: String, _ client: PlangrepClient, _ console: Console) async throws {
            let call = client.specifications.listSections(
                projectID: list.project, specID: id, limit: list.pageSize, cursor: list.cursor, compact: service.json ? nil : true,
                sectionNumber: section, pageStart: pageStart?.number, pageEnd: pageEnd?.number)
            try await ListPrinter<ProjectSpecificationSectionEntityListResponse>(
                columns: [
                    .init("ID") { $0.sectionID }, .init("SECTION") { $0.sectionNumber },
                    // The documentation describes a title and does not name the field.
                    .init("TITLE") { $0.sectionTitle ?? $0.unknownFields?["title"]?.string },
                ], isJSON: service.json, limit: list.limit
            ).print(call, to: console)
        }

        /// `4`, `4–7`; nil where nothing is known.
        static func pages(_ start: Int?, _ end: Int?) -> String? {
            guard let start else { return end.map { "–\($0)" } }
            guard let end, end != start else { return "\(start)" }
            return "\(start)–\(end)"
        }
    }
#endif
