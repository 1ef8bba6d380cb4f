#if CommandLine
    import ArgumentParser
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep

    /// The service to call, and the output's format.
    struct ServiceOptions: ParsableArguments {
        static let keyHelp = "The API key is read from the environment variable PLANGREP_API_KEY.\n\n" + ExitStatus.help

        @Option(help: "The API's base URL, such as http://127.0.0.1:8080/api/open/v1. (default: https://plangrep.com/api/open/v1)")
        var baseURL: BaseURLArgument?

        @Option(help: ArgumentHelp("How often a failed request is tried again.", valueName: "n"))
        var retries: Int = RetryPolicy.default.maxAttempts - 1

        @Flag(help: "Print JSON instead of text: one object, or one in each line for lists.")
        var json = false

        func validate() throws {
            guard (0...100).contains(retries) else { throw ValidationError("--retries must be 0 to 100.") }
        }

        /// - Throws: ``UsageError`` for a base URL that would send the key in the clear, and an `APIError` when there is no key.
        func client() throws -> PlangrepClient {
            try refusePlainHTTP("API key")
            return client(key: try APIKey.environment("PLANGREP_API_KEY"))
        }

        func client(key: APIKey) -> PlangrepClient { PlangrepClient(apiKey: key, configuration: configuration) }

        /// - Throws: ``UsageError`` for a base URL that would send a credential in the clear.
        func refusePlainHTTP(_ credential: String) throws {
            guard let url = baseURL?.url, url.isUnencryptedElsewhere else { return }
            throw UsageError(
                "Refusing plain HTTP to \(url.host() ?? ""): the \(credential) would travel unencrypted. Use https in --base-url.")
        }

        private var configuration: ClientConfiguration {
            var configuration = ClientConfiguration(
                baseURL: baseURL?.url, transport: AsyncHTTPTransport.shared, userAgent: "plangrep-cli")
            configuration.retry.maxAttempts = retries + 1
            return configuration
        }

        /// A client of the workspace's own routes, which take the session of a signed-in user.
        func client(session: APIKey) -> PlangrepClient { PlangrepClient(sessionCookie: session, configuration: configuration) }

        /// Prints a response: lines for people, or its JSON.
        func print(_ body: some JSONWritable, _ lines: [String], to console: Console) throws {
            if json {
                let text = String(decoding: try JSON.encode(body, pretty: true), as: UTF8.self)
                text.split(separator: "\n").forEach { console.data(Array($0.utf8)) }
            } else {
                lines.forEach(console.line)
            }
        }
    }

    /// A command that calls the service.
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
