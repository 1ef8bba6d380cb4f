import BindingsDocument

/// Shapes by `type` alone.
extension SchemaResolver {
    func plain(_ schema: Schema) -> ResolvedSchema {
        // What is a number may be an integer: the wider type has both.
        let types = schema.types.contains(.number) ? schema.types.filter { $0 != .integer } : schema.types
        if types.count > 1 { return several(schema, types) }
        return plain(schema, as: types.first ?? implied(schema))
    }

    /// The shape of a schema's values of one type; nil for values of any.
    func plain(_ schema: Schema, as type: SchemaType?) -> ResolvedSchema {
        switch type {
        case .object: return object(schema)
        case .array: return array(schema)
        case .string: return schema.encodedContent.map(ResolvedSchema.encoded) ?? .scalar(FormatTable.string(schema))
        case .integer: return .scalar(FormatTable.integer(schema.format, schema.limits))
        case .number: return .scalar(FormatTable.number(schema.format))
        case .boolean: return .scalar(.bool)
        case nil: return .anything
        }
    }

    /// Values of several types are told apart by what they are; all six types together are any value.
    private func several(_ schema: Schema, _ types: [SchemaType]) -> ResolvedSchema {
        guard Set(types).count < 5 else { return .anything }
        return .union(ResolvedUnion(alternatives: types.map { SchemaProjection(schema, .typed($0)) }))
    }

    func implied(_ schema: Schema) -> SchemaType? {
        if schema.boolean == true { return nil }
        if !schema.properties.isEmpty || schema.additionalProperties != nil || !schema.patternProperties.isEmpty { return .object }
        if schema.items != nil || !schema.prefixItems.isEmpty { return .array }
        if let constant = schema.const { return constant.schemaType }
        if schema.encodedContent != nil { return .string }
        return schema.format.flatMap(FormatTable.impliedType)
    }

    /// Whether a schema stands for bytes as they are: a file in a form, or a whole body.
    func isBinary(_ schema: Schema) -> Bool {
        let target = target(of: schema)
        guard target.encodedContent == nil else { return false }
        return target.types == [.string] && (target.format == "binary" || (target.contentMediaType != nil && target.contentEncoding == nil))
    }

    private func array(_ schema: Schema) -> ResolvedSchema {
        guard !schema.prefixItems.isEmpty else { return .array(schema.items?.boolean == nil ? schema.items : nil) }
        let rest: ResolvedTuple.Rest
        switch schema.items?.boolean {
        case false?: rest = .none
        case true?: rest = .anything
        case nil: rest = schema.items.map { .items($0) } ?? .anything
        }
        let required = min(schema.limits.minItems ?? 0, schema.prefixItems.count)
        return .tuple(ResolvedTuple(items: schema.prefixItems, required: required, rest: rest))
    }

    func object(_ schema: Schema) -> ResolvedSchema {
        let members = members(of: schema)
        guard members.properties.isEmpty else { return .object(members) }
        switch members.additional {
        case .values(let values): return .dictionary(values)
        case .refused: return .object(members)
        case .anything, .unsaid: return .dictionary(nil)
        }
    }

    /// The members that a schema names itself; those of its conditions may be there too.
    func members(of schema: Schema) -> ResolvedObject {
        var result = ResolvedObject()
        result.properties = schema.properties.map { .init(name: $0.name, schema: $0.schema, isRequired: $0.isRequired) }
        for property in schema.conditionalProperties where !result.properties.contains(where: { $0.name == property.name }) {
            result.properties.append(.init(name: property.name, schema: property.schema, isRequired: false))
        }
        result.require(schema.required)
        result.additional = additional(schema)
        return result
    }

    private func additional(_ schema: Schema) -> ResolvedObject.Additional {
        let nameless = nameless(schema)
        if !nameless.isEmpty { return .values(nameless.count == 1 ? SchemaProjection(nameless[0]) : SchemaProjection(schema, .values)) }
        switch schema.additionalProperties?.boolean ?? schema.rare.unevaluatedProperties?.boolean {
        case true?: return .anything
        case false?: return .refused
        case nil: return .unsaid
        }
    }

    /// The schemas of members that have no name.
    func nameless(_ schema: Schema) -> [Schema] {
        let additional = schema.additionalProperties ?? schema.rare.unevaluatedProperties
        return schema.patternProperties.map(\.schema).filter { $0.boolean != false }
            + [additional].compactMap { $0 }.filter { $0.boolean == nil }
    }
}

extension Schema {
    /// The schema of the JSON value whose text a string is (`contentSchema`; JSON Schema 2020-12, section 8.5); nil for any other string.
    var encodedContent: Schema? {
        guard hasRareKeywords, let content = rare.contentSchema, content.boolean == nil, contentEncoding == nil,
            contentMediaType.map({ MediaType.isJSON($0) }) ?? false
        else { return nil }
        return content
    }

    /// Members that are there only on a condition.
    fileprivate var conditionalProperties: [SchemaProperty] {
        guard hasRareKeywords else { return [] }
        let branches = [rare.condition, rare.consequence, rare.alternative].compactMap { $0 } + rare.dependentSchemas.map(\.value)
        return branches.flatMap(\.properties).filter { $0.schema.boolean == nil }
    }
}

extension LocatedNode {
    /// The type that a value is of; nil for null.
    var schemaType: SchemaType? {
        switch kind {
        case .null: nil
        case .bool: .boolean
        case .number: number?.int == nil ? .number : .integer
        case .string: .string
        case .sequence: .array
        case .mapping: .object
        }
    }
}
