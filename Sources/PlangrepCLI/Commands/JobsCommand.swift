#if CommandLine
    import ArgumentParser
    import Plangrep

    /// Looking at jobs.
    struct JobsCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "jobs", abstract: "Lists and shows jobs.", discussion: ServiceOptions.keyHelp,
            subcommands: [List.self, Show.self])

        struct List: ServiceCommand {
            static let configuration = CommandConfiguration(abstract: "Lists the jobs of a project, the newest first.")

            @Option(help: "The project's id.")
            var project: String

            @OptionGroup var service: ServiceOptions

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                let list = try await client.jobs.list(projectID: project).value
                try service.print(list, Listings.table(list.jobs).lines(width: console.width), to: console)
                return .completed
            }
        }

        struct Show: ServiceCommand {
            static let configuration = CommandConfiguration(abstract: "Shows a job and its files.")

            @Argument(help: "The job's id.")
            var job: String

            @OptionGroup var service: ServiceOptions

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                let found = try await client.jobs.get(jobID: job).value
                try service.print(found, Listings.facts(found.job), to: console)
                return .completed
            }
        }
    }

    /// Ends a job.
    struct CancelCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: "Cancels a job and waits until it has ended. Pages that were already processed may still be billed.",
            discussion: ServiceOptions.keyHelp)

        @Argument(help: "The job's id.")
        var job: String

        @OptionGroup var service: ServiceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let ended = try await client.jobs.cancelAndConfirm(jobID: job)
            try service.print(CancelJobResponse(job: ended), Listings.facts(ended), to: console)
            return .completed
        }
    }

    /// Resumes a blocked job.
    struct ResumeCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume", abstract: "Resumes a job that is blocked on credits.",
            discussion: ServiceOptions.keyHelp)

        @Argument(help: "The job's id.")
        var job: String

        @OptionGroup var service: ServiceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let resumed = try await client.jobs.resume(jobID: job).value
            try service.print(resumed, Listings.facts(resumed.job) + ["Follow it with: plangrep watch \(VisibleText.of(job))"], to: console)
            return .completed
        }
    }
#endif
