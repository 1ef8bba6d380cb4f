extension SchemaReading {
    mutating func take(_ keyword: SchemaKeyword.Annotation, _ member: LocatedNode.Member) {
        switch keyword {
        case .title: parts.title = modeller.text(member, &leftovers)
        case .description: parts.description = modeller.text(member, &leftovers)
        case .defaultValue: parts.defaultValue = member.value
        case .example: parts.examples.append(member.value)
        case .examples: takeExamples(member)
        case .readOnly: parts.readOnly = modeller.flag(member, &leftovers) ?? false
        case .writeOnly: parts.writeOnly = modeller.flag(member, &leftovers) ?? false
        case .deprecated: parts.deprecated = modeller.flag(member, &leftovers) ?? false
        case .contentMediaType: parts.contentMediaType = modeller.text(member, &leftovers)
        case .contentEncoding: parts.contentEncoding = modeller.text(member, &leftovers)
        }
    }

    private mutating func takeExamples(_ member: LocatedNode.Member) {
        guard let values = member.value.elements else {
            modeller.misfit(member, expected: "a list of values", &leftovers)
            return
        }
        parts.examples += values
    }

    mutating func take(_ keyword: SchemaKeyword.Limit, _ member: LocatedNode.Member) {
        switch keyword {
        case .maxLength: parts.limits.maxLength = modeller.count(member, &leftovers)
        case .minLength: parts.limits.minLength = modeller.count(member, &leftovers)
        case .pattern: parts.limits.pattern = modeller.text(member, &leftovers)
        case .minimum: parts.limits.minimum = modeller.number(member, &leftovers)
        case .maximum: parts.limits.maximum = modeller.number(member, &leftovers)
        case .exclusiveMinimum: takeExclusiveMinimum(member)
        case .exclusiveMaximum: takeExclusiveMaximum(member)
        case .multipleOf: parts.limits.multipleOf = modeller.number(member, &leftovers)
        case .minItems: parts.limits.minItems = modeller.count(member, &leftovers)
        case .maxItems: parts.limits.maxItems = modeller.count(member, &leftovers)
        case .uniqueItems: parts.limits.uniqueItems = modeller.flag(member, &leftovers) ?? false
        case .minProperties: parts.limits.minProperties = modeller.count(member, &leftovers)
        case .maxProperties: parts.limits.maxProperties = modeller.count(member, &leftovers)
        }
    }

    /// In 3.0 a truth value about `minimum`, later a number of its own.
    private mutating func takeExclusiveMinimum(_ member: LocatedNode.Member) {
        if let excludes = member.value.bool {
            excludesMinimum = excludes
        } else {
            parts.limits.exclusiveMinimum = modeller.number(member, &leftovers)
        }
    }

    private mutating func takeExclusiveMaximum(_ member: LocatedNode.Member) {
        if let excludes = member.value.bool {
            excludesMaximum = excludes
        } else {
            parts.limits.exclusiveMaximum = modeller.number(member, &leftovers)
        }
    }
}
