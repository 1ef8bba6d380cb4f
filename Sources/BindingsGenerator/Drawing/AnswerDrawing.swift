import BindingsDocument

/// Draws what a success returns, and how it is read.
struct AnswerDrawing {
    let mapper: TypeMapper

    /// How one body is read.
    struct Body: Hashable {
        let type: TypeExpression
        let answer: OperationPicture.Answer
    }

    /// A body under the statuses it comes with.
    private struct Success {
        let status: StatusPattern
        let body: Body
        let text: String?
    }

    /// The type a success returns, and how it is read; with an enum to declare where statuses have different bodies.
    func draw(_ operation: APIOperation, named name: @autoclosure () -> Identifier) -> (body: Body, output: OutputPicture?) {
        let successes = successes(of: operation)
        let bodies = successes.map(\.body).uniqued()
        // Where there is a stream, a success without one is a stream of nothing.
        if let stream = bodies.first(where: \.answer.isStream) { return (stream, nil) }
        if bodies.count <= 1 || operation.method == "HEAD" {
            return (operation.method == "HEAD" ? .nothing : bodies.first ?? .nothing, nil)
        }
        let output = self.output(successes, named: name())
        return (Body(type: .named(output.name), answer: .byStatus), output)
    }

    /// Content types to ask for: what the function reads, and of errors JSON where there is any.
    ///
    /// A type that it does not read would be for the service to choose. Streams may come instead of JSON: `.events(of:)` reads them.
    func accept(of operation: APIOperation) -> [String] {
        let successes = Set(operation.successes.map(\.status))
        let types = operation.responses.flatMap { entry -> [String] in
            let content = entry.response.content
            let isRead: (MediaTypeEntry) -> Bool
            if successes.contains(entry.status) {
                let drawn = body(of: entry.response)
                isRead = { EventDrawing.framing(of: $0.type) != nil || body(of: $0) == drawn }
            } else {
                let hasJSON = content.contains(where: \.isJSON)
                isRead = { !hasJSON || $0.isJSON }
            }
            return content.filter(isRead).map(\.type)
        }
        return types.filter { !$0.contains("*") }.uniqued()
    }

    private func successes(of operation: APIOperation) -> [Success] {
        operation.successes.compactMap { entry in
            StatusPattern(entry.status).map { Success(status: $0, body: body(of: entry.response), text: entry.response.description) }
        }
    }

    /// The body of a response: JSON before others.
    private func body(of response: Response) -> Body {
        let json = response.content.first { $0.isJSON && EventDrawing.framing(of: $0.type) == nil }
        return (json ?? response.content.first).map(body) ?? .nothing
    }

    /// The body of one content type.
    func body(of media: MediaTypeEntry) -> Body {
        if let stream = EventDrawing(mapper: mapper).body(of: media) { return stream }
        let type = MediaType.bare(media.type)
        if media.isJSON { return Body(type: media.schema.map { mapper.type(of: $0) } ?? .builtin(.json), answer: .json) }
        if type.hasPrefix("text/"), media.schema.map(mapper.reader.isBinary) != true { return Body(type: .builtin(.string), answer: .text) }
        return Body(type: .builtin(.bytes), answer: .bytes)
    }

    private func output(_ successes: [Success], named name: Identifier) -> OutputPicture {
        var table = NameTable(reserved: ["answer"])
        let cases = successes.map { success in
            OutputPicture.Case(
                name: table.claim(success.status.name, for: success.status.text), status: success.status,
                type: success.body == .nothing ? nil : success.body.type, answer: success.body.answer,
                doc: DocText(success.text ?? "The status \(success.status.text)."))
        }
        return OutputPicture(name: name, doc: DocText("What a success returns: its type depends on the status."), cases: cases)
    }
}

extension AnswerDrawing.Body {
    static let nothing = Self(type: .builtin(.void), answer: .empty)
}

extension APIOperation {
    /// The responses that are successes: those of 2xx, or the default one where there are none.
    var successes: [ResponseEntry] {
        let found = responses.filter { $0.status.hasPrefix("2") }
        return found.isEmpty ? responses.filter { $0.status == "default" } : found
    }
}
