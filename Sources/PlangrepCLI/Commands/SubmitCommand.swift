#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep

    /// Submits files to a server.
    struct SubmitCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "submit",
            abstract: "Submits files as a job, follows the job, and prints its result.",
            discussion: ServiceOptions.keyHelp)

        @Argument(help: "The files.")
        var files: [String]

        @Option(help: "The project's id; the project must exist.")
        var project: String

        @Option(help: "Continue the submission with this key instead of starting a new one.")
        var idempotencyKey: String?

        @Option(help: "Your own identifier for the job.")
        var externalID: String?

        @OptionGroup var service: ServiceOptions
        @OptionGroup var pace: PaceOptions
        @OptionGroup var listen: ListenOptions

        func validate() throws {
            if files.isEmpty { throw ValidationError("Pass at least one file.") }
        }

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) { try await submit(console) }
        }

        func submit(_ console: Console) async throws -> ExitStatus {
            let files = try FileArguments.files(files)
            let client = try service.client()
            let reporter = Reporter(console, isQuiet: service.json)
            let report = try await listen.whileListening { listening in
                var run = JobRun(
                    client: client, projectID: project, files: files, idempotencyKey: idempotencyKey, externalID: externalID,
                    listening: listening, pace: JobRun.Pace(), reporter: reporter)
                run.pace.job = pace.interval
                run.pace.timeout = pace.limit
                return try await run.perform()
            }
            try report.print(to: console, json: service.json)
            return report.exitStatus
        }
    }

    extension RunReport {
        /// Prints the report: text for people, or one JSON object.
        func print(to console: Console, json: Bool) throws {
            if json { console.line(try jsonText()) } else { lines.forEach(console.line) }
        }
    }
#endif
