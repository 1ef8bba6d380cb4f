#if CommandLine
    import ArgumentParser
    import BindingsGenerator
    import Foundation

    /// The config that a command uses: the one that is given, or the one beside the document, so that names are those of the build.
    struct ConfigArguments: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "A bindings.json with names, formats and the like; the default is the one beside SPEC that names it.",
                discussion: "A document that is given is used in place of the config's \"spec\"; without one the config's is used."),
            completion: .file())
        var config: String?

        @Flag(help: "Ignore a bindings.json beside the document.")
        var noConfig = false

        func validate() throws {
            if noConfig, config != nil { throw ValidationError("--config and --no-config exclude each other") }
        }

        /// The config of a document, and of several the first that has one; reported on standard error where it was found and not given.
        func path(for specs: [String], _ console: Console) -> String? {
            if noConfig || config != nil { return config }
            guard let found = specs.lazy.compactMap(ConfigBeside.path).first else { return nil }
            console.error("bindings: using \(found); --no-config ignores it")
            return found
        }

        /// The config of the current folder, for a command without a document.
        var ofCurrentFolder: String? {
            config ?? (!noConfig && FileManager.default.fileExists(atPath: ConfigBeside.name) ? ConfigBeside.name : nil)
        }
    }
#endif
