extension DocumentDecoder {
    func servers(_ member: LocatedNode.Member, of place: DocumentPlace, _ unknownKeywords: inout UnknownKeywords) -> [Server] {
        elements(of: member, at: place, &unknownKeywords).compactMap { entry in
            resolved(entry.node, at: entry.place).flatMap { server($0.node, at: $0.place) }
        }
    }

    func server(_ node: LocatedNode, at place: DocumentPlace) -> Server? {
        var url: String?
        var name: String?
        var description: String?
        var variables: [Named<ServerVariable>] = []
        var rest = UnknownKeywords()
        for member in members(of: node, owner: "a server") {
            switch member.key {
            case "url": url = text(member, &rest)
            case "name": name = text(member, &rest)
            case "description": description = text(member, &rest)
            case "variables": variables = serverVariables(member, of: place)
            default: unknownKeyword(member, of: "a server", &rest)
            }
        }
        guard let url else {
            missing("url", of: "a server", at: node)
            return nil
        }
        return Server(
            place: place, url: url, name: name, description: description, variables: variables, extensions: Extensions(rest.extensions),
            unknown: rest.unknown)
    }

    private func serverVariables(_ member: LocatedNode.Member, of place: DocumentPlace) -> [Named<ServerVariable>] {
        entries(of: member.value, at: place.child(member.key, member.value), owner: "'variables'").map { entry in
            Named(entry.nameText, value: serverVariable(entry))
        }
    }

    private func serverVariable(_ entry: NamedNode) -> ServerVariable {
        var defaultValue: String?
        var values: [String]?
        var description: String?
        var rest = UnknownKeywords()
        for member in members(of: entry.node, owner: "a server variable") {
            switch member.key {
            case "default": defaultValue = text(member, &rest)
            case "enum": values = texts(member, &rest)
            case "description": description = text(member, &rest)
            default: unknownKeyword(member, of: "a server variable", &rest)
            }
        }
        if defaultValue == nil {
            diagnostics.warning(
                "missing-member", "a server variable needs 'default'; the empty text is taken", at: entry.node.location)
        }
        return ServerVariable(
            place: entry.place, defaultValue: defaultValue ?? "", values: values, description: description,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }
}
