import BindingsDocument

/// The content types of an operation's successes beside those that its function reads.
struct ResponseAlternatives {
    let operation: APIOperation
    let mapper: TypeMapper

    private var kinds: BodyKinds { BodyKinds(resolver: mapper.resolver) }
    private var answers: ResponseLowering { ResponseLowering(mapper: mapper) }

    /// Those that are something else than what is read, and have a function of their own.
    var ownFunctions: [MediaTypeEntry] { others { !isFormat($0, of: $1) } }

    /// The same values in other formats, which callers read by code of their own.
    var formats: [MediaTypeEntry] { others { isFormat($0, of: $1) } }

    private func others(_ isWanted: (_ media: MediaTypeEntry, _ read: MediaTypeEntry) -> Bool) -> [MediaTypeEntry] {
        var seen: Set<String> = []
        return operation.successes.map(operation.content).flatMap { content -> [MediaTypeEntry] in
            guard let read = kinds.preferred(content) else { return [] }
            return content.filter {
                !isRead($0, beside: read) && isWanted($0, read) && seen.insert(MediaType.normalized($0.type)).inserted
            }
        }
    }

    /// What the function reads as well, or what the call of a function for JSON gives: the events of a stream beside it.
    private func isRead(_ media: MediaTypeEntry, beside read: MediaTypeEntry) -> Bool {
        media.type == read.type || answers.body(of: media) == answers.body(of: read)
            || kinds.kind(of: media) == .events(.serverSent) && kinds.kind(of: read) == .json
    }

    /// Whether a content type holds what another one does: the same schema, or none and a format of data.
    private func isFormat(_ media: MediaTypeEntry, of read: MediaTypeEntry) -> Bool {
        guard [.text, .bytes].contains(kinds.kind(of: media)), [.json, .form].contains(kinds.kind(of: read)) else { return false }
        guard let schema = media.schema else { return MediaType.isDataFormat(media.type) }
        guard let other = read.schema else { return false }
        return mapper.resolver.target(of: schema) === mapper.resolver.target(of: other) || mapper.type(of: schema) == mapper.type(of: other)
    }
}
