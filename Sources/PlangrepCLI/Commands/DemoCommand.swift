#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep
    import PlangrepSandbox

    /// Shows the whole way of a job without an account.
    struct DemoCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "demo",
            abstract: "Runs a job against a sandbox inside this process, and prints what was found.",
            discussion: "Nothing leaves this machine.\n\n" + ExitStatus.help)

        @Argument(help: "The files; none: a small drawing set of our own making.")
        var files: [String] = []

        @Flag(help: "Print one JSON object instead of text.")
        var json = false

        @Flag(help: "Follow the job by reading it, without webhooks.")
        var pollOnly = false

        @Option(help: "How many times faster than the service the sandbox is.")
        var speed: Double = 60

        @Flag(help: "Keep the uploaded bytes, and say where.")
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
            if let folder { console.error("The uploaded bytes are in \(folder.path)") }
            return report.exitStatus
        }
    }
#endif
