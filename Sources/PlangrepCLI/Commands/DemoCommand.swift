#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep
    import PlangrepSandbox

    /// Shows the whole way of a job without an account.
    struct DemoCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "demo",
            abstract: "Runs a job against a sandbox in this process and prints the result.",
            discussion: "No data leaves this machine.\n\n" + ExitStatus.help)

        @Argument(help: "The files. (default: a small sample drawing set)")
        var files: [String] = []

        @Flag(help: "Print one JSON object instead of text.")
        var json = false

        @Flag(help: "Follow the job by polling, without webhooks.")
        var pollOnly = false

        @Option(help: "Speed of the sandbox relative to the service.")
        var speed: Double = 60

        @Flag(help: "Keep the uploaded files and print their folder.")
        var keep = false

        func validate() throws {
            guard speed.isFinite, speed > 0 else { throw ValidationError("--speed must be a positive number.") }
        }

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) { try await run(console) }
        }

        func run(_ console: Console) async throws -> ExitStatus {
            let folder = keep ? FileManager.default.temporaryDirectory.appending(path: "plangrep-demo-\(UUID().uuidString)") : nil
            let reporter = Reporter(console, isQuiet: json)
            let files =
                files.isEmpty
                ? [UploadFile(bytes: SamplePDF.bytes(), fileName: SamplePDF.fileName, sha256: .computed)] : try FileArguments.files(files)
            let demo = Demo(files: files, speed: speed, pollOnly: pollOnly, dataFolder: folder, reporter: reporter)
            let report = try await demo.run()
            try report.print(to: console, json: json)
            if let folder { console.error("The uploaded files are in \(folder.path)") }
            return report.exitStatus
        }
    }
#endif
