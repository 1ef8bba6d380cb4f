#if CommandLine
    import ArgumentParser

    /// The command.
    struct PlangrepCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plangrep",
            abstract: "Submits construction documents to Plangrep and prints the results.",
            discussion: ExitStatus.help,
            subcommands: [
                DemoCommand.self, SubmitCommand.self, WatchCommand.self, ResultCommand.self, CancelCommand.self, ResumeCommand.self,
                ProjectsCommand.self, JobsCommand.self, FilesCommand.self, SheetsCommand.self, RegionsCommand.self, SpecsCommand.self,
                DocsCommand.self, SearchCommand.self, TextCommand.self, ArtifactsCommand.self, ArchiveCommand.self, KeysCommand.self,
                SubmissionsCommand.self, ListenCommand.self, WebhooksCommand.self,
                SandboxCommand.self,
            ])
    }
#endif
