import BindingsDocument

/// The content types of a body beside the one that its operation's function sends.
struct BodyAlternatives {
    let body: RequestBody
    let mapper: TypeMapper

    /// How a body is written.
    private enum Kind {
        case json, multipart, form, stream
    }

    /// Those that have a function of their own, because what they take is of another kind or type.
    var ownFunctions: [MediaTypeEntry] { others.filter { !isSame($0) } }

    /// Those that differ by their names alone: the same body can be sent as one of them.
    var otherNames: [MediaTypeEntry] { others.filter { isSame($0) && !$0.type.contains("*") } }

    /// A word for a content type: `application/xml` is `xml`, `image/*` is `image`.
    static func word(for type: String) -> String {
        switch MediaType.bare(type) {
        case MediaType.form: return "form"
        case "multipart/form-data": return "multipart"
        case "text/plain": return "text"
        case "*/*": return "any"
        case let bare:
            let parts = bare.split(separator: "/", maxSplits: 1).map(String.init)
            return (parts.last == "*" ? parts.first : parts.last) ?? bare
        }
    }

    private var preferred: MediaTypeEntry? { RequestBodyDrawing.preferred(body.content) }

    private var others: [MediaTypeEntry] {
        guard let preferred else { return [] }
        return body.content.filter { $0.type != preferred.type }
    }

    private func isSame(_ media: MediaTypeEntry) -> Bool {
        guard let preferred, Self.kind(of: media) == Self.kind(of: preferred) else { return false }
        return Self.kind(of: media) == .stream || type(of: media) == type(of: preferred)
    }

    private func type(of media: MediaTypeEntry) -> TypeExpression { media.schema.map { mapper.type(of: $0) } ?? .builtin(.json) }

    private static func kind(of media: MediaTypeEntry) -> Kind {
        switch MediaType.bare(media.type) {
        case _ where media.isJSON: .json
        case "multipart/form-data": .multipart
        case MediaType.form where media.schema != nil: .form
        default: .stream
        }
    }
}
