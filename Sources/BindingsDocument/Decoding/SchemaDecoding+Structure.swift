extension SchemaDecoding {
    mutating func take(_ keyword: SchemaKeyword.Object, _ member: LocatedNode.Member) {
        switch keyword {
        case .properties: parts.properties = properties(member)
        case .required: takeRequired(member)
        case .additionalProperties: parts.additionalProperties = decoder.schema(member, of: place)
        case .patternProperties: parts.patternProperties = properties(member)
        }
    }

    mutating func take(_ keyword: SchemaKeyword.Array, _ member: LocatedNode.Member) {
        switch keyword {
        case .prefixItems: parts.prefixItems = schemas(member)
        case .items:
            guard member.value.elements != nil else {
                parts.items = decoder.schema(member, of: place)
                return
            }
            decoder.diagnostics.warning(
                "items-list", "'items' takes one schema; this list is read as 'prefixItems'", at: member.value.location)
            parts.prefixItems = schemas(member)
        }
    }

    mutating func take(_ keyword: SchemaKeyword.Composition, _ member: LocatedNode.Member) {
        switch keyword {
        case .allOf: parts.allOf = schemas(member)
        case .oneOf: parts.oneOf = schemas(member)
        case .anyOf: parts.anyOf = schemas(member)
        case .not: parts.not = decoder.schema(member, of: place)
        case .discriminator: parts.discriminator = discriminator(member)
        }
    }

    mutating func schemas(_ member: LocatedNode.Member) -> [Schema] {
        decoder.elements(of: member, at: place, &unknownKeywords).map { decoder.schema($0.node, at: $0.place) }
    }

    private func properties(_ member: LocatedNode.Member) -> [SchemaProperty] {
        let owner = VisibleText.quoted(member.key)
        return decoder.entries(of: member.value, at: place.child(member.key, member.value), owner: owner).map { entry in
            let schema = decoder.schema(entry.node, at: entry.place)
            return SchemaProperty(
                name: entry.name, place: entry.place, nameOffset: entry.nameText.offset, schema: schema, isRequired: false)
        }
    }

    private mutating func takeRequired(_ member: LocatedNode.Member) {
        guard let names = member.value.elements else {
            decoder.misfit(member, expected: "a list of property names", &unknownKeywords)
            return
        }
        var seen: Set<String> = []
        for node in names {
            guard let name = node.string ?? node.number?.text else {
                decoder.diagnostics.warning(
                    "wrong-kind", "'required' takes names, and this is \(node.kindName)", at: node.location, drops: true)
                continue
            }
            if seen.insert(name).inserted {
                parts.required.append(name)
            } else {
                decoder.diagnostics.warning(
                    "duplicate-required", "\(VisibleText.quoted(name)) is required twice", at: node.location)
            }
        }
    }
}
