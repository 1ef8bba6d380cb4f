extension DocumentDecoder {
    func headers(_ member: LocatedNode.Member, of place: DocumentPlace) -> [Named<Header>] {
        entries(of: member.value, at: place.child(member.key, member.value), owner: "'headers'").compactMap { entry in
            guard let resolved = resolved(entry.node, at: entry.place) else { return nil }
            return Named(entry.nameText, value: header(resolved))
        }
    }

    func header(_ resolved: Resolved) -> Header {
        let key = NodeKey(resolved.place)
        var header = shared.headers[key] ?? readHeader(resolved)
        if resolved.isElsewhere { shared.headers[key] = header }
        header.componentName = resolved.componentName
        header.description = resolved.sibling("description") ?? header.description
        return header
    }

    private func readHeader(_ resolved: Resolved) -> Header {
        var facts = ParameterFacts()
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "a header") {
            take(member, of: "a header", at: resolved.place, &facts, &rest)
        }
        return Header(
            place: resolved.place, componentName: nil, required: facts.required ?? false, schema: facts.schema, content: facts.content,
            style: facts.style ?? "simple", explode: facts.explode ?? false, description: facts.description, deprecated: facts.deprecated,
            example: facts.example, examples: facts.examples, extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }
}
