extension DocumentDecoder {
    func info(_ node: LocatedNode, at place: DocumentPlace) -> DocumentInfo {
        var title: String?
        var version: String?
        var summary: String?
        var description: String?
        var terms: String?
        var contact: LocatedNode?
        var license: LocatedNode?
        var rest = UnknownKeywords()
        for member in members(of: node, owner: "'info'") {
            switch member.key {
            case "title": title = text(member, &rest)
            case "version": version = text(member, &rest)
            case "summary": summary = text(member, &rest)
            case "description": description = text(member, &rest)
            case "termsOfService": terms = text(member, &rest)
            case "contact": contact = member.value
            case "license": license = member.value
            default: unknownKeyword(member, of: "'info'", &rest)
            }
        }
        if title == nil || version == nil {
            diagnostics.warning("missing-member", "'info' needs 'title' and 'version'", at: node.location)
        }
        return DocumentInfo(
            place: place, title: title ?? "", version: version ?? "", summary: summary, description: description, termsOfService: terms,
            contact: contact, license: license, extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    func externalDocs(_ member: LocatedNode.Member, of place: DocumentPlace) -> ExternalDocs? {
        var url: String?
        var description: String?
        var rest = UnknownKeywords()
        for inner in members(of: member.value, owner: "'externalDocs'") {
            switch inner.key {
            case "url": url = text(inner, &rest)
            case "description": description = text(inner, &rest)
            default: unknownKeyword(inner, of: "'externalDocs'", &rest)
            }
        }
        return ExternalDocs(
            place: place.child(member.key, member.value), url: url ?? "", description: description,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    func tag(_ entry: NamedNode) -> DocumentTag? {
        guard let resolved = resolved(entry.node, at: entry.place) else { return nil }
        var name: String?
        var summary: String?
        var description: String?
        var parent: String?
        var kind: String?
        var docs: ExternalDocs?
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "a tag") {
            switch member.key {
            case "name": name = text(member, &rest)
            case "summary": summary = text(member, &rest)
            case "description": description = text(member, &rest)
            case "parent": parent = text(member, &rest)
            case "kind": kind = text(member, &rest)
            case "externalDocs": docs = externalDocs(member, of: resolved.place)
            default: unknownKeyword(member, of: "a tag", &rest)
            }
        }
        guard let name else {
            missing("name", of: "a tag", at: resolved.node)
            return nil
        }
        return DocumentTag(
            place: resolved.place, name: name, summary: summary, description: description, parent: parent, kind: kind, externalDocs: docs,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    /// Tells of a member without which an object is of no use, so that it is left out.
    func missing(_ name: String, of owner: String, at node: LocatedNode) {
        diagnostics.error("missing-member", "\(owner) needs '\(name)'; this one is left out", at: node.location)
    }
}
