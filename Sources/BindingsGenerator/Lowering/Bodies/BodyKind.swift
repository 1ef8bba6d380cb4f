import BindingsDocument

/// How a body of one content type is written.
enum BodyKind: Hashable {
    /// A JSON text.
    case json
    /// `application/x-www-form-urlencoded`, of an object's members.
    case form
    /// `multipart/form-data`.
    case multipart
    /// Text, which may stand for a number, a date and the like.
    case text
    /// A stream of events.
    case events(EventStreamLowering.Framing)
    /// Anything else: bytes as they are.
    case bytes
}

/// Decides how bodies are written, by media type and schema: requests, responses, server stubs and documentation all ask here.
struct BodyKinds {
    let resolver: SchemaResolver

    func kind(of media: MediaTypeEntry) -> BodyKind {
        let type = MediaType.bare(media.type)
        if let framing = EventStreamLowering.framing(of: type) { return .events(framing) }
        if MediaType.isJSON(type) { return isFile(media, type) ? .bytes : .json }
        switch type {
        case MediaType.multipartForm: return .multipart
        case MediaType.form: return media.schema.map(hasMembers) == true ? .form : .bytes
        case _ where type.hasPrefix("text/"): return media.schema.map(resolver.isBinary) == true ? .bytes : .text
        default: return .bytes
        }
    }

    /// The content type that is used where nobody asks for another: JSON before forms before others, otherwise the document's first.
    func preferred(_ content: [MediaTypeEntry]) -> MediaTypeEntry? {
        let kinds = content.map(kind)
        let json = zip(content, kinds).filter { $0.1 == .json }.map(\.0)
        if let best = json.map({ MediaType.jsonRank($0.type) }).min() { return json.first { MediaType.jsonRank($0.type) == best } }
        return [BodyKind.multipart, .form].lazy.compactMap { kinds.firstIndex(of: $0) }.first.map { content[$0] } ?? content.first
    }

    /// Some documents have `application/json` where a file is sent.
    private func isFile(_ media: MediaTypeEntry, _ type: String) -> Bool {
        guard let schema = media.schema.map(resolver.target) else { return false }
        return schema.format == "binary" && (type == "*/*" || schema.types == [.string] || schema.types.isEmpty)
    }

    /// A form of anything but members is text of the caller's.
    private func hasMembers(_ schema: Schema) -> Bool {
        switch resolver.resolved(resolver.target(of: schema)) {
        case .scalar, .enumeration, .array, .tuple, .mapped: false
        default: true
        }
    }
}

extension APIOperation {
    /// What a response may hold; nothing where HTTP has no body (RFC 9110, 9.3.2, 15.2, 15.3.5, 15.3.6 and 15.4.5), whatever the document says.
    func content(of entry: ResponseEntry) -> [MediaTypeEntry] { hasBody(entry) ? entry.response.content : [] }

    /// Whether HTTP lets a response have a body.
    func hasBody(_ entry: ResponseEntry) -> Bool {
        method != "HEAD" && !entry.status.hasPrefix("1") && !["204", "205", "304"].contains(entry.status)
    }
}
