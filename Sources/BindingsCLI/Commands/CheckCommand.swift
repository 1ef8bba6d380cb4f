#if CommandLine
    import ArgumentParser
    import BindingsGenerator

    /// Tells what there is to tell of a document.
    struct CheckCommand: ConsoleCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Prints what is wrong with a document, and what makes it a poor one; writes nothing.",
            discussion: """
                What generate would tell is printed on standard output, with advice about names, texts and security besides. Ends with 1 where \
                there is an error, also one that costs no more than an operation.
                """)

        @OptionGroup var document: DocumentArguments

        func run(_ console: Console) -> ExitStatus {
            let outcome = GenerationRun(document.request()).check()
            outcome.messages.forEach(console.line)
            if !outcome.names.isEmpty {
                console.line("\nNames that you may want to choose yourself; paste this into bindings.json and change it:\n")
                console.line(outcome.names.text)
            }
            console.error("\(document.spec): \(outcome.counts)\(outcome.mostly)")
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
