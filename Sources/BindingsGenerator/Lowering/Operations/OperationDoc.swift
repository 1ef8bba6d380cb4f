import BindingsDocument

/// The documentation comment of an operation's function: what it does, its arguments, and what may come back.
struct OperationDoc {
    let operation: APIOperation
    let mapper: TypeMapper
    let parameters: [(name: Identifier, parameter: Parameter)]
    let bodyDocs: [(name: Identifier, text: String)]
    /// The content type of the body, where it is not the one that is sent by default.
    let sent: String?
    /// The content type of the answer, where it is not the one that is read by default.
    var asked: String?

    var text: DocText {
        // Some documents begin the description with the summary.
        let firstLine = operation.description?.split(whereSeparator: \.isNewline).first.map(String.init)
        let isRepeated = Self.letters(operation.summary ?? "") == Self.letters(firstLine ?? "")
        var doc = DocText(isRepeated ? nil : operation.summary)
        doc.append(paragraph: operation.description)
        if doc.lines.isEmpty { doc = DocText("\(operation.method) \(operation.path)") }
        if let asked { doc.append(paragraph: "Asks for `\(MediaType.normalized(asked))`.") }
        if let sent { doc.append(paragraph: "Sends the body as `\(sent)`.") }
        var lines = parameters.map {
            "- Parameter \($0.name.name): \(Self.oneLine($0.parameter.description ?? $0.parameter.schema?.description ?? "`\($0.parameter.name)`"))"
        }
        lines += bodyDocs.map { "- Parameter \($0.name.name): \(Self.oneLine($0.text))" }
        lines += answers
        if let hint = bodyHint { lines.append(hint) }
        if let hint = streamHint { lines.append(hint) }
        if let hint = formatHint { lines.append(hint) }
        lines += linkHints
        doc.append(paragraph: lines.joined(separator: "\n"))
        return doc
    }

    /// An operation's summary and description; its method and path where it has neither.
    static func summary(of operation: APIOperation) -> DocText {
        var doc = DocText(operation.summary)
        doc.append(paragraph: operation.description)
        return doc.lines.isEmpty ? DocText("\(operation.method) \(operation.path)") : doc
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

    /// Content types that differ from what is sent by their names alone.
    private var bodyHint: String? {
        guard sent == nil, let body = operation.requestBody else { return nil }
        let names = BodyAlternatives(body: body, mapper: mapper).otherNames
            .map { "`.contentType(\"\(MediaType.normalized($0.type))\")`" }
        return names.isEmpty ? nil : "- Note: The same body is sent as another type by \(names.joined(separator: " or "))."
    }

    /// An operation that answers with one body or with a stream is lowered with the body.
    private var streamHint: String? {
        let content = operation.successes.flatMap(operation.content)
        guard asked == nil, let stream = content.first(where: { kinds.kind(of: $0) == .events(.serverSent) }),
            content.contains(where: { kinds.kind(of: $0) == .json })
        else { return nil }
        let type = (stream.itemSchema ?? stream.schema).map { mapper.bareType(of: $0).swiftText } ?? "String"
        let end = EventStreamLowering.end(of: stream).map { ", end: \(StringLiteral($0).swiftText)" } ?? ""
        return "- Note: Where it answers with a `text/event-stream`, read that with `.events(of: \(type).self\(end))`."
    }

    private var kinds: BodyKinds { BodyKinds(resolver: mapper.resolver) }

    /// Formats of the answer that have no function of their own.
    private var formatHint: String? {
        let formats = ResponseAlternatives(operation: operation, mapper: mapper).formats.map { MediaType.normalized($0.type) }
        guard asked == nil, let first = formats.first else { return nil }
        let names = formats.map { "`\($0)`" }.joined(separator: " and ")
        return "- Note: The response is also available as \(names): `.accept(\"\(first)\")` with `.read(_:)` or `.download(to:)`."
    }

    /// What can be called with an answer (OpenAPI 3.1.1, "Link Object"): a hint for the reader, nothing is called.
    private var linkHints: [String] {
        operation.responses.flatMap(\.response.links).compactMap { entry in
            guard let target = entry.value.operationID ?? entry.value.operationRef else { return nil }
            let arguments = entry.value.parameters.compactMap { one in one.value.string.map { "`\(one.key)` = `\($0)`" } }
            let with = arguments.isEmpty ? "" : " with " + arguments.joined(separator: ", ")
            let description = entry.value.description.map { ": " + Self.short(Self.oneLine($0)) } ?? ""
            return "- Note: `\(target)` can follow (\(entry.name))\(with)\(description)"
        }
    }

    private func text(of entry: ResponseEntry) -> String {
        let types = types(of: entry).map { " `\($0.swiftText)`" }.uniqued().joined(separator: " or")
        let description = Self.oneLine(entry.response.description ?? "")
        // A description that is no more than the type's name says nothing.
        let isSaid = description.isEmpty || Self.letters(types) == Self.letters(description)
        return "\(entry.status)\(types)" + (isSaid ? "" : ": " + Self.short(description))
    }

    /// What a success is read as, and what the body of an error can be read as.
    private func types(of entry: ResponseEntry) -> [TypeExpression] {
        let content = operation.content(of: entry)
        let answers = ResponseLowering(mapper: mapper)
        guard operation.successes.contains(where: { $0.status == entry.status }) else {
            return content.filter { kinds.kind(of: $0) == .json && $0.schema != nil }.map { answers.body(of: $0).type }
        }
        if let media = content.first(where: { $0.type == asked }) { return [answers.body(of: media).type] }
        guard let read = kinds.preferred(content) else { return [] }
        let streams = content.filter { kinds.kind(of: $0) == .events(.serverSent) && kinds.kind(of: read) == .json }
        return [answers.body(of: read).type] + streams.map { answers.body(of: $0).type }
    }

    static func oneLine(_ text: String) -> String {
        DocMarkdown.text(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// What is left of a text where signs and capitals do not matter.
    private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// The first sentences of a text, or as many words as fit: a list of responses is no place for essays.
    static func short(_ text: String) -> String {
        let limit = 120
        let text = text.drop(while: \.isWhitespace)
        guard text.count > limit else { return String(text) }
        let head = text.prefix(limit - 1)
        // Each blank with the character before it: the first character has none.
        let ends = zip(head.indices, head.indices.dropFirst()).filter { head[$1] == " " }
        if let end = ends.last(where: { head[$0.0] == "." })?.1 { return String(head[..<end]) }
        return head[..<(ends.last?.1 ?? head.endIndex)] + "…"
    }
}
