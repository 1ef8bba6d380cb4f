#if CommandLine
    import ArgumentParser
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep

    /// Submits files to a server.
    struct SubmitCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "submit",
            abstract: "Submits files as a job, follows it, and prints the result.",
            discussion: "The API key is read from the environment variable PLANGREP_API_KEY.\n\n" + ExitStatus.help)

        @Argument(help: "The files.")
        var files: [String]

        @Option(help: "The project; it must exist.")
        var project: String

        @Option(help: "Another server, such as http://127.0.0.1:8080/api/open/v1.")
        var baseURL: BaseURLArgument?

        @Flag(help: "Print one JSON object instead of text.")
        var json = false

        @Option(help: ArgumentHelp("Seconds between two readings of the job; at least 5, except on this machine.", valueName: "s"))
        var pollInterval: Double = 15

        @Option(help: ArgumentHelp("Seconds to wait for the job at most. (default: until it ends)", valueName: "s"))
        var timeout: Double?

        @Option(help: "Continue the submission of this key instead of making a new one.")
        var idempotencyKey: String?

        @Option(help: "Your own identifier of the job.")
        var externalID: String?

        @OptionGroup var listen: ListenOptions

        func validate() throws {
            if files.isEmpty { throw ValidationError("Name at least one file.") }
            guard pollInterval.isFinite, pollInterval > 0 else { throw ValidationError("--poll-interval must be a positive number.") }
            if let timeout, !(timeout.isFinite && timeout > 0) { throw ValidationError("--timeout must be a positive number.") }
        }

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) { try await submit(console) }
        }

        func submit(_ console: Console) async throws -> ExitStatus {
            let files = try FileArguments.files(files)
            let key = try APIKey.environment("PLANGREP_API_KEY")
            let client = PlangrepClient(
                apiKey: key,
                configuration: ClientConfiguration(baseURL: baseURL?.url, transport: AsyncHTTPTransport.shared, userAgent: "plangrep-cli"))
            let reporter = Reporter(console, isQuiet: json)
            let report = try await listen.whileListening { listening in
                var run = JobRun(
                    client: client, projectID: project, files: files, idempotencyKey: idempotencyKey, externalID: externalID,
                    listening: listening, pace: JobRun.Pace(), reporter: reporter)
                run.pace.job = .seconds(pollInterval)
                run.pace.timeout = timeout.map { .seconds($0) }
                return try await run.perform()
            }
            try report.print(to: console, json: json)
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
