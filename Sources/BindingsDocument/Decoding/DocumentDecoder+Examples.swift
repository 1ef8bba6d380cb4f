extension DocumentDecoder {
    func examples(_ member: LocatedNode.Member, of place: DocumentPlace) -> [Named<Example>] {
        entries(of: member.value, at: place.child(member.key, member.value), owner: "'examples'").compactMap { entry in
            guard let resolved = resolved(entry.node, at: entry.place) else { return nil }
            return Named(entry.nameText, value: example(resolved))
        }
    }

    func example(_ resolved: Resolved) -> Example {
        let key = NodeKey(resolved.place)
        var example = shared.examples[key] ?? readExample(resolved)
        if resolved.isElsewhere { shared.examples[key] = example }
        example.componentName = resolved.componentName
        example.summary = resolved.sibling("summary") ?? example.summary
        example.description = resolved.sibling("description") ?? example.description
        return example
    }

    private func readExample(_ resolved: Resolved) -> Example {
        var summary: String?
        var description: String?
        var value: LocatedNode?
        var external: String?
        var serialized: String?
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "an example") {
            switch member.key {
            case "summary": summary = text(member, &rest)
            case "description": description = text(member, &rest)
            case "value", "dataValue": value = member.value
            case "externalValue": external = text(member, &rest)
            case "serializedValue": serialized = text(member, &rest)
            default: unknownKeyword(member, of: "an example", &rest)
            }
        }
        return Example(
            place: resolved.place, componentName: nil, summary: summary, description: description, value: value, externalValue: external,
            serializedValue: serialized, extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }
}
