extension SchemaDecoding {
    mutating func take(_ keyword: SchemaKeyword.Annotation, _ member: LocatedNode.Member) {
        switch keyword {
        case .title: parts.title = decoder.text(member, &unknownKeywords)
        case .description: parts.description = decoder.text(member, &unknownKeywords)
        case .defaultValue: parts.defaultValue = member.value
        case .example: parts.examples.append(member.value)
        case .examples: takeExamples(member)
        case .readOnly: parts.readOnly = decoder.flag(member, &unknownKeywords) ?? false
        case .writeOnly: parts.writeOnly = decoder.flag(member, &unknownKeywords) ?? false
        case .deprecated: parts.deprecated = decoder.flag(member, &unknownKeywords) ?? false
        case .contentMediaType: parts.contentMediaType = decoder.text(member, &unknownKeywords)
        case .contentEncoding: parts.contentEncoding = decoder.text(member, &unknownKeywords)
        }
    }

    private mutating func takeExamples(_ member: LocatedNode.Member) {
        guard let values = member.value.elements else {
            decoder.misfit(member, expected: "a list of values", &unknownKeywords)
            return
        }
        parts.examples += values
    }

    mutating func take(_ keyword: SchemaKeyword.Limit, _ member: LocatedNode.Member) {
        switch keyword {
        case .maxLength: parts.limits.maxLength = decoder.count(member, &unknownKeywords)
        case .minLength: parts.limits.minLength = decoder.count(member, &unknownKeywords)
        case .pattern: parts.limits.pattern = decoder.text(member, &unknownKeywords)
        case .minimum: parts.limits.minimum = decoder.number(member, &unknownKeywords)
        case .maximum: parts.limits.maximum = decoder.number(member, &unknownKeywords)
        case .exclusiveMinimum: takeExclusiveMinimum(member)
        case .exclusiveMaximum: takeExclusiveMaximum(member)
        case .multipleOf: parts.limits.multipleOf = decoder.number(member, &unknownKeywords)
        case .minItems: parts.limits.minItems = decoder.count(member, &unknownKeywords)
        case .maxItems: parts.limits.maxItems = decoder.count(member, &unknownKeywords)
        case .uniqueItems: parts.limits.uniqueItems = decoder.flag(member, &unknownKeywords) ?? false
        case .minProperties: parts.limits.minProperties = decoder.count(member, &unknownKeywords)
        case .maxProperties: parts.limits.maxProperties = decoder.count(member, &unknownKeywords)
        }
    }

    /// In 3.0 a truth value about `minimum`, later a number of its own.
    private mutating func takeExclusiveMinimum(_ member: LocatedNode.Member) {
        if let excludes = member.value.bool {
            excludesMinimum = excludes
        } else {
            parts.limits.exclusiveMinimum = decoder.number(member, &unknownKeywords)
        }
    }

    private mutating func takeExclusiveMaximum(_ member: LocatedNode.Member) {
        if let excludes = member.value.bool {
            excludesMaximum = excludes
        } else {
            parts.limits.exclusiveMaximum = decoder.number(member, &unknownKeywords)
        }
    }
}
