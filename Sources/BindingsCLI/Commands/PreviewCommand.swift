#if CommandLine
    import ArgumentParser
    import BindingsDocument
    import BindingsGenerator
    import Foundation

    /// Prints the Swift of one thing.
    struct PreviewCommand: ConsoleCommand {
        static let configuration = CommandConfiguration(
            commandName: "preview",
            abstract: "Prints the Swift of one type or operation, with the lines of the document that it comes from; writes nothing.",
            usage: "bindings preview <name> <spec> [<options>]\n       bindings preview <spec> <filters> [<options>]",
            discussion: """
                A type goes by its name in Swift or in the document; an operation by its operationId, as 'GET /books', or as it is called: \
                books.get. With filters in place of a name, everything that they leave is printed.
                """)

        @Argument(help: "The type or operation, then the OpenAPI document; the document alone where there are filters.")
        var arguments: [String]

        @Option(help: "A bindings.json with names, formats and the like.", completion: .file())
        var config: String?

        @OptionGroup(title: "Filters") var filters: FilterArguments

        @Flag(help: "Print the types that it names too, and those that they name.")
        var withNeeds = false

        func validate() throws {
            let wanted = filters.selection == nil ? 2 : 1
            guard arguments.count == wanted || arguments.count == 2 else {
                throw ValidationError("give a name and a document: bindings preview <name> <spec>")
            }
        }

        func run(_ console: Console) -> ExitStatus {
            let spec = arguments[arguments.count - 1]
            if arguments.count == 2, Self.isFile(arguments[0]), !Self.isFile(spec) {
                let order = VisibleText.quoted("bindings preview \(spec) \(arguments[0])")
                console.error("error: there is no document at \(VisibleText.quoted(spec)); the name comes first: \(order) [missing-file]")
                return .refused
            }
            var request = GenerationRequest(spec: spec, configPath: config)
            request.only = filters.selection
            request.isLenient = true
            do {
                let (telling, reading) = try GenerationReading.read(request)
                guard let reading else {
                    telling.messages.forEach(console.error)
                    return .refused
                }
                return try show(arguments.count == 2 ? arguments[0] : nil, Preview(reading: reading), spec, console)
            } catch let failure as GenerationFailure {
                console.error(failure.message)
            } catch {
                console.error("\(error)")
            }
            return .refused
        }

        private static func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

        private func show(_ name: String?, _ preview: Preview, _ spec: String, _ console: Console) throws -> ExitStatus {
            let sections = try name.map { try preview.sections(of: $0, withNeeds: withNeeds) } ?? preview.sections()
            if sections.isEmpty, let name {
                let nearest =
                    NearestName.of(name, among: preview.names.sorted()).map { "; did you mean \(VisibleText.quoted($0))?" }
                    ?? "; give a type, an operationId, or a method with its path"
                console.error("\(spec): error: no type or operation is called \(VisibleText.quoted(name))\(nearest) [unknown-name]")
                return .refused
            }
            console.line(sections.joined(separator: "\n\n"))
            return .done
        }
    }
#endif
