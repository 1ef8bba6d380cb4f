/// Why a reference leads nowhere.
///
/// Wording is made only when it is told: searching for the nearest name takes time.
enum ReferenceProblem: Error {
    /// The reason was told elsewhere: a file that cannot be read.
    case alreadyTold
    case remote(String)
    /// What refers to one another, the first one again at the end.
    case cycle([String])
    case noAnchor(String)
    case missing(String, in: ReferenceTarget)

    /// The diagnostic's code.
    var code: String {
        switch self {
        case .alreadyTold, .noAnchor, .missing: "unresolved-reference"
        case .remote: "remote-reference"
        case .cycle: "reference-cycle"
        }
    }

    /// The diagnostic's message; nil where there is nothing more to tell.
    var message: String? {
        switch self {
        case .alreadyTold: nil
        case .remote(let text): "the reference \(VisibleText.quoted(text)) leads to the network, and nothing is fetched from there"
        case .cycle(let texts): "circular reference: \(Self.shown(texts)) never reaches a value"
        case .noAnchor(let name): "no schema of the file has the '$anchor' \(VisibleText.quoted(name))"
        case .missing(let token, let target): "there is no \(VisibleText.quoted(token)) \(Self.place(of: target))"
        }
    }

    /// What can be done about it.
    var nextStep: String? {
        switch self {
        case .alreadyTold, .noAnchor: nil
        case .remote: "save a copy and name it in bindings.json: \"localCopies\": { \"<URL without #…>\": \"<path>\" }"
        case .cycle: "replace one of these references by what it stands for"
        case .missing(let token, let target): Self.advice(for: token, among: target.node.members?.map(\.key) ?? [])
        }
    }

    private static func shown(_ texts: [String]) -> String {
        let shown = texts.count > maxShown ? texts.prefix(maxShown - 1) + ["…"] + texts.suffix(1) : texts[...]
        return shown.map { $0 == "…" ? $0 : VisibleText.quoted($0) }.joined(separator: " → ")
    }

    private static let maxShown = 12

    private static func place(of target: ReferenceTarget) -> String {
        let file = VisibleText.quoted(target.place.file.path)
        return target.place.path == nil ? "at the top of \(file)" : "in \(VisibleText.quoted(target.place.pointer)) of \(file)"
    }

    private static func advice(for token: String, among names: [String]) -> String? {
        if let nearest = NearestName.of(token, among: names) { return "did you mean \(VisibleText.quoted(nearest))?" }
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(5).map(VisibleText.quoted).joined(separator: ", ")
        return "what is there: \(shown)\(names.count > 5 ? ", …" : "")"
    }
}

extension DiagnosticCollector {
    /// Tells why a reference leads nowhere, at the reference.
    func tell(_ problem: ReferenceProblem, at location: SourceLocation) {
        guard let message = problem.message else { return }
        // Looking for what was meant takes time in each case: a document with that many errors is wrong in another way.
        error(problem.code, message, at: location, nextStep: diagnostics.count < 500 ? problem.nextStep : nil)
    }
}
