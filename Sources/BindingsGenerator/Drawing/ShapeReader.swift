import BindingsDocument

/// Reads what a schema is to Swift; what was read once is remembered.
final class ShapeReader {
    let document: OpenAPIDocument
    private var shapes: [ObjectIdentifier: SchemaShape] = [:]

    init(document: OpenAPIDocument) {
        self.document = document
    }

    /// The schema that a chain of plain references leads to.
    func target(of schema: Schema) -> Schema {
        var schema = schema
        var steps = 0
        while let next = referenced(by: schema), steps < 100 {
            schema = next
            steps += 1
        }
        return schema
    }

    /// The schema that a reference names, or nil where there is none.
    func referenced(by schema: Schema) -> Schema? { schema.reference?.target.flatMap { document.schema(at: $0) } }

    /// Whether null is a value of the schema.
    func isNullable(_ schema: Schema) -> Bool {
        if schema.isNullable { return true }
        let target = target(of: schema)
        return target.isNullable || (target.oneOf + target.anyOf).contains { isNull($0) }
    }

    /// The shape of a schema; references are for the caller to follow.
    func shape(of schema: Schema) -> SchemaShape {
        let key = ObjectIdentifier(schema)
        if let known = shapes[key] { return known }
        let shape = read(schema)
        shapes[key] = shape
        return shape
    }

    private func read(_ schema: Schema) -> SchemaShape {
        if let members = enumeration(schema) { return .enumeration(members) }
        if !schema.allOf.isEmpty { return allOf(schema) }
        let alternatives = schema.oneOf + schema.anyOf
        if !alternatives.isEmpty { return union(schema, alternatives) }
        return plain(schema)
    }

    /// The shape by `type` alone.
    private func plain(_ schema: Schema) -> SchemaShape {
        guard schema.types.count <= 1 else { return .anything }
        switch schema.types.first ?? implied(schema) {
        case .object: return object(schema)
        case .array: return schema.prefixItems.isEmpty ? .array(schema.items) : .anything
        case .string: return .scalar(string(schema))
        case .integer: return .scalar(integer(schema))
        case .number: return .scalar(number(schema))
        case .boolean: return .scalar(.bool)
        case nil: return .anything
        }
    }

    /// Whether a schema stands for bytes as they are: a file in a form, or a whole body.
    func isBinary(_ schema: Schema) -> Bool {
        let target = target(of: schema)
        return target.types == [.string] && (target.format == "binary" || (target.contentMediaType != nil && target.contentEncoding == nil))
    }

    private func isNull(_ schema: Schema) -> Bool { schema.types.isEmpty && schema.isNullable && schema.reference == nil }

    private func implied(_ schema: Schema) -> SchemaType? {
        if !schema.properties.isEmpty || schema.additionalProperties != nil { return .object }
        return schema.items == nil ? nil : .array
    }

    private func enumeration(_ schema: Schema) -> EnumShape? {
        guard let values = schema.enumValues, !values.isEmpty else { return nil }
        let present = values.filter { !$0.isNull }
        let strings = present.compactMap(\.string)
        if strings.count == present.count, !strings.isEmpty { return .strings(strings.uniqued()) }
        let integers = present.compactMap { $0.number?.int }
        return integers.count == present.count && !integers.isEmpty ? .integers(integers.uniqued()) : nil
    }

    private func isOnlyCondition(_ schema: Schema) -> Bool {
        schema.reference == nil && schema.types.isEmpty && schema.properties.isEmpty && schema.enumValues == nil && schema.const == nil
            && schema.allOf.isEmpty && schema.oneOf.isEmpty && schema.anyOf.isEmpty && (!schema.required.isEmpty || schema.not != nil)
    }

    /// The listed values where some alternatives list strings and another allows any: an open enum.
    private func openValues(_ alternatives: [Schema]) -> [String]? {
        let targets = alternatives.map(target)
        guard targets.allSatisfy({ $0.types == [.string] && $0.format == nil }), targets.contains(where: { $0.enumValues == nil }) else {
            return nil
        }
        let values = targets.flatMap { $0.enumValues?.compactMap(\.string) ?? [] }.uniqued()
        return values.isEmpty ? nil : values
    }

    private func union(_ schema: Schema, _ alternatives: [Schema]) -> SchemaShape {
        let present = alternatives.filter { !isNull($0) }
        // Alternatives that only say which members go together add no type of their own.
        if present.allSatisfy(isOnlyCondition) { return plain(schema) }
        guard schema.properties.isEmpty, !present.contains(where: isOnlyCondition) else { return .anything }
        if present.count == 1, let only = present.first { return .same(as: only) }
        if let values = openValues(present) { return .enumeration(.strings(values)) }
        return .union(UnionShape(alternatives: present))
    }

    private func allOf(_ schema: Schema) -> SchemaShape {
        if schema.allOf.count == 1, let only = schema.allOf.first, schema.properties.isEmpty, schema.required.isEmpty {
            return .same(as: only)
        }
        var visited: Set<ObjectIdentifier> = []
        guard let result = flattened(schema, &visited), !result.properties.isEmpty else { return .anything }
        return .object(result)
    }

    /// The members of a schema and of all its parts, or nil where a part is no object, so that one struct would lie.
    private func flattened(_ schema: Schema, _ visited: inout Set<ObjectIdentifier>) -> ObjectShape? {
        var result = ObjectShape()
        for part in schema.allOf.map(target) where visited.insert(ObjectIdentifier(part)).inserted {
            guard let members = flattened(part, &visited) else { return nil }
            result.add(members)
        }
        guard isObject(schema) else { return nil }
        result.add(members(of: schema))
        result.require(schema.required)
        return result
    }

    /// Whether a part of `allOf` has nothing that members cannot say.
    ///
    /// A parent's choice among its children says nothing of the child.
    private func isObject(_ schema: Schema) -> Bool {
        let isUnion = !(schema.oneOf + schema.anyOf).allSatisfy(isOnlyCondition)
        if isUnion, schema.discriminator == nil { return false }
        return schema.types.isEmpty || schema.types == [.object]
    }

    private func object(_ schema: Schema) -> SchemaShape {
        let members = members(of: schema)
        guard members.properties.isEmpty else { return .object(members) }
        switch members.additional {
        case .values(let values): return .dictionary(values)
        case .refused: return .object(members)
        case .anything, .unsaid: return .dictionary(nil)
        }
    }

    private func members(of schema: Schema) -> ObjectShape {
        var result = ObjectShape()
        result.properties = schema.properties.map {
            ObjectShape.Property(name: $0.name, schema: $0.schema, isRequired: $0.isRequired)
        }
        guard let additional = schema.additionalProperties else { return result }
        switch additional.boolean {
        case true?: result.additional = .anything
        case false?: result.additional = .refused
        case nil: result.additional = .values(additional)
        }
        return result
    }

    private func string(_ schema: Schema) -> TypeExpression.Builtin {
        switch schema.format {
        case "date-time": .date
        case "date": .day
        case "uuid": .uuid
        case "byte": .base64
        default: .string
        }
    }

    private func integer(_ schema: Schema) -> TypeExpression.Builtin {
        switch schema.format {
        case "int32": .int32
        case "int64": .int64
        case "uint64": .uint64
        default: .int
        }
    }

    private func number(_ schema: Schema) -> TypeExpression.Builtin {
        switch schema.format {
        case "float": .float
        case "decimal": .decimal
        default: .double
        }
    }
}

extension Sequence where Element: Hashable {
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
