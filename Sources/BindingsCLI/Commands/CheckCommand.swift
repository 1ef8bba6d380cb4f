#if CommandLine
    import ArgumentParser
    import BindingsGenerator

    /// Tells what there is to tell of a document.
    struct CheckCommand: ConsoleCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Validates a document and lints it; writes no files.",
            discussion: """
                Prints what generate reports, and lint about names, descriptions and security besides, on standard output. Exits with 1 if \
                there is an error.
                """)

        @OptionGroup var document: DocumentArguments

        @Flag(help: "Print every diagnostic; by default three of a code are shown and the others are counted.")
        var all = false

        func run(_ console: Console) -> ExitStatus {
            var request = document.request(console)
            request.showsAll = all
            let outcome = GenerationRun(request).check()
            outcome.messages.forEach(console.line)
            for (code, count) in outcome.folded.sorted(by: { $0.key < $1.key }) {
                console.line("\(count) more [\(code)]; --all prints them")
            }
            if !outcome.names.isEmpty {
                console.line("\nNames that you may want to choose yourself; paste this into bindings.json and change it:\n")
                console.line(outcome.names.text)
            }
            console.error("\(document.name): \(outcome.counts)\(outcome.mostly)")
            if outcome.isLong {
                console.error(#"bindings explain CODE says what one means; "silence": ["CODE"] in bindings.json turns it off."#)
            }
            return outcome.errors == 0 ? .done : .refused
        }
    }

    extension GenerationRun.Outcome {
        /// Whether there is so much that an overview helps.
        fileprivate var isLong: Bool { warnings > 10 }

        /// `: 12 long-name, 3 bad-example`, the most frequent first.
        fileprivate var mostly: String {
            guard isLong else { return "" }
            let sorted = codes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            return ": " + sorted.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        }

        /// `1 error, 2 warnings`.
        var counts: String {
            "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
        }
    }
#endif
