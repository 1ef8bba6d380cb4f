#if CommandLine
    import ArgumentParser

    /// The whole command.
    struct BindingsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "bindings",
            abstract: "Makes Swift of OpenAPI documents: 3.0, 3.1 and 3.2, JSON and YAML.",
            discussion: ExitStatus.help,
            subcommands: [GenerateCommand.self, CheckCommand.self, DiffCommand.self, PreviewCommand.self, ExplainCommand.self])
    }
#endif
