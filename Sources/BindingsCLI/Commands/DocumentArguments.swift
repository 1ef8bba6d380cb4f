#if CommandLine
    import ArgumentParser
    import BindingsGenerator

    /// What both commands are told of the document.
    struct DocumentArguments: ParsableArguments {
        @Argument(help: "The OpenAPI document. Other files that it refers to are found from it.", completion: .file())
        var spec: String

        @Option(help: "A bindings.json with names, formats and the like; SPEC stands in for its \"spec\".", completion: .file())
        var config: String?

        @Option(
            help: "The folder that references may not leave; by default the config's \"root\", or the document's own.",
            completion: .directory)
        var root: String?

        @Flag(help: "Treat warnings about skipped parts as errors.")
        var strict = false

        @Flag(help: "Accept errors that leave the rest of the document usable: what they are about is left out or untyped.")
        var lenient = false

        @OptionGroup(title: "Filters") var filters: FilterArguments

        /// The request without what only one command takes.
        func request(access: AccessLevel? = nil) -> GenerationRequest {
            var request = GenerationRequest(spec: spec, configPath: config, access: access, isStrict: strict)
            request.only = filters.selection
            request.isLenient = lenient
            request.root = root
            return request
        }

        func validate() throws {
            if strict, lenient { throw ValidationError("--strict and --lenient exclude each other") }
        }
    }
#endif
