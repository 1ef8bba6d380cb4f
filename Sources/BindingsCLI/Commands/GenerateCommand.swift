#if CommandLine
    import ArgumentParser
    import BindingsGenerator

    /// Writes Swift into a folder.
    struct GenerateCommand: ConsoleCommand {
        static let configuration = CommandConfiguration(
            commandName: "generate",
            abstract: "Writes the Swift of a document into a folder.",
            discussion: """
                Only files that the generator wrote are overwritten or deleted there: they say so in their first line. What is told of the \
                document goes to standard error, in the form that build tools underline.
                """)

        @OptionGroup var document: DocumentArguments

        @Option(help: "The folder to write into; it is made where it is missing.", completion: .directory)
        var output: String

        @Option(help: "The visibility of what is generated: public, package or internal. (default: what the config says, or public)")
        var access: AccessLevel?

        func run(_ console: Console) -> ExitStatus {
            let outcome = GenerationRun(document.request(access: access, console)).perform()
            outcome.messages.forEach(console.error)
            guard let files = outcome.files else {
                console.error("bindings: nothing was written: \(outcome.counts)")
                if outcome.isAcceptable { console.error("bindings: --lenient generates the rest") }
                return .refused
            }
            do {
                let changes = try OutputFolder(path: output).write(files)
                console.line("\(output): \(changes)")
                if let summary = outcome.summary { console.line(summary) }
                return .done
            } catch {
                console.error("error: the output cannot be written: \(error) [output]")
                return .cannotWrite
            }
        }
    }

    extension AccessLevel: ExpressibleByArgument {}
#endif
