#if CommandLine
    import ArgumentParser
    import BindingsGenerator

    /// The document of a command, and how it is read.
    struct DocumentArguments: ParsableArguments {
        @Argument(
            help: "The OpenAPI document; by default the one that the config names. Other files that it refers to are found from it.",
            completion: .file())
        var spec: String?

        @OptionGroup var config: ConfigArguments

        @Option(
            help: "The folder that references may not leave; by default the config's \"root\", or the document's own.",
            completion: .directory)
        var root: String?

        @Flag(help: "Treat warnings about skipped parts as errors.")
        var strict = false

        @Flag(help: "Accept errors that leave the rest of the document usable: what they are about is left out or untyped.")
        var lenient = false

        @OptionGroup(title: "Filters") var filters: FilterArguments

        /// The document as messages call it, or the config where only that is given.
        var name: String { spec ?? config.ofCurrentFolder ?? "" }

        /// The request without what only one command takes.
        func request(access: AccessLevel? = nil, _ console: Console) -> GenerationRequest {
            var request = base(console)
            request.access = access
            request.isStrict = strict
            request.only = filters.selection
            request.isLenient = lenient
            request.root = root
            return request
        }

        private func base(_ console: Console) -> GenerationRequest {
            if let spec { return GenerationRequest(spec: spec, configPath: config.path(for: [spec], console)) }
            return GenerationRequest(configPath: config.ofCurrentFolder ?? ConfigBeside.name)
        }

        func validate() throws {
            if strict, lenient { throw ValidationError("--strict and --lenient exclude each other") }
            if spec == nil, config.ofCurrentFolder == nil {
                throw ValidationError("give a document, or --config with a bindings.json that names one")
            }
        }
    }
#endif
