#if CommandLine
    import ArgumentParser
    import BindingsDocument

    /// Says what a code means.
    struct ExplainCommand: ConsoleCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain",
            abstract: "Explains a code, such as name-collision: what it means, an example, and what to do.",
            discussion: "Codes stand in square brackets at the end of a message. Without a code, all are listed.")

        @Argument(help: "The code.", completion: .list(Explanation.all.map(\.code)))
        var code: String?

        func run(_ console: Console) -> ExitStatus {
            guard let code else {
                console.line(Explanation.list)
                return .done
            }
            let wanted = code.trimmingPrefix("[").prefix { $0 != "]" }
            guard let explanation = Explanation.all.first(where: { $0.code == wanted }) else {
                let nearest = NearestName.of(String(wanted), among: Explanation.all.map(\.code)).map { "; did you mean \($0)?" }
                console.error(
                    "error: there is no code \(VisibleText.quoted(code))\(nearest ?? ""); 'bindings explain' lists them all [unknown-name]")
                return .usage
            }
            console.line(explanation.text)
            return .done
        }
    }
#endif
