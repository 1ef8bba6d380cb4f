/// Why a reference leads nowhere, in words.
struct ReferenceProblem: Error {
    let code: String
    /// nil where the reason was told elsewhere.
    let message: String?
    var nextStep: String?

    static let alreadyTold = ReferenceProblem(code: "unresolved-reference", message: nil)

    static func remote(_ text: String) -> ReferenceProblem {
        ReferenceProblem(
            code: "remote-reference",
            message: "the reference \(VisibleText.quoted(text)) leads to the network, where nothing is fetched from",
            nextStep: "save a copy in the document's folder and refer to it by its relative path")
    }

    static func cycle(_ text: String) -> ReferenceProblem {
        ReferenceProblem(
            code: "reference-cycle", message: "the reference \(VisibleText.quoted(text)) leads back to itself and never to a value",
            nextStep: "let one of the references on the way be a value")
    }

    static func noAnchor(_ name: String) -> ReferenceProblem {
        ReferenceProblem(code: "unresolved-reference", message: "no schema of the file has the '$anchor' \(VisibleText.quoted(name))")
    }

    static func missing(_ token: String, in target: ReferenceTarget) -> ReferenceProblem {
        let place = target.place.path == nil ? "at the top of" : "in \(VisibleText.quoted(target.place.pointer)) of"
        let names = target.node.members?.map(\.key) ?? []
        return ReferenceProblem(
            code: "unresolved-reference",
            message: "there is no \(VisibleText.quoted(token)) \(place) \(VisibleText.quoted(target.place.file.path))",
            nextStep: advice(for: token, among: names))
    }

    private static func advice(for token: String, among names: [String]) -> String? {
        if let nearest = NearestName.of(token, among: names) { return "did you mean \(VisibleText.quoted(nearest))?" }
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(5).map(VisibleText.quoted).joined(separator: ", ")
        return "what is there: \(shown)\(names.count > 5 ? ", …" : "")"
    }
}
