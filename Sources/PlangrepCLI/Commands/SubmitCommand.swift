#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep

    /// Submits files to a server.
    struct SubmitCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "submit",
            abstract: "Submits files as a job, follows the job, and prints its result.",
            discussion: """
                The submission is kept in the state folder. The same command with the same files continues it after any end, also after it \
                was killed; files and parts that have arrived are not sent again.

                \(ServiceOptions.keyHelp)
                """)

        @Argument(help: "Files, folders, patterns such as 'plans/**/*.pdf', or - for standard input.")
        var files: [String]

        @Option(help: "The project's id; the project must exist.")
        var project: String

        @OptionGroup var upload: UploadOptions

        @Option(help: "Create or continue the job with this key. (default: a random one, kept in the state folder)")
        var idempotencyKey: String?

        @Option(help: "Your own identifier for the job.")
        var externalID: String?

        @OptionGroup var state: StateOptions

        @Flag(help: "Start a new job, even if these files were submitted before.")
        var new = false

        @OptionGroup var service: ServiceOptions
        @OptionGroup var pace: PaceOptions
        @OptionGroup var listen: ListenOptions

        func validate() throws {
            if files.isEmpty { throw ValidationError("Pass at least one file.") }
            if new, idempotencyKey != nil { throw ValidationError("--new and --idempotency-key exclude each other.") }
        }

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) { try await submit(console) }
        }

        func submit(_ console: Console) async throws -> ExitStatus {
            let input = files.contains("-") ? try StandardInput() : nil
            defer { input?.remove() }
            let files = try FileArguments.files(
                files, upload.classifications, input: input.map { (file: $0.file, name: upload.stdinName) })
            let client = try service.client()
            let reporter = Reporter(console, isQuiet: service.json)
            let digested = try await PlangrepClient.digested(files)
            let store = try await store(of: digested)
            let report = try await listen.whileListening { listening in
                var run = JobRun(
                    client: client, projectID: project, files: digested, idempotencyKey: idempotencyKey, externalID: externalID,
                    policy: upload.policy, store: store, listening: listening, pace: JobRun.Pace(), reporter: reporter)
                run.pace.job = pace.interval
                run.pace.timeout = pace.limit
                return try await run.perform()
            }
            try report.print(to: console, json: service.json)
            return report.exitStatus
        }

        /// Where the submission of these files is kept; emptied for a new one.
        private func store(of files: [UploadFile]) async throws -> FileCheckpointStore {
            let id = SubmissionID(
                service: service.baseURL?.url, project: project, externalID: externalID, idempotencyKey: idempotencyKey, files: files)
            if new { try await state.folder.forget(id.text) }
            return try state.folder.store(id.text)
        }
    }

    /// How files are sent.
    struct UploadOptions: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "What the files hold: \(ClassificationArgument.values). (default: the service finds out)", valueName: "class"))
        var classification: ClassificationArgument?

        @Option(help: ArgumentHelp("What files of a pattern hold, such as 'specs/**=specifications'; repeatable.", valueName: "glob=class"))
        var classify: [ClassificationRule] = []

        @Option(help: "The file name of standard input.")
        var stdinName = "stdin.pdf"

        @Option(help: ArgumentHelp("Send files larger than this to signed URLs, and smaller ones in forms.", valueName: "bytes"))
        var signedAbove: Int64 = TransferPolicy.automatic.maxFormFileBytes

        @Option(help: ArgumentHelp("How many uploads run at once.", valueName: "n"))
        var connections: Int = TransferPolicy.automatic.maxConnections

        @Flag(help: "Go on without files that can no longer be read or that storage refuses.")
        var allowPartial = false

        func validate() throws {
            guard (1...64).contains(connections) else { throw ValidationError("--connections must be 1 to 64.") }
        }

        var classifications: UploadClassifications { UploadClassifications(standard: classification?.value, rules: classify) }

        var policy: TransferPolicy {
            TransferPolicy(maxFormFileBytes: signedAbove, maxConnections: connections, allowsPartial: allowPartial)
        }
    }

    /// Where submissions are kept.
    struct StateOptions: ParsableArguments {
        @Option(help: ArgumentHelp(StateFolder.help, valueName: "folder"))
        var stateFolder: String?

        var folder: StateFolder { StateFolder(stateFolder) }
    }

    extension RunReport {
        /// Prints the report: text for people, or one JSON object.
        func print(to console: Console, json: Bool) throws {
            if json { console.line(try jsonText()) } else { lines(width: console.width).forEach(console.line) }
        }
    }
#endif
