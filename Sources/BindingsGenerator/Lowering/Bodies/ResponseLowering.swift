import BindingsDocument

/// Lowers what a success returns, and how it is read.
struct ResponseLowering {
    let mapper: TypeMapper
    /// The content type that is asked for; nil for the one that suits best.
    var preferring: String?
    /// What ends streams of the operation, as the config says; nil where it says nothing.
    var streamEnd: String?

    private var kinds: BodyKinds { BodyKinds(resolver: mapper.resolver) }

    /// How one body is read.
    struct Body: Hashable {
        let type: TypeExpression
        var answer: OperationIR.Answer
    }

    /// A body under the statuses it comes with.
    private struct Success {
        let status: StatusPattern
        let body: Body
        let text: String?
    }

    /// The type a success returns, and how it is read; with an enum to declare where statuses have different bodies.
    func lower(_ operation: APIOperation, named name: @autoclosure () -> Identifier) -> (body: Body, output: OutputIR?) {
        let successes = successes(of: operation)
        let bodies = successes.map(\.body).uniqued()
        // Where there is a stream, a success without one is a stream of nothing.
        if let stream = bodies.first(where: \.answer.isStream) { return (stream, nil) }
        if bodies.count <= 1 { return (bodies.first ?? .nothing, nil) }
        let output = self.output(successes, named: name())
        return (Body(type: .named(output.name), answer: .byStatus), output)
    }

    /// Content types to ask for: what the function reads, and of errors JSON where there is any.
    ///
    /// A type that it does not read would be for the service to choose. Streams may come instead of JSON: `.events(of:)` reads them.
    func accept(of operation: APIOperation) -> [String] {
        let successes = Set(operation.successes.map(\.status))
        let types = operation.responses.flatMap { entry -> [String] in
            let content = operation.content(of: entry)
            let isRead: (MediaTypeEntry) -> Bool
            if successes.contains(entry.status) {
                let lowered = body(of: content)
                if let asked = content.first(where: { $0.type == preferring }) { return [MediaType.normalized(asked.type)] }
                isRead = { isStreamed($0) && lowered.answer.kind == .json && preferring == nil || body(of: $0) == lowered }
            } else {
                let hasJSON = content.contains { kinds.kind(of: $0) == .json }
                isRead = { !hasJSON || kinds.kind(of: $0) == .json }
            }
            return content.filter(isRead).map { MediaType.normalized($0.type) }
        }
        // Where any type will do, there is nothing to ask for.
        let ranges = types.map { $0 == "application/*+json" ? "application/json" : $0 }.uniqued()
        return ranges == ["*/*"] ? [] : ranges
    }

    private func isStreamed(_ media: MediaTypeEntry) -> Bool {
        if case .events = kinds.kind(of: media) { true } else { false }
    }

    private func successes(of operation: APIOperation) -> [Success] {
        operation.successes.compactMap { entry in
            StatusPattern(entry.status).map {
                Success(status: $0, body: body(of: operation.content(of: entry)), text: entry.response.description)
            }
        }
    }

    /// The body of a response: the content type that is asked for, or the one that suits best.
    private func body(of content: [MediaTypeEntry]) -> Body {
        (content.first { $0.type == preferring } ?? kinds.preferred(content)).map(body) ?? .nothing
    }

    /// The body of one content type.
    func body(of media: MediaTypeEntry) -> Body {
        switch kinds.kind(of: media) {
        case .events(let framing):
            var body = EventStreamLowering(mapper: mapper).body(of: media, framing)
            body.answer.end = (EventStreamLowering.end(of: media) ?? streamEnd).map(StringLiteral.init)
            return body
        case .json: return Body(type: media.schema.map { mapper.type(of: $0) } ?? .builtin(.json), answer: .json)
        case .form:
            let shape = media.schema.map { ParameterShapeLowering(mapper: mapper).shape(of: $0) } ?? .any
            return Body(
                type: media.schema.map { mapper.bareType(of: $0) } ?? .builtin(.json),
                answer: .form(shape, FormEncodings(media: media).encodings))
        case .text:
            let type = PlainText(mapper: mapper).type(of: media)
            let shape = media.schema.map { ParameterShapeLowering(mapper: mapper).shape(of: $0) } ?? .text
            return Body(type: type, answer: type == .builtin(.string) ? .text : .plain(shape))
        case .multipart, .bytes: return Body(type: .builtin(.bytes), answer: .bytes)
        }
    }

    private func output(_ successes: [Success], named name: Identifier) -> OutputIR {
        var table = NameTable(reserved: ["answer"])
        // A single status says more than a range of them, and that more than every other: the first that fits is read (OpenAPI 3.1.1,
        // "Responses Object").
        let cases = successes.sorted { $0.status.breadth < $1.status.breadth }.map { success in
            OutputIR.Case(
                name: table.claim(success.status.name, for: success.status.text), status: success.status,
                type: success.body == .nothing ? nil : success.body.type, answer: success.body.answer,
                doc: DocText(success.text ?? "The status \(success.status.text)."))
        }
        return OutputIR(name: name, doc: DocText("What a success returns: its type depends on the status."), cases: cases)
    }
}

extension ResponseLowering.Body {
    static let nothing = Self(type: .builtin(.void), answer: .empty)
}

extension APIOperation {
    /// The responses that are successes: those of 2xx, or the default one where there are none.
    var successes: [ResponseEntry] {
        let found = responses.filter { $0.status.hasPrefix("2") }
        return found.isEmpty ? responses.filter { $0.status == "default" } : found
    }
}
