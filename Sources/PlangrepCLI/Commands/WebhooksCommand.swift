#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep

    /// Signatures of single deliveries, for people who look for what is wrong.
    struct WebhooksCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "webhooks", abstract: "Signs and verifies webhook deliveries.",
            subcommands: [WebhooksSignCommand.self, WebhooksVerifyCommand.self])
    }

    /// A delivery's body.
    enum WebhookBody {
        /// - Parameter path: `-` for standard input.
        static func read(_ path: String) throws(UsageError) -> [UInt8] {
            if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw UsageError("The body cannot be read from \(path). Check the path.")
            }
            return [UInt8](bytes)
        }
    }

    /// Prints the header fields that go with a body.
    struct WebhooksSignCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sign", abstract: "Prints the header fields that sign a body.")

        @Option(help: "How to sign.")
        var scheme: WebhookSchemeArgument

        @OptionGroup var secret: SecretOptions

        @Option(help: ArgumentHelp("Time of signing, in seconds since 1970. (default: now)", valueName: "unixtime"))
        var at: Int?

        @Option(help: "The delivery's id, for schemes that sign one. (default: random)")
        var id: String?

        @Argument(help: "The file with the body; - for standard input.")
        var bodyFile: String

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) { try sign(console) }
        }

        func sign(_ console: Console) throws -> ExitStatus {
            let headers = try scheme.scheme.sign(
                body: try WebhookBody.read(bodyFile), secret: try secret.read(), timestamp: Date(unixTime: at),
                id: id ?? "msg_\(WebhookRoute.randomID())")
            for field in headers { console.line("\(field.name.rawName): \(field.value)") }
            return .completed
        }
    }

    extension Date {
        /// Seconds since 1970; nil: now.
        init(unixTime: Int?) {
            self = unixTime.map { Date(timeIntervalSince1970: Double($0)) } ?? Date()
        }
    }
#endif
