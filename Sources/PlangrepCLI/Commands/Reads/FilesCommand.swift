#if CommandLine
    import ArgumentParser
    import Plangrep

    /// Lists the files of a project.
    struct FilesCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "files", abstract: "Lists the files of a project.", discussion: ListOptions.help)

        @OptionGroup var list: ListOptions
        @OptionGroup var filters: FileFilters

        @Option(help: "Only files with this status, such as complete, processing or failed.")
        var status: String?

        @OptionGroup var service: ServiceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let call = client.files.list(
                projectID: list.project, limit: list.pageSize, cursor: list.cursor, compact: service.json ? nil : true,
                fileID: filters.file,
                fileName: filters.fileName, classification: filters.classification?.value, status: status)
            try await ListPrinter<ProjectFileEntityListResponse>(
                columns: [
                    .init("ID") { $0.fileID }, .init("STATUS") { $0.status }, .init("CLASS") { $0.classification?.rawValue },
                    .init("PAGES") { $0.pageCount.map { "\($0)" } }, .init("NAME") { $0.fileName },
                ], isJSON: service.json, limit: list.limit
            ).print(call, to: console)
            return .completed
        }
    }

    /// Lists the docs of a project.
    struct DocsCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "docs", abstract: "Lists the general documents of a project.", discussion: ListOptions.help)

        @OptionGroup var list: ListOptions
        @OptionGroup var filters: FileFilters

        @Option(help: "Only docs of this type, such as submittal, rfi, report or schedule.")
        var type: String?

        @Option(help: "Only docs with this status.")
        var status: String?

        @OptionGroup var service: ServiceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let call = client.docs.list(
                projectID: list.project, limit: list.pageSize, cursor: list.cursor, compact: service.json ? nil : true,
                fileID: filters.file,
                fileName: filters.fileName, classification: filters.classification?.value, docType: type, status: status)
            try await ListPrinter<ProjectDocEntityListResponse>(
                columns: [
                    .init("ID") { $0.docID }, .init("TYPE") { $0.docType }, .init("STATUS") { $0.status }, .init("FILE") { $0.fileName },
                ], isJSON: service.json, limit: list.limit
            ).print(call, to: console)
            return .completed
        }
    }
#endif
