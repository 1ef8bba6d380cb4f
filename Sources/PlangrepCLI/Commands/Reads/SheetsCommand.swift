#if CommandLine
    import ArgumentParser
    import Plangrep

    /// Lists the sheets of a project.
    struct SheetsCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "sheets", abstract: "Lists the drawing sheets of a project.", discussion: ListOptions.help)

        @OptionGroup var list: ListOptions
        @OptionGroup var filters: FileFilters

        @Option(help: "Only the sheet with this number, such as A1.01.")
        var number: String?

        @Option(help: "Only sheets on this page of their file, from 1.")
        var page: PageArgument?

        @OptionGroup var service: ServiceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let call = client.sheets.list(
                projectID: list.project, limit: list.pageSize, cursor: list.cursor, compact: service.json ? nil : true,
                fileID: filters.file,
                fileName: filters.fileName, classification: filters.classification?.value, pageNumber: page?.number, sheetNumber: number)
            try await ListPrinter<ProjectSheetEntityListResponse>(
                columns: [
                    .init("ID") { $0.sheetID }, .init("NUMBER") { $0.sheetNumber }, .init("PAGE") { $0.pageNumber.map { "\($0)" } },
                    .init("TITLE") { $0.sheetName }, .init("FILE") { $0.fileName },
                ], isJSON: service.json, limit: list.limit
            ).print(call, to: console)
            return .completed
        }
    }

    /// Lists the regions of a project.
    struct RegionsCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "regions", abstract: "Lists the regions of a project's drawing sheets.", discussion: ListOptions.help)

        @OptionGroup var list: ListOptions
        @OptionGroup var filters: FileFilters

        @Option(help: "Only regions of the sheet with this id.")
        var sheet: String?

        @Option(help: "Only regions on this page of their file, from 1.")
        var page: PageArgument?

        @Option(help: "Only regions of this type, such as detail, plan, section, elevation, schedule, note or title_block.")
        var type: String?

        @Option(help: "Only regions of drawings of this type, such as architectural, structural or mechanical.")
        var drawingType: String?

        @Option(help: "Only regions of this layout.")
        var layoutType: String?

        @OptionGroup var service: ServiceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let call = client.regions.list(
                projectID: list.project, limit: list.pageSize, cursor: list.cursor, compact: service.json ? nil : true, sheetID: sheet,
                fileID: filters.file, fileName: filters.fileName, classification: filters.classification?.value, pageNumber: page?.number,
                regionType: type, drawingType: drawingType, layoutType: layoutType)
            try await ListPrinter<ProjectRegionEntityListResponse>(
                columns: [
                    .init("ID") { $0.regionID }, .init("SHEET") { $0.sheetNumber }, .init("PAGE") { $0.pageNumber.map { "\($0)" } },
                    .init("LABEL") { $0.label }, .init("TEXT") { $0.text },
                ], isJSON: service.json, limit: list.limit
            ).print(call, to: console)
            return .completed
        }
    }
#endif
