#if CommandLine
    import ArgumentParser
    import BindingsGenerator

    /// Which part of a document is meant.
    struct FilterArguments: ParsableArguments {
        @Option(help: "Only this operation, by operationId or as 'GET /pets', with what it needs. May be repeated, as all filters may.")
        var operation: [String] = []

        @Option(help: "Only operations with this tag.")
        var tag: [String] = []

        @Option(help: "Only operations on this path; '/pets/*' is everything below /pets.")
        var path: [String] = []

        @Option(help: "Only this component schema.")
        var schema: [String] = []

        /// The part; nil where no filter is given.
        var selection: GeneratorConfiguration.Selection? {
            var selection = GeneratorConfiguration.Selection()
            selection.operations = Set(operation)
            selection.tags = Set(tag)
            selection.paths = Set(path)
            selection.schemas = Set(schema)
            return selection.isEmpty ? nil : selection
        }
    }
#endif
