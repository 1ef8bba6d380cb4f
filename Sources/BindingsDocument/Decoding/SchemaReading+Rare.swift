extension SchemaReading {
    mutating func take(_ keyword: SchemaKeyword.Rare, _ member: LocatedNode.Member) {
        switch keyword {
        case .id: parts.rare.id = modeller.text(member, &leftovers)
        case .anchor: parts.rare.anchor = modeller.text(member, &leftovers)
        case .dynamicAnchor: parts.rare.dynamicAnchor = modeller.text(member, &leftovers)
        case .dynamicReference: parts.rare.dynamicReference = dynamicReference(member)
        case .dialect: parts.rare.dialect = modeller.text(member, &leftovers)
        case .comment: parts.rare.comment = modeller.text(member, &leftovers)
        case .defs, .definitions: parts.rare.definitions += namedSchemas(member)
        case .condition: parts.rare.condition = modeller.schema(member, of: place)
        case .consequence: parts.rare.consequence = modeller.schema(member, of: place)
        case .alternative: parts.rare.alternative = modeller.schema(member, of: place)
        case .propertyNames: parts.rare.propertyNames = modeller.schema(member, of: place)
        case .unevaluatedProperties: parts.rare.unevaluatedProperties = modeller.schema(member, of: place)
        case .unevaluatedItems: parts.rare.unevaluatedItems = modeller.schema(member, of: place)
        case .contains: parts.rare.contains = modeller.schema(member, of: place)
        case .minContains: parts.rare.minContains = modeller.count(member, &leftovers)
        case .maxContains: parts.rare.maxContains = modeller.count(member, &leftovers)
        case .dependentRequired: parts.rare.dependentRequired = namesByName(member)
        case .dependentSchemas: parts.rare.dependentSchemas = namedSchemas(member)
        case .contentSchema: parts.rare.contentSchema = modeller.schema(member, of: place)
        case .externalDocs: parts.rare.externalDocs = modeller.externalDocs(member, of: place)
        case .xml: parts.rare.xml = member.value
        }
    }

    private mutating func dynamicReference(_ member: LocatedNode.Member) -> SchemaReference? {
        guard let text = member.value.string, let override = modeller.dynamicTarget(of: text, at: member.value) else {
            return reference(member)
        }
        return SchemaReference(
            place: place.child(member.key, member.value), text: text, target: modeller.identity(of: override))
    }

    private func namedSchemas(_ member: LocatedNode.Member) -> [Named<Schema>] {
        let owner = VisibleText.quoted(member.key)
        return modeller.entries(of: member.value, at: place.child(member.key, member.value), owner: owner).map { entry in
            Named(entry.nameText, value: modeller.schema(entry.node, at: entry.place))
        }
    }

    private mutating func namesByName(_ member: LocatedNode.Member) -> [Named<[String]>] {
        var result: [Named<[String]>] = []
        for inner in modeller.members(of: member.value, owner: VisibleText.quoted(member.key)) {
            guard let names = modeller.texts(inner, &leftovers) else { continue }
            result.append(Named(NameText(inner), value: names))
        }
        return result
    }
}
