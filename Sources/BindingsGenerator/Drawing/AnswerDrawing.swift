import BindingsDocument

extension OperationDrawing {
    /// The type a success returns, and how it is read.
    func answer(of operation: APIOperation) -> (output: TypeExpression, answer: OperationPicture.Answer) {
        guard operation.method != "HEAD", let media = successMedia(of: operation) else { return (.builtin(.void), .empty) }
        let type = MediaType.bare(media.type)
        if MediaType.isJSON(type) { return (media.schema.map { mapper.type(of: $0) } ?? .builtin(.json), .json) }
        if type.hasPrefix("text/"), media.schema.map(reader.isBinary) != true { return (.builtin(.string), .text) }
        return (.builtin(.bytes), .bytes)
    }

    /// Content types to ask for.
    func accept(of operation: APIOperation) -> [String] {
        let types = operation.responses.flatMap { $0.response.content.map(\.type) }
        return types.filter { !$0.contains("*") }.uniqued()
    }

    /// The body of the first success status that has one, JSON before others.
    private func successMedia(of operation: APIOperation) -> MediaTypeEntry? {
        let successes = operation.responses.filter { $0.status.hasPrefix("2") }
        let media = successes.flatMap(\.response.content)
        return media.first { MediaType.isJSON($0.type) } ?? media.first
    }
}
