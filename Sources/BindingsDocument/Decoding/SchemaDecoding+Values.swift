extension SchemaDecoding {
    mutating func take(_ keyword: SchemaKeyword.Value, _ member: LocatedNode.Member) {
        switch keyword {
        case .reference: parts.reference = reference(member)
        case .type: takeType(member)
        case .nullable: takeNullable(member)
        case .format: parts.format = decoder.text(member, &unknownKeywords)
        case .enumeration: takeEnumeration(member)
        case .const: parts.const = member.value
        }
    }

    mutating func reference(_ member: LocatedNode.Member) -> SchemaReference? {
        guard let text = member.value.string else {
            decoder.misfit(member, expected: "a reference", &unknownKeywords)
            return nil
        }
        let target = decoder.resolver.target(of: text, at: member.value).map {
            decoder.identity(of: $0, referredToBy: member.value, in: node, at: place)
        }
        return SchemaReference(place: place.child(member.key, member.value), text: text, target: target)
    }

    private mutating func takeType(_ member: LocatedNode.Member) {
        for name in member.value.elements ?? [member.value] {
            if let text = name.string, let type = SchemaType(rawValue: text) {
                if !parts.types.contains(type) { parts.types.append(type) }
            } else if name.string == "null" || name.isNull && member.value.elements != nil {
                takeNullType(name)
            } else {
                tellUnknownType(member, at: name)
            }
        }
        parts.isOnlyNull = parts.types.isEmpty && parts.isNullable
    }

    private mutating func takeNullType(_ name: LocatedNode) {
        parts.isNullable = true
        guard name.isNull else { return }
        decoder.diagnostics.warning(
            "unquoted-null", "a type is a text, and this is null; it is read as the type 'null'", at: name.location,
            nextStep: "put it between quotation marks")
    }

    private mutating func tellUnknownType(_ member: LocatedNode.Member, at node: LocatedNode) {
        let names = SchemaType.allCases.map(\.rawValue)
        let shown = node.string.map(VisibleText.quoted) ?? node.kindName
        decoder.diagnostics.warning(
            "unknown-type", "\(shown) is no type of JSON Schema; any value is allowed instead", at: node.location,
            nextStep: "the types are \(names.joined(separator: ", ")) and null", drops: true)
        unknownKeywords.unknown.append(member)
    }

    /// 3.0's way to allow null; accepted in later versions too, where documents still use it.
    private mutating func takeNullable(_ member: LocatedNode.Member) {
        guard let nullable = decoder.flag(member, &unknownKeywords), nullable else { return }
        parts.isNullable = true
        guard decoder.version.hasFullSchemas else { return }
        decoder.diagnostics.warning(
            "nullable-keyword", "'nullable' is no keyword of OpenAPI \(decoder.version.text); null is allowed all the same",
            at: member.keyLocation, nextStep: "write type: [..., \"null\"]")
    }

    private mutating func takeEnumeration(_ member: LocatedNode.Member) {
        guard let values = member.value.elements else {
            decoder.misfit(member, expected: "a list of values", &unknownKeywords)
            return
        }
        parts.enumValues = values
    }
}
