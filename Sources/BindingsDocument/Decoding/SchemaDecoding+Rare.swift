extension SchemaDecoding {
    mutating func take(_ keyword: SchemaKeyword.Rare, _ member: LocatedNode.Member) {
        switch keyword {
        case .id: parts.rare.id = decoder.text(member, &unknownKeywords)
        case .anchor: parts.rare.anchor = decoder.text(member, &unknownKeywords)
        case .dynamicAnchor: parts.rare.dynamicAnchor = decoder.text(member, &unknownKeywords)
        case .dynamicReference: parts.rare.dynamicReference = dynamicReference(member)
        case .dialect: parts.rare.dialect = decoder.text(member, &unknownKeywords)
        case .comment: parts.rare.comment = decoder.text(member, &unknownKeywords)
        case .defs, .definitions: parts.rare.definitions += namedSchemas(member)
        case .condition: parts.rare.condition = decoder.schema(member, of: place)
        case .consequence: parts.rare.consequence = decoder.schema(member, of: place)
        case .alternative: parts.rare.alternative = decoder.schema(member, of: place)
        case .propertyNames: parts.rare.propertyNames = decoder.schema(member, of: place)
        case .unevaluatedProperties: parts.rare.unevaluatedProperties = decoder.schema(member, of: place)
        case .unevaluatedItems: parts.rare.unevaluatedItems = decoder.schema(member, of: place)
        case .contains: parts.rare.contains = decoder.schema(member, of: place)
        case .minContains: parts.rare.minContains = decoder.count(member, &unknownKeywords)
        case .maxContains: parts.rare.maxContains = decoder.count(member, &unknownKeywords)
        case .dependentRequired: parts.rare.dependentRequired = namesByName(member)
        case .dependentSchemas: parts.rare.dependentSchemas = namedSchemas(member)
        case .contentSchema: parts.rare.contentSchema = decoder.schema(member, of: place)
        case .externalDocs: parts.rare.externalDocs = decoder.externalDocs(member, of: place)
        case .xml: parts.rare.xml = member.value
        }
    }

    private mutating func dynamicReference(_ member: LocatedNode.Member) -> SchemaReference? {
        guard let text = member.value.string, let override = decoder.dynamicTarget(of: text, at: member.value) else {
            return reference(member)
        }
        return SchemaReference(
            place: place.child(member.key, member.value), text: text, target: decoder.identity(of: override))
    }

    private func namedSchemas(_ member: LocatedNode.Member) -> [Named<Schema>] {
        let owner = VisibleText.quoted(member.key)
        return decoder.entries(of: member.value, at: place.child(member.key, member.value), owner: owner).map { entry in
            Named(entry.nameText, value: decoder.schema(entry.node, at: entry.place))
        }
    }

    private mutating func namesByName(_ member: LocatedNode.Member) -> [Named<[String]>] {
        var result: [Named<[String]>] = []
        for inner in decoder.members(of: member.value, owner: VisibleText.quoted(member.key)) {
            guard let names = decoder.texts(inner, &unknownKeywords) else { continue }
            result.append(Named(NameText(inner), value: names))
        }
        return result
    }
}
