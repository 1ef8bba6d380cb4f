#if CommandLine
    import ArgumentParser
    import Foundation
    import Plangrep

    /// Looking at submissions that are kept on this machine.
    struct SubmissionsCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "submissions", abstract: "Lists, shows and forgets the submissions that are kept on this machine.",
            subcommands: [List.self, Show.self, Forget.self])

        struct List: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Lists the kept submissions, the newest first.")

            @OptionGroup var state: StateOptions

            func run() async throws {
                let console = Console.standard
                try await CommandRun.perform(console) { list(console) }
            }

            func list(_ console: Console) -> ExitStatus {
                KeptSubmission.table(KeptSubmission.all(in: state.folder)).lines(width: console.width).forEach(console.line)
                return .completed
            }
        }

        struct Show: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Shows a kept submission and its files.")

            @Argument(help: "The id, or its beginning.")
            var submission: String

            @OptionGroup var state: StateOptions

            func run() async throws {
                let console = Console.standard
                try await CommandRun.perform(console) { try show(console) }
            }

            func show(_ console: Console) throws -> ExitStatus {
                let id = try state.folder.id(beginningWith: submission)
                guard let kept = KeptSubmission(id, in: state.folder) else {
                    throw UsageError("\(state.folder.file(id).path) cannot be read. Remove it with: plangrep submissions forget \(id)")
                }
                kept.lines(width: console.width).forEach(console.line)
                return .completed
            }
        }

        struct Forget: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Forgets submissions: the same files make a new job. Jobs on the server are not changed.")

            @Argument(help: "The ids, or their beginnings.")
            var submissions: [String] = []

            @Flag(help: "Forget all of them.")
            var all = false

            @OptionGroup var state: StateOptions

            func validate() throws {
                if submissions.isEmpty != all { throw ValidationError("Pass ids, or --all.") }
            }

            func run() async throws {
                let console = Console.standard
                try await CommandRun.perform(console) { try await forget(console) }
            }

            func forget(_ console: Console) async throws -> ExitStatus {
                let ids = try all ? state.folder.ids() : submissions.map { try state.folder.id(beginningWith: $0) }
                for id in ids {
                    try await state.folder.forget(id)
                    console.line("Forgot \(id)")
                }
                return .completed
            }
        }
    }
#endif
