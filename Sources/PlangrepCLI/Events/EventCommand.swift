#if CommandLine
    import Foundation
    import Plangrep

    /// Runs a command for each event, without a shell: nothing in an event can become a part of a command.
    struct EventCommand: EventOutlet {
        private let executable: URL
        private let arguments: [String]
        private let environment: [String: String]
        private let timeout: Duration
        private let console: Console

        /// - Parameters:
        ///   - words: the command and its arguments.
        ///   - passing: the environment variables that it may see besides those that programs need to work.
        ///   - timeout: how long it may take for one event; then it is ended with everything it has started.
        /// - Throws: ``UsageError`` if there is no such command.
        init(
            _ words: [String], passing: [String] = [], timeout: Duration = .seconds(300), console: Console
        ) throws(UsageError) {
            guard let name = words.first, let executable = Self.find(name) else {
                throw UsageError("No executable \(words.first ?? "") on PATH. Check the name, or pass its path.")
            }
            self.executable = executable
            arguments = Array(words.dropFirst())
            environment = CommandEnvironment.variables(and: passing)
            self.timeout = timeout
            self.console = console
        }

        func take(_ delivery: WebhookDelivery) async throws {
            do {
                switch try await run(delivery) {
                case .exited(0): break
                case .exited(let code): console.error("\(executable.lastPathComponent) exited with status \(code).")
                case .signaled(let signal): console.error("\(executable.lastPathComponent) was terminated by signal \(signal).")
                }
            } catch is CancellationError {
                throw CancellationError()
            } catch ChildCommand.Failure.tookTooLong {
                console.error(
                    "\(executable.lastPathComponent) took longer than \(timeout.components.seconds) s and was ended. Raise --exec-timeout.")
            } catch {
                console.error("\(executable.path) could not be run: \(error)")
            }
        }

        private func run(_ delivery: WebhookDelivery) async throws -> ChildCommand.End {
            // A file: a command that reads nothing, or ends early, holds up and breaks nothing.
            let input = try BodyFile.open(delivery.webhook.body)
            defer { try? input.close() }
            let command = ChildCommand(
                executable.path, arguments, environment: environment.merging(Self.variables(delivery)) { $1 }, timeout: timeout)
            return try await command.run(inputDescriptor: input.fileDescriptor)
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
