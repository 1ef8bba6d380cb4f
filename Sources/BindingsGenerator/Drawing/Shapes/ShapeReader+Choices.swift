import BindingsDocument

/// `oneOf` and `anyOf`.
extension ShapeReader {
    /// The shape of a schema with alternatives, which may have members of its own beside them.
    func choiceOrComposite(_ schema: Schema) -> SchemaShape {
        let present = presentAlternatives(of: schema)
        // Alternatives that only say which members go together add no type of their own.
        if present.allSatisfy(isOnlyCondition) { return plain(schema) }
        let own = members(of: schema)
        if own.properties.isEmpty { return choice(of: schema) }
        return .composite(members: SchemaView(schema, .members), choice: SchemaView(schema, .choice))
    }

    /// The shape of the alternatives alone.
    func choice(of schema: Schema) -> SchemaShape { union(of: presentAlternatives(of: schema), of: schema) }

    /// One of several schemas.
    func union(of schemas: [Schema], of schema: Schema? = nil) -> SchemaShape {
        let present = schemas.filter { !isOnlyCondition($0) }
        if present.isEmpty { return .anything }
        if let constants = constants(present) { return constants }
        if present.count == 1, let only = present.first { return same(as: only) }
        if let values = openValues(present) { return values }
        return .union(UnionShape(alternatives: present.map { SchemaView($0) }, discriminator: schema?.discriminator))
    }

    private func presentAlternatives(of schema: Schema) -> [Schema] {
        // Both at once: each `anyOf` narrows what `oneOf` says; the one with more to tell apart is taken.
        let alternatives = schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf
        return unrolled(alternatives, of: schema).filter { !isNull($0) && !isOnlyNullable($0) }
    }

    /// The alternatives of a choice; one that is a choice and leads back to this one is replaced by its own.
    ///
    /// A choice that is an alternative of itself adds nothing, and reading it would never end.
    private func unrolled(_ alternatives: [Schema], of schema: Schema) -> [Schema] {
        var visited: Set<ObjectIdentifier> = [ObjectIdentifier(schema)]
        return alternatives.flatMap { unrolled($0, in: schema, &visited) }
    }

    private func unrolled(_ alternative: Schema, in schema: Schema, _ visited: inout Set<ObjectIdentifier>) -> [Schema] {
        let target = target(of: alternative)
        if target === schema { return [] }
        var seen: Set<ObjectIdentifier> = []
        guard leads(from: target, to: schema, &seen) else { return [alternative] }
        guard visited.insert(ObjectIdentifier(target)).inserted else { return [] }
        return target.immediateParts.flatMap { unrolled($0, in: schema, &visited) }
    }

    /// Whether a schema is read at the same place of a text as another: as one of its alternatives or parts.
    private func leads(from schema: Schema, to other: Schema, _ seen: inout Set<ObjectIdentifier>) -> Bool {
        guard seen.insert(ObjectIdentifier(schema)).inserted else { return false }
        for part in schema.immediateParts.map(target) where part === other || leads(from: part, to: other, &seen) { return true }
        return false
    }

    /// Whether an alternative says no more than `nullable: true`, which is how some tools write null in 3.0.
    private func isOnlyNullable(_ schema: Schema) -> Bool { schema.isNullable && saysNothing(schema) }

    /// Whether a schema says nothing of what values are, only which of them are allowed.
    func isOnlyCondition(_ schema: Schema) -> Bool {
        schema.reference == nil && schema.types.isEmpty && schema.properties.isEmpty && schema.enumValues == nil && schema.const == nil
            && schema.allOf.isEmpty && schema.oneOf.isEmpty && schema.anyOf.isEmpty && schema.items == nil && schema.format == nil
            && schema.prefixItems.isEmpty && schema.additionalProperties == nil && schema.patternProperties.isEmpty
            && (!schema.required.isEmpty || schema.not != nil || schema.hasLimits)
    }
}

extension Schema {
    /// Alternatives, where there is nothing beside them that would be read for itself.
    fileprivate var immediateParts: [Schema] { properties.isEmpty ? oneOf + anyOf : [] }
}
