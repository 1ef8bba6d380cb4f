#if CommandLine
    import Foundation
    import Plangrep

    /// Runs a command for each event, without a shell: nothing in an event can become a part of a command.
    struct EventCommand: EventOutlet {
        private let executable: URL
        private let arguments: [String]
        private let console: Console

        /// - Throws: ``UsageError`` if there is no such command.
        init(_ words: [String], console: Console) throws(UsageError) {
            guard let name = words.first, let executable = Self.find(name) else {
                throw UsageError("There is no command \(words.first ?? "") on PATH that can be run. Check its name, or give its path.")
            }
            self.executable = executable
            arguments = Array(words.dropFirst())
            self.console = console
        }

        func take(_ delivery: WebhookDelivery) async throws {
            do {
                let status = try await run(delivery)
                if status != 0 { console.error("\(executable.lastPathComponent) ended with code \(status).") }
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                console.error("\(executable.path) could not be run: \(error)")
            }
        }

        private func run(_ delivery: WebhookDelivery) async throws -> Int32 {
            let process = Process()
            process.executableURL = executable
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment.merging(Self.variables(delivery)) { $1 }
            // A file: a command that reads nothing, or ends early, holds up and breaks nothing.
            let input = try BodyFile.open(delivery.webhook.body)
            defer { try? input.close() }
            process.standardInput = input
            let (ended, end) = AsyncStream.makeStream(of: Never.self)
            process.terminationHandler = { _ in end.finish() }
            try process.run()
            for await _ in ended {}
            if Task.isCancelled {
                // Ctrl-C has reached the command as well, unless it was this task alone that was cancelled.
                if process.isRunning { process.terminate() }
                process.waitUntilExit()
                throw CancellationError()
            }
            process.waitUntilExit()
            return process.terminationStatus
        }

        static func variables(_ delivery: WebhookDelivery) -> [String: String] {
            var variables = ["PLANGREP_WEBHOOK_ROUTE": delivery.routeID, "PLANGREP_WEBHOOK_REFERENCE": delivery.reference]
            if let id = delivery.webhook.deliveryID { variables["PLANGREP_WEBHOOK_ID"] = id }
            return variables
        }

        private static func find(_ name: String) -> URL? {
            let folders =
                name.contains("/") ? [""] : (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { $0 + "/" }
            let path = folders.map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
            return path.map { URL(filePath: $0) }
        }
    }

    /// An event's body as a file that nobody else can open.
    enum BodyFile {
        /// Open for reading, from its beginning, and already without a name.
        static func open(_ body: [UInt8]) throws -> FileHandle {
            let path = FileManager.default.temporaryDirectory.appending(path: "plangrep-event-\(UUID().uuidString)").path
            guard FileManager.default.createFile(atPath: path, contents: Data(body), attributes: [.posixPermissions: 0o600]),
                let file = FileHandle(forReadingAtPath: path)
            else { throw CocoaError(.fileWriteUnknown) }
            try FileManager.default.removeItem(atPath: path)
            return file
        }
    }
#endif
