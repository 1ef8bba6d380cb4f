extension DocumentDecoder {
    /// The media types of a body, a parameter or a header field.
    func content(_ member: LocatedNode.Member, of place: DocumentPlace) -> [MediaTypeEntry] {
        entries(of: member.value, at: place.child(member.key, member.value), owner: "'content'").compactMap(mediaType)
    }

    func mediaType(_ entry: NamedNode) -> MediaTypeEntry? {
        guard let resolved = resolved(entry.node, at: entry.place) else { return nil }
        let place = resolved.place
        var schemaFound: Schema?
        var itemSchema: Schema?
        var encoding: [Named<MediaTypeEncoding>] = []
        var prefixEncoding: [MediaTypeEncoding] = []
        var itemEncoding: MediaTypeEncoding?
        var example: LocatedNode?
        var examples: [Named<Example>] = []
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "a media type") {
            switch member.key {
            case "schema": schemaFound = schema(member, of: place)
            case "itemSchema": itemSchema = schema(member, of: place)
            case "encoding": encoding = encodings(member, of: place)
            case "prefixEncoding":
                prefixEncoding = elements(of: member, at: place, &rest).map { self.encoding($0.node, at: $0.place) }
            case "itemEncoding": itemEncoding = self.encoding(member.value, at: place.child(member.key, member.value))
            case "example": example = member.value
            case "examples": examples = self.examples(member, of: place)
            default: unknownKeyword(member, of: "a media type", &rest)
            }
        }
        return MediaTypeEntry(
            place: place, type: entry.name, typeLocation: entry.nameLocation, schema: schemaFound, itemSchema: itemSchema,
            encoding: encoding, prefixEncoding: prefixEncoding, itemEncoding: itemEncoding, example: example, examples: examples,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    private func encodings(_ member: LocatedNode.Member, of place: DocumentPlace) -> [Named<MediaTypeEncoding>] {
        entries(of: member.value, at: place.child(member.key, member.value), owner: "'encoding'").map { entry in
            Named(entry.nameText, value: encoding(entry.node, at: entry.place))
        }
    }

    private func encoding(_ node: LocatedNode, at place: DocumentPlace) -> MediaTypeEncoding {
        var contentType: String?
        var headers: [Named<Header>] = []
        var style: String?
        var explode: Bool?
        var allowReserved = false
        var rest = UnknownKeywords()
        for member in members(of: node, owner: "an encoding") {
            switch member.key {
            case "contentType": contentType = text(member, &rest)
            case "headers": headers = self.headers(member, of: place)
            case "style": style = text(member, &rest)
            case "explode": explode = flag(member, &rest)
            case "allowReserved": allowReserved = flag(member, &rest) ?? false
            default: unknownKeyword(member, of: "an encoding", &rest)
            }
        }
        return MediaTypeEncoding(
            place: place, contentType: contentType, headers: headers, style: style, explode: explode, allowReserved: allowReserved,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }
}
