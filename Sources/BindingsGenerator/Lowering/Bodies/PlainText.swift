import BindingsDocument

/// Says what the text of a `text/*` body stands for.
struct PlainText {
    let mapper: TypeMapper

    /// The type of the schema where its values are plain ones; a string otherwise: of a text that is an object nobody says how it is written.
    func type(of media: MediaTypeEntry) -> TypeExpression {
        guard let schema = media.schema, !mapper.resolver.isBinary(schema) else { return .builtin(.string) }
        let plain = mapper.plainType(of: schema)
        let isPlain = mapper.kind(of: plain).map { [.string, .number, .bool].contains($0) } ?? false
        return isPlain && plain != .builtin(.string) ? mapper.bareType(of: schema) : .builtin(.string)
    }
}
