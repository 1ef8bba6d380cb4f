#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep

    /// API keys of the organization.
    struct KeysCommand: AsyncParsableCommand {
        static let help = """
            The session of a signed-in user is read from the environment variable PLANGREP_SESSION: the value of the cookie plangrep_session. An API \
            key is not accepted.


            """ + ExitStatus.help

        static let configuration = CommandConfiguration(
            commandName: "keys", abstract: "Lists, creates and revokes the organization's API keys.", discussion: help,
            subcommands: [List.self, Create.self, Revoke.self, RevokeAll.self])

        struct List: WorkspaceCommand {
            static let configuration = CommandConfiguration(abstract: "Lists the organization's API keys.")

            @OptionGroup var service: ServiceOptions

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                let list = try await client.keys.list().value
                try service.print(list, Listings.table(list.keys).lines(width: console.width), to: console)
                return .completed
            }
        }

        struct Create: WorkspaceCommand {
            static let configuration = CommandConfiguration(
                abstract: "Creates an API key and prints it: it is shown only once.")

            @Argument(help: "The key's label, at most 120 characters.")
            var label: String

            @Option(help: "What the key may do: \(ScopeArgument.values); may be repeated.")
            var scope: [ScopeArgument]

            @Option(help: ArgumentHelp("Let the key expire after so many days. (default: never)", valueName: "n"))
            var expiresInDays: Int?

            @OptionGroup var service: ServiceOptions

            func validate() throws {
                if let expiresInDays, !(1...36_500).contains(expiresInDays) {
                    throw ValidationError("--expires-in-days must be 1 to 36500.")
                }
            }

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                let end = expiresInDays.map { client.runtime.configuration.environment.now().addingTimeInterval(Double($0) * 86_400) }
                let created = try await client.keys.create(label: label, scopes: scope.map(\.value), expiresAt: end).value
                // The key alone on standard output, so that it can go where keys are kept without being shown.
                if !service.json { console.error("Created the key \(created.key.id). It is printed only this once: keep it safe.") }
                try service.print(created, [VisibleText.of(created.plaintextKey)], to: console)
                return .completed
            }
        }

        struct Revoke: WorkspaceCommand {
            static let configuration = CommandConfiguration(abstract: "Revokes an API key at once.")

            @Argument(help: "The key's id.")
            var key: String

            @OptionGroup var service: ServiceOptions

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                let revoked = try await client.keys.revoke(keyID: key).value
                try service.print(revoked, Listings.table([revoked.key]).lines(width: console.width), to: console)
                return .completed
            }
        }

        struct RevokeAll: WorkspaceCommand {
            static let configuration = CommandConfiguration(
                commandName: "revoke-all", abstract: "Revokes all API keys of the organization at once.")

            @Flag(help: "Confirm it: everything that uses a key stops working.")
            var yes = false

            @OptionGroup var service: ServiceOptions

            func validate() throws {
                if !yes { throw ValidationError("This revokes every API key of the organization. Confirm it with --yes.") }
            }

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                let revoked = try await client.keys.revokeAll().value
                try service.print(revoked, Listings.table(revoked.keys).lines(width: console.width), to: console)
                return .completed
            }
        }
    }

    /// A command that calls the workspace's own routes.
    protocol WorkspaceCommand: ServiceCommand {}

    extension WorkspaceCommand {
        static func session(_ environment: [String: String]) throws -> APIKey {
            let text = environment["PLANGREP_SESSION"]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
            if !text.isEmpty { return APIKey(text) }
            throw UsageError(
                "The environment variable PLANGREP_SESSION is not set. Set it to a signed-in user's value of the cookie plangrep_session.")
        }

        func run() async throws {
            let console = Console.standard
            try await CommandRun.perform(console) {
                try service.refusePlainHTTP("session")
                return try await run(service.client(session: try Self.session(ProcessInfo.processInfo.environment)), console)
            }
        }
    }

    /// One of the documented scopes.
    struct ScopeArgument: ExpressibleByArgument, Sendable, Hashable {
        static let values = OpenAPIKeyScope.allKnown.map(\.rawValue).joined(separator: ", ")

        let value: OpenAPIKeyScope

        init?(argument: String) {
            value = OpenAPIKeyScope(rawValue: argument)
            if !value.isKnown { return nil }
        }
    }
#endif
