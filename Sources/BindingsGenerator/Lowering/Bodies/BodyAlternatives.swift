import BindingsDocument

/// The content types of a body beside the one that its operation's function sends.
struct BodyAlternatives {
    let body: RequestBody
    let mapper: TypeMapper

    private var kinds: BodyKinds { BodyKinds(resolver: mapper.resolver) }

    /// Those that have a function of their own, because what they take is of another kind or type.
    var ownFunctions: [MediaTypeEntry] { others.filter { !isSame($0) } }

    /// Those that differ by their names alone: the same body can be sent as one of them.
    var otherNames: [MediaTypeEntry] { others.filter { isSame($0) && !$0.type.contains("*") } }

    private var preferred: MediaTypeEntry? { kinds.preferred(body.content) }

    private var others: [MediaTypeEntry] {
        guard let preferred else { return [] }
        return body.content.filter { $0.type != preferred.type }
    }

    private func isSame(_ media: MediaTypeEntry) -> Bool {
        guard let preferred else { return false }
        let types = RequestBodyLowering.Argument(media, mapper)
        return types == RequestBodyLowering.Argument(preferred, mapper)
    }
}
