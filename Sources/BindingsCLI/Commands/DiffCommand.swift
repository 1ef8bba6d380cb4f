#if CommandLine
    import ArgumentParser
    import BindingsGenerator

    /// Tells which changes of a document break callers.
    struct DiffCommand: ConsoleCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "Tells which changes between two documents break callers of the generated Swift.",
            discussion: """
                Compares the generated API, not the document's text. Changes that callers cannot see are ignored. The config of the new \
                document is used for both. Ends with 2 where a caller may not compile any more. 'bindings explain CODE' explains a code.
                """)

        /// How the changes are written.
        enum Format: String, CaseIterable, ExpressibleByArgument { case text, markdown, json }

        @Argument(help: "The document as callers know it.", completion: .file())
        var old: String

        @Argument(help: "The document as it is now.", completion: .file())
        var new: String

        @OptionGroup var config: ConfigArguments

        @Option(help: "A bindings.json for the new document, where that is another.", completion: .file())
        var newConfig: String?

        @Option(help: "text, markdown or json.")
        var format = Format.text

        @OptionGroup(title: "Filters") var filters: FilterArguments

        func run(_ console: Console) -> ExitStatus {
            let shared = config.path(for: [new, old], console)
            guard let before = read(old, shared, console), let after = read(new, newConfig ?? shared, console) else { return .refused }
            let report = DiffReport(changes: GeneratedAPIDiff(old: before.lowered, new: after.lowered).changes)
            do {
                switch format {
                case .text: if !report.changes.isEmpty { console.line(report.text) }
                case .markdown: console.line(report.markdown)
                case .json: console.line(try report.json())
                }
            } catch {
                console.error("error: \(error)")
                return .refused
            }
            console.error("\(new): \(report.summary)")
            return report.changes.contains { $0.code.impact == .breaking } ? .breaking : .done
        }

        /// Reads a document; errors that cost no more than a part are told and do not stand in the way.
        private func read(_ spec: String, _ config: String?, _ console: Console) -> GenerationReading? {
            var request = GenerationRequest(spec: spec, configPath: config)
            request.only = filters.selection
            request.isLenient = true
            do {
                let (telling, reading) = try GenerationReading.read(request)
                if reading == nil || !telling.accepted.isEmpty { telling.messages.forEach(console.error) }
                return reading
            } catch let failure as GenerationFailure {
                console.error(failure.message)
            } catch {
                console.error("error: \(error)")
            }
            return nil
        }
    }
#endif
