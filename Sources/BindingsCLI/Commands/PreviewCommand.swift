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
            usage: "bindings preview <name> [<spec>] [<options>]\n       bindings preview [<spec>] <filters> [<options>]",
            discussion: """
                A type is referred to by its name in Swift or in the document; an operation by its operationId, as 'GET /books', or as in \
                Swift: books.get. 'client', 'server' and 'webhooks' are the types of those. With filters in place of a name, everything \
                that they leave is printed. Signatures come first. Without a document, the one that the config names is read.
                """)

        @Argument(help: "The type or operation, then the OpenAPI document; the document alone where there are filters.")
        var arguments: [String] = []

        @OptionGroup var config: ConfigArguments

        @OptionGroup(title: "Filters") var filters: FilterArguments

        @Flag(help: "Print the types that it names too, and those that they name.")
        var withNeeds = false

        func validate() throws { _ = try target() }

        /// What is printed of which document; nil for everything that the filters leave, and for the document that the config names.
        private func target() throws -> (name: String?, spec: String?) {
            let hasFilters = filters.selection != nil
            switch arguments.count {
            case 2: return (arguments[0], arguments[1])
            case 1 where hasFilters: return (nil, arguments[0])
            case 1 where config.ofCurrentFolder != nil: return (arguments[0], nil)
            case 0 where hasFilters && config.ofCurrentFolder != nil: return (nil, nil)
            default: throw ValidationError("give a name and a document: bindings preview <name> <spec>")
            }
        }

        func run(_ console: Console) -> ExitStatus {
            guard let target = try? target() else { return .usage }
            if let name = target.name, let spec = target.spec, Self.isFile(name), !Self.isFile(spec) {
                let order = VisibleText.quoted("bindings preview \(spec) \(name)")
                console.error("error: there is no document at \(VisibleText.quoted(spec)); the name comes first: \(order) [missing-file]")
                return .refused
            }
            var request = request(target.spec, console)
            do {
                guard let emitted = try sections(target.name, request, console) else { return .refused }
                if !emitted.isEmpty { return show(emitted, console) }
                // What the config does not emit can be looked at all the same.
                request.emit = Set(GeneratorConfiguration.Emission.allCases)
                guard let all = try sections(target.name, request, console) else { return .refused }
                return all.isEmpty ? try unknown(target.name ?? "", request, console) : show(all, console)
            } catch let failure as GenerationFailure {
                console.error(failure.message)
            } catch {
                console.error("\(error)")
            }
            return .refused
        }

        private func request(_ spec: String?, _ console: Console) -> GenerationRequest {
            var request =
                spec.map { GenerationRequest(spec: $0, configPath: config.path(for: [$0], console)) }
                ?? GenerationRequest(configPath: config.ofCurrentFolder ?? ConfigBeside.name)
            request.only = filters.selection
            request.isLenient = true
            return request
        }

        private static func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

        /// What there is of a name, or of everything; nil where the document cannot be read, which is reported.
        private func sections(_ name: String?, _ request: GenerationRequest, _ console: Console) throws -> [String]? {
            let (telling, reading) = try GenerationReading.read(request)
            guard let reading else {
                telling.messages.forEach(console.error)
                return nil
            }
            let preview = Preview(reading: reading)
            return try name.map { try preview.sections(of: $0, withNeeds: withNeeds) } ?? preview.sections()
        }

        private func show(_ sections: [String], _ console: Console) -> ExitStatus {
            console.line(sections.joined(separator: "\n\n"))
            return .done
        }

        private func unknown(_ name: String, _ request: GenerationRequest, _ console: Console) throws -> ExitStatus {
            let names = try GenerationReading.read(request).1.map { Preview(reading: $0).names } ?? []
            let nearest =
                NearestName.of(name, among: names.sorted()).map { "; did you mean \(VisibleText.quoted($0))?" }
                ?? "; give a type, an operationId, or a method with its path"
            let place = request.spec ?? request.configPath ?? ""
            console.error("\(place): error: no type or operation is called \(VisibleText.quoted(name))\(nearest) [unknown-name]")
            return .refused
        }
    }
#endif
