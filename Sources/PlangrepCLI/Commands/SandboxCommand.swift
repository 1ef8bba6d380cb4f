#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep
    import PlangrepSandbox

    /// A sandbox in a process of its own.
    struct SandboxCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sandbox",
            abstract: "Runs a local server that implements the documented API, until Ctrl-C.",
            discussion: """
                It listens on localhost only. The API key is read from the environment variable PLANGREP_API_KEY; without it, a random key is \
                generated and printed. Each line of standard input is a number of credits to add.
                """)

        @Option(help: "The port; 0 for any free port.")
        var port: UInt16 = 0

        @Option(
            help: ArgumentHelp(
                "Keep uploaded files and all state in this folder, and continue from it. (default: none is kept)", valueName: "folder"))
        var data: String?

        @Option(help: "Speed relative to the service.")
        var speed: Double = 60

        @Option(
            help: ArgumentHelp(
                "Drop, duplicate, delay and reorder webhooks, and let storage fail, reproducibly for each seed.", valueName: "seed"))
        var faults: UInt64?

        @Option(help: ArgumentHelp("Take files larger than this in parts.", valueName: "bytes"))
        var partsAbove: Int = SandboxStorage().maxDirectBytes

        @Option(help: ArgumentHelp("The size of a part.", valueName: "bytes"))
        var partSize: Int = SandboxStorage().partBytes

        @Option(help: "The initial credits.")
        var credits: Int = SandboxCredits().balance

        @Flag(help: "Print one JSON object instead of text.")
        var json = false

        func validate() throws {
            guard speed.isFinite, speed > 0 else { throw ValidationError("--speed must be a positive number.") }
            guard partsAbove >= 0 else { throw ValidationError("--parts-above must not be negative.") }
            guard partSize > 0 else { throw ValidationError("--part-size must be positive.") }
            guard credits >= 0 else { throw ValidationError("--credits must not be negative.") }
        }

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) {
                let key = ProcessInfo.processInfo.environment["PLANGREP_API_KEY"].map { APIKey($0) }
                return try await serve(console, key: key, purchases: Self.standardInput())
            }
        }

        func serve(_ console: Console, key: APIKey?, purchases: AsyncStream<String>) async throws -> ExitStatus {
            let sandbox: Sandbox
            do {
                sandbox = try await Sandbox.start(configuration(key))
            } catch let problem as SandboxConfiguration.Problem {
                throw UsageError(problem.description)
            }
            announce(sandbox, isKeyKnown: key != nil, console)
            for await line in purchases {
                guard let count = Int(line.trimmingCharacters(in: .whitespaces)), count > 0 else { continue }
                await sandbox.addCredits(count)
                console.error("\(await sandbox.availableCredits) credits")
            }
            // Standard input may end at once; the sandbox goes on until the task is cancelled.
            try? await Task.sleep(for: .seconds(1_000_000_000))
            await sandbox.stop()
            return .completed
        }

        private func configuration(_ key: APIKey?) -> SandboxConfiguration {
            var configuration = SandboxConfiguration()
            configuration.port = Int(port)
            configuration.dataFolder = data.map { URL(filePath: $0) }
            configuration.speed = speed
            configuration.credits.balance = credits
            (configuration.storage.maxDirectBytes, configuration.storage.partBytes) = (partsAbove, partSize)
            if let faults {
                configuration.webhookFaults = .faultPlan(seed: faults)
                configuration.storage.faults = .faultPlan(seed: faults)
            }
            if let key { configuration.apiKey = key }
            return configuration
        }

        /// A key that was given is not printed again.
        private func announce(_ sandbox: Sandbox, isKeyKnown: Bool, _ console: Console) {
            let key = isKeyKnown ? nil : sandbox.apiKey.withSecret { $0 }
            if json {
                let object: JSONValue = [
                    "baseUrl": .string(sandbox.baseURL.absoluteString), "storageUrl": .string(sandbox.storageURL.absoluteString),
                    "apiKey": .text(key),
                ]
                return console.line(String(decoding: (try? JSON.encode(object)) ?? [], as: UTF8.self))
            }
            console.line("Sandbox    \(sandbox.baseURL.absoluteString)")
            console.line("Storage    \(sandbox.storageURL.absoluteString)")
            if let key { console.line("API key    \(key)") }
            let environment = key.map { "PLANGREP_API_KEY=\($0) " } ?? ""
            console.line("Try it     \(environment)plangrep projects list --base-url \(sandbox.baseURL.absoluteString)")
        }

        /// Reading blocks, so it has a thread of its own, which nobody waits for.
        private static func standardInput() -> AsyncStream<String> {
            let (lines, source) = AsyncStream.makeStream(of: String.self)
            Thread.detachNewThread {
                while let line = readLine() { source.yield(line) }
                source.finish()
            }
            return lines
        }
    }
#endif
