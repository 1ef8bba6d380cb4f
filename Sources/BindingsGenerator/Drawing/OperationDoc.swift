import BindingsDocument

/// The documentation comment of an operation's function: what it does, its arguments, and what may come back.
struct OperationDoc {
    let operation: APIOperation
    let mapper: TypeMapper
    let parameters: [(name: Identifier, parameter: Parameter)]
    let bodyDocs: [(name: Identifier, text: String)]

    var text: DocText {
        var doc = DocText(operation.summary)
        doc.append(paragraph: operation.description)
        if doc.lines.isEmpty { doc = DocText("\(operation.method) \(operation.path)") }
        var lines = parameters.map {
            "- Parameter \($0.name.name): \(Self.oneLine($0.parameter.description ?? $0.parameter.schema?.description ?? "`\($0.parameter.name)`"))"
        }
        lines += bodyDocs.map { "- Parameter \($0.name.name): \(Self.oneLine($0.text))" }
        lines += answers
        doc.append(paragraph: lines.joined(separator: "\n"))
        return doc
    }

    /// Successes are returned, everything else is thrown with its body.
    private var answers: [String] {
        let successes = Set(operation.successes.map(\.status))
        let returned = operation.responses.filter { successes.contains($0.status) }.map(text)
        let thrown = operation.responses.filter { !successes.contains($0.status) }.map(text)
        var lines: [String] = []
        if !returned.isEmpty { lines.append("- Returns: " + returned.joined(separator: "; ")) }
        if !thrown.isEmpty { lines.append("- Throws: `APIError`; documented are " + thrown.joined(separator: "; ")) }
        return lines
    }

    private func text(of entry: ResponseEntry) -> String {
        let types = entry.response.content.map { $0.schema.map { " `\(mapper.type(of: $0).swiftText)`" } ?? "" }.uniqued().joined(
            separator: " or")
        let description = Self.oneLine(entry.response.description ?? "")
        return "\(entry.status)\(types)" + (description.isEmpty ? "" : ": " + Self.short(description))
    }

    static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

    /// A list of answers is no place for essays.
    private static func short(_ text: String) -> String { text.count <= 120 ? text : text.prefix(119) + "…" }
}
