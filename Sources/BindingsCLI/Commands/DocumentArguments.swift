#if CommandLine
    import ArgumentParser
    import BindingsGenerator

    /// What both commands are told of the document.
    struct DocumentArguments: ParsableArguments {
        @Argument(help: "The OpenAPI document. Other files that it refers to are found from it.", completion: .file())
        var spec: String

        @Option(help: "A bindings.json with names, formats and the like; SPEC stands in for its \"spec\".", completion: .file())
        var config: String?

        @Flag(help: "Generate nothing where something is left out: all errors and those warnings count.")
        var strict = false

        @OptionGroup(title: "Filters") var filters: FilterArguments

        /// The request without what only one command takes.
        func request(access: AccessLevel? = nil) -> GenerationRequest {
            var request = GenerationRequest(spec: spec, configPath: config, access: access, isStrict: strict)
            request.only = filters.selection
            return request
        }
    }
#endif
