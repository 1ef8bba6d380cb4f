#if CommandLine
    import ArgumentParser
    import Plangrep

    /// Searches the sources of a project.
    struct SearchCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "search",
            abstract: "Searches the sources of a project by meaning, and prints each hit with file, page and snippet.",
            discussion: "With --json each hit is one line of JSON. Waits up to 2 minutes while the index is not ready.\n\n"
                + ServiceOptions.keyHelp)

        @Argument(help: "The words to search for.")
        var words: [String]

        @Option(help: "The project's id.")
        var project: String

        @Option(help: ArgumentHelp("Print at most so many hits, 1 to 50. (default: the service's own)", valueName: "n"))
        var maxHits: Int?

        @Option(help: "Only sources of this kind, such as region, specification or doc; may be repeated.")
        var type: [String] = []

        @Option(help: "Only sources of files whose name contains this, in any case.")
        var fileName: String?

        @Option(help: "Only sources of files of this classification: \(ClassificationArgument.values).")
        var classification: ClassificationArgument?

        @Option(help: "Only sources on the sheet with this number.")
        var sheet: String?

        @Option(help: "Only sources on this page of their file, from 1.")
        var page: PageArgument?

        @OptionGroup var service: ServiceOptions

        func validate() throws {
            if words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { throw ValidationError("Name at least one word to search for.") }
            if let maxHits, !(1...50).contains(maxHits) { throw ValidationError("--max-hits must be 1 to 50.") }
        }

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let found = try await client.sources.search(
                projectID: project, query: words.joined(separator: " "), entityTypes: type.isEmpty ? nil : type, maxHits: maxHits,
                sheetNumber: sheet, fileName: fileName, pageNumber: page?.number, classification: classification?.value
            ).whenIndexed()
            if service.json {
                for hit in found.hits { console.data(try JSON.encode(hit)) }
                return .completed
            }
            try await Pager.run(console) { console in
                for (index, hit) in found.hits.enumerated() { hit.lines(number: index + 1, width: console.width).forEach(console.line) }
                console.line(found.hits.isEmpty ? "No hits." : Quantities.count(found.hits.count, "hit"))
            }
            return .completed
        }
    }

    extension SourceHit {
        /// Where it is, what it says, and the address to read the whole of it with `plangrep text`.
        func lines(number: Int, width: Int?) -> [String] {
            let head = ["\(number).", file ?? "unknown file", page.map { "page \($0)" }, place, score.map(Self.score)]
            let text = VisibleText.of(snippet ?? "")
            let wrapped = width.map { TextWrapping.lines(text, width: max(20, $0 - 4)) } ?? [text]
            return [VisibleText.of(head.compactMap(\.self).joined(separator: "  "))] + wrapped.map { "    " + $0 }
                + (sourceCatalogURI.map { ["    " + VisibleText.of($0)] } ?? []) + [""]
        }

        /// The documentation shows no fields of sources but those of specifications: these are called as everywhere else.
        private var file: String? { source?.fileName }

        private var page: Int? {
            if let number = source?.pageNumber { return Int(number) }
            return source?.unknownFields?["pageStart"].flatMap { try? $0.decode(Int.self) }
        }

        private var place: String? {
            let section = [source?.sectionNumber, source?.sectionTitle].compactMap(\.self).joined(separator: " ")
            if !section.isEmpty { return section }
            let sheet = source?.sheetNumber.map { "sheet \($0)" }
            return [source?.type, sheet].compactMap(\.self).joined(separator: ", ")
        }

        private static func score(_ score: Double) -> String { "(\((score * 100).rounded() / 100))" }
    }

    /// Text in lines of a width.
    enum TextWrapping {
        /// Breaks at spaces; a longer word has a line of its own, which is cut.
        static func lines(_ text: String, width: Int) -> [String] {
            var lines: [String] = []
            var line = ""
            for word in text.split(separator: " ") {
                if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > width {
                    lines.append(line)
                    line = ""
                }
                line += (line.isEmpty ? "" : " ") + word
                while DisplayWidth.of(line) > width {
                    var head = ""
                    while let next = line.first, DisplayWidth.of(head + String(next)) <= width {
                        head.append(next)
                        line.removeFirst()
                    }
                    if head.isEmpty { break }
                    lines.append(head)
                }
            }
            return line.isEmpty ? lines : lines + [line]
        }
    }

    /// Prints the text of a source.
    struct TextCommand: ServiceCommand {
        static let configuration = CommandConfiguration(
            commandName: "text", abstract: "Prints the text of a source that a search has found.", discussion: ServiceOptions.keyHelp)

        @Argument(help: ArgumentHelp("The source's address, as search prints it.", valueName: "uri"))
        var source: String

        @Option(help: "The project's id.")
        var project: String

        @Option(help: "The rendering: \(SourceTextKind.allKnown.map(\.rawValue).joined(separator: ", ")). (default: text)")
        var kind: String?

        @Option(help: "Only this facet of the source.")
        var facet: String?

        @OptionGroup var service: ServiceOptions

        func run(_ client: PlangrepClient, _ console: Console) async throws -> ExitStatus {
            let call = client.sources.text(of: source, in: project, kind: kind.map(SourceTextKind.init(rawValue:)), facetID: facet)
            if service.json {
                for try await page in call.pages { console.data(try JSON.encode(page)) }
                return .completed
            }
            try await Pager.run(console) { console in
                var last: Character?
                for try await piece in call.items {
                    if console.isClosed() { break }
                    console.text(piece)
                    last = piece.last
                }
                if last?.isNewline == false { console.write("\n") }
            }
            return .completed
        }
    }
#endif
