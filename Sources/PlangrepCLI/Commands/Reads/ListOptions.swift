#if CommandLine
    import ArgumentParser
    import Plangrep

    /// The project whose entries are listed, and how many of them.
    struct ListOptions: ParsableArguments {
        static let help = """
            With --json each entry is one line of JSON. On a terminal, a list that is longer than the screen goes through PAGER, or less.

            """ + ServiceOptions.keyHelp

        @Option(help: "The project's id.")
        var project: String

        @Option(help: ArgumentHelp("Print at most so many entries. (default: all)", valueName: "n"))
        var limit: Int?

        @Option(help: "Continue from a cursor that an earlier run printed.")
        var cursor: String?

        /// The size of one page, at most the documented 500.
        var pageSize: Int? { limit.map { min($0, 500) } }

        func validate() throws {
            if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
        }
    }

    /// Filters by the file that an entry is part of.
    struct FileFilters: ParsableArguments {
        @Option(help: "Only entries of this file.")
        var file: String?

        @Option(help: "Only entries of files whose name contains this, in any case.")
        var fileName: String?

        @Option(help: "Only entries of files of this classification: \(ClassificationArgument.values).")
        var classification: ClassificationArgument?
    }

    /// A page, from 1.
    struct PageArgument: ExpressibleByArgument, Sendable, Hashable {
        let number: Int

        init?(argument: String) {
            guard let number = Int(argument), number >= 1 else { return nil }
            self.number = number
        }
    }
#endif
