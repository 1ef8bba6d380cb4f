/// Whether an example or a default is a value of its schema, as far as types, `enum`, `const`, required members and their schemas tell.
///
/// Formats, patterns and other limits are not looked at: a wrong one there hinders nobody.
struct ValueFit {
    let schemas: [SchemaIdentity: Schema]

    /// What does not fit, where, and why.
    struct Misfit {
        let node: LocatedNode
        /// Follows the value's name: `is a number, and the type is string`.
        let reason: String
    }

    /// The first thing that does not fit; nil where all does, or where it is too deep to tell.
    func misfit(_ value: LocatedNode, _ schema: Schema, depth: Int = 0) -> Misfit? {
        guard depth < Self.maxDepth else { return nil }
        if schema.boolean == false { return Misfit(node: value, reason: "is there, and the schema allows no value") }
        if let target = schema.reference?.target.flatMap({ schemas[$0] }), let found = misfit(value, target, depth: depth + 1) {
            return found
        }
        // 3.0's `nullable` also allows null where `enum` or `allOf` do not list it.
        if value.isNull, schema.isNullable { return nil }
        return wrongType(value, schema) ?? notListed(value, schema) ?? wrongPart(value, schema, depth) ?? wrongWhole(value, schema, depth)
    }

    /// Schemas may be recursive, and each level looks at every alternative.
    private static let maxDepth = 12

    private func wrongType(_ value: LocatedNode, _ schema: Schema) -> Misfit? {
        guard !schema.types.isEmpty || schema.isOnlyNull, !isOfType(value, schema) else { return nil }
        let names = schema.types.map(\.rawValue) + (schema.isNullable ? ["null"] : [])
        return Misfit(node: value, reason: "is \(value.kindName), and the type is \(names.joined(separator: " or "))")
    }

    private func isOfType(_ value: LocatedNode, _ schema: Schema) -> Bool {
        switch value.kind {
        case .null: schema.isNullable
        case .bool: schema.types.contains(.boolean)
        case .number(let text): schema.types.contains(.number) || schema.types.contains(.integer) && NumberText(text).isWhole
        case .string: schema.types.contains(.string)
        case .sequence: schema.types.contains(.array)
        case .mapping: schema.types.contains(.object)
        }
    }

    private func notListed(_ value: LocatedNode, _ schema: Schema) -> Misfit? {
        guard let key = ScalarKey(value.typed(as: schema.types)) else { return nil }
        if let values = schema.enumValues, !values.contains(where: { ScalarKey($0.typed(as: schema.types)) == key }) {
            return Misfit(node: value, reason: "\(key.shown) is not in 'enum'")
        }
        if let const = schema.const, let only = ScalarKey(const.typed(as: schema.types)), only != key {
            return Misfit(node: value, reason: "\(key.shown) is not the 'const' \(only.shown)")
        }
        return nil
    }
}

extension ValueFit {
    /// A member or element that does not fit, or a member that is missing.
    private func wrongPart(_ value: LocatedNode, _ schema: Schema, _ depth: Int) -> Misfit? {
        if let elements = value.elements { return wrongElement(elements, schema, depth) }
        guard let members = value.members else { return nil }
        for property in schema.properties {
            guard let member = value[property.name] else { continue }
            if let found = misfit(member, property.schema, depth: depth + 1) { return found }
        }
        return missingMember(members, of: value, schema)
    }

    private func wrongElement(_ elements: [LocatedNode], _ schema: Schema, _ depth: Int) -> Misfit? {
        for (index, element) in elements.prefix(Self.maxElements).enumerated() {
            let part = index < schema.prefixItems.count ? schema.prefixItems[index] : schema.items
            if let part, let found = misfit(element, part, depth: depth + 1) { return found }
        }
        return nil
    }

    private static let maxElements = 100

    /// What only a response or only a request has may be missing: an example is of one of them.
    private func missingMember(_ members: [LocatedNode.Member], of value: LocatedNode, _ schema: Schema) -> Misfit? {
        let names = Set(members.map(\.key))
        let oneWay = Set(schema.properties.filter { $0.schema.readOnly || $0.schema.writeOnly }.map(\.name))
        guard let missing = schema.required.first(where: { !names.contains($0) && !oneWay.contains($0) }) else { return nil }
        return Misfit(node: value, reason: "lacks \(VisibleText.quoted(missing)), which is required")
    }

    private func wrongWhole(_ value: LocatedNode, _ schema: Schema, _ depth: Int) -> Misfit? {
        for part in schema.allOf {
            if let found = misfit(value, part, depth: depth + 1) { return found }
        }
        for choice in [schema.oneOf, schema.anyOf] where !choice.isEmpty {
            if choice.allSatisfy({ misfit(value, $0, depth: depth + 1) != nil }) {
                return Misfit(node: value, reason: "fits none of the \(choice.count) alternatives")
            }
        }
        return nil
    }
}
