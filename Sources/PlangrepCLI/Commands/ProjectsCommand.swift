#if CommandLine
    import ArgumentParser
    import Plangrep

    /// Everything about projects.
    struct ProjectsCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "projects", abstract: "Lists, creates and shows projects.", discussion: ServiceOptions.keyHelp,
            subcommands: [List.self, Create.self, Show.self])

        struct List: ServiceCommand {
            static let configuration = CommandConfiguration(abstract: "Lists the organization's projects.")

            @OptionGroup var service: ServiceOptions

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                let list = try await client.projects.list().value
                try service.print(list, Listings.table(list.projects).lines(width: console.width), to: console)
                return .completed
            }
        }

        struct Create: ServiceCommand {
            static let configuration = CommandConfiguration(
                abstract: "Creates a project. It costs credits and is ready after one to two minutes.")

            @Argument(help: "The project's name: unique in the organization, at most 180 characters.")
            var name: String

            @Flag(help: "Wait until the project is ready, at most 5 minutes.")
            var wait = false

            @Option(help: ArgumentHelp("Polling interval in seconds while waiting.", valueName: "s"))
            var pollInterval: Double = 10

            @OptionGroup var service: ServiceOptions

            func validate() throws {
                guard pollInterval.isFinite, pollInterval > 0 else { throw ValidationError("--poll-interval must be a positive number.") }
            }

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                var created = try await client.projects.create(name: name).value
                let id = created.project.id
                if wait {
                    do throws(APIError) {
                        created.project = try await client.projects.waitUntilReady(projectID: id, every: .seconds(pollInterval))
                    } catch {
                        if error.kind == .cancelled {
                            throw Interrupted("Provisioning continues on the server; check it with: plangrep projects show \(id)")
                        }
                        throw error
                    }
                }
                try service.print(created, Listings.facts(created.project), to: console)
                return .completed
            }
        }

        struct Show: ServiceCommand {
            static let configuration = CommandConfiguration(abstract: "Shows a project.")

            @Argument(help: "The project's id.")
            var project: String

            @OptionGroup var service: ServiceOptions

            func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
                let found = try await client.projects.get(projectID: project).value
                try service.print(found, Listings.facts(found.project), to: console)
                return .completed
            }
        }
    }
#endif
