/// The keywords of schemas, in groups that are read together.
enum SchemaKeyword: Sendable {
    case value(Value)
    case object(Object)
    case array(Array)
    case composition(Composition)
    case annotation(Annotation)
    case limit(Limit)
    case rare(Rare)

    enum Value: String, CaseIterable {
        case reference = "$ref"
        case type, nullable, format
        case enumeration = "enum"
        case const
    }

    enum Object: String, CaseIterable {
        case properties, required, additionalProperties, patternProperties
    }

    enum Array: String, CaseIterable {
        case items, prefixItems
    }

    enum Composition: String, CaseIterable {
        case allOf, oneOf, anyOf, not, discriminator
    }

    enum Annotation: String, CaseIterable {
        case title, description
        case defaultValue = "default"
        case example, examples, readOnly, writeOnly, deprecated, contentMediaType, contentEncoding
    }

    enum Limit: String, CaseIterable {
        case maxLength, minLength, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minItems, maxItems
        case uniqueItems, minProperties, maxProperties
    }

    enum Rare: String, CaseIterable {
        case id = "$id"
        case anchor = "$anchor"
        case dynamicAnchor = "$dynamicAnchor"
        case dynamicReference = "$dynamicRef"
        case dialect = "$schema"
        case comment = "$comment"
        case defs = "$defs"
        case condition = "if"
        case consequence = "then"
        case alternative = "else"
        case definitions, propertyNames, unevaluatedProperties, unevaluatedItems, contains, minContains, maxContains
        case dependentRequired, dependentSchemas, contentSchema, externalDocs, xml
    }

    /// All of them by name: one look-up per member, where a `switch` over texts would compare with each.
    static let byName: [String: SchemaKeyword] = {
        var table: [String: SchemaKeyword] = [:]
        for keyword in Value.allCases { table[keyword.rawValue] = .value(keyword) }
        for keyword in Object.allCases { table[keyword.rawValue] = .object(keyword) }
        for keyword in Array.allCases { table[keyword.rawValue] = .array(keyword) }
        for keyword in Composition.allCases { table[keyword.rawValue] = .composition(keyword) }
        for keyword in Annotation.allCases { table[keyword.rawValue] = .annotation(keyword) }
        for keyword in Limit.allCases { table[keyword.rawValue] = .limit(keyword) }
        for keyword in Rare.allCases { table[keyword.rawValue] = .rare(keyword) }
        return table
    }()
}
