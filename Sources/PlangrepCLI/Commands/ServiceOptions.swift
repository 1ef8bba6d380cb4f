#if CommandLine
    import ArgumentParser
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep

    /// Which service is asked, and how the answer is written.
    struct ServiceOptions: ParsableArguments {
        static let keyHelp = "The API key is read from the environment variable PLANGREP_API_KEY.\n\n" + ExitStatus.help

        @Option(help: "Another server, such as http://127.0.0.1:8080/api/open/v1.")
        var baseURL: BaseURLArgument?

        @Flag(help: "Print one JSON object instead of text.")
        var json = false

        /// - Throws: an `APIError` when there is no key.
        func client() throws -> PlangrepClient {
            client(key: try APIKey.environment("PLANGREP_API_KEY"))
        }

        func client(key: APIKey) -> PlangrepClient {
            PlangrepClient(
                apiKey: key,
                configuration: ClientConfiguration(baseURL: baseURL?.url, transport: AsyncHTTPTransport.shared, userAgent: "plangrep-cli"))
        }

        /// Prints what came: as lines for people, or as it came.
        func print(_ body: some JSONWritable, _ lines: [String], to console: Console) throws {
            if json {
                console.line(String(decoding: try JSON.encode(body, pretty: true), as: UTF8.self))
            } else {
                lines.forEach(console.line)
            }
        }
    }

    /// A command that asks the service.
    protocol ServiceCommand: AsyncParsableCommand, Sendable {
        var service: ServiceOptions { get }
        /// Does it; the client has its key already.
        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus
    }

    extension ServiceCommand {
        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) { try await run(try service.client(), console) }
        }
    }
#endif
