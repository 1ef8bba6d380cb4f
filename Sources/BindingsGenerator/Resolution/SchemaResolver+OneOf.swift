import BindingsDocument

/// `oneOf` and `anyOf`.
extension SchemaResolver {
    /// The shape of a schema with alternatives, which may have members of its own beside them.
    func choiceOrComposite(_ schema: Schema) -> ResolvedSchema {
        let present = presentAlternatives(of: schema)
        // Alternatives that only say which members go together add no type of their own.
        if present.allSatisfy({ isOnlyCondition($0, apartFrom: schema.types) }) { return plain(schema) }
        let own = members(of: schema)
        if own.properties.isEmpty { return choice(of: schema) }
        if let whole = wholeAlternatives(present, of: schema, own) { return union(of: whole, of: schema) }
        return .composite(members: SchemaProjection(schema, .members), choice: SchemaProjection(schema, .choice))
    }

    /// The alternatives with the properties of their owner, where each of them says more of every one: nothing is left to stand beside them.
    private func wholeAlternatives(_ present: [Schema], of schema: Schema, _ own: ResolvedObject) -> [Schema]? {
        guard present.count > 1, schema.allOf.isEmpty, case .unsaid = own.additional else { return nil }
        let names = Set(own.properties.map(\.name))
        let isWhole = present.allSatisfy { alternative in
            alternative.reference == nil && alternative.allOf.isEmpty && alternative.oneOf.isEmpty && alternative.anyOf.isEmpty
                && names.isSubset(of: alternative.properties.map(\.name))
        }
        guard isWhole else { return nil }
        let common = mergedSchemas.properties(of: schema)
        let whole = present.compactMap { mergedSchemas.merge(common, $0, in: schema) }
        return whole.count == present.count ? whole : nil
    }

    /// The shape of the alternatives alone.
    func choice(of schema: Schema) -> ResolvedSchema { union(of: presentAlternatives(of: schema), of: schema) }

    /// One of several schemas.
    func union(of schemas: [Schema], of schema: Schema? = nil) -> ResolvedSchema {
        let present = schemas.filter { !isOnlyCondition($0) }
        if present.isEmpty { return .anything }
        if let constants = constants(present, in: schema) { return constants }
        if present.count == 1, let only = present.first { return same(as: only) }
        if let values = openValues(present) { return values }
        if let scalar = scalar(of: present) { return .scalar(scalar) }
        return .union(ResolvedUnion(alternatives: present.map { SchemaProjection($0) }, discriminator: schema?.discriminator))
    }

    private func presentAlternatives(of schema: Schema) -> [Schema] {
        // Both at once: each `anyOf` narrows what `oneOf` says; the one with more to tell apart is taken.
        let alternatives = schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf
        return unrolled(alternatives, of: schema).filter { !isNull($0) && !isOnlyNullable($0) }
    }

    /// Whether an alternative says no more than `nullable: true`, which is how some tools write null in 3.0.
    private func isOnlyNullable(_ schema: Schema) -> Bool { schema.isNullable && saysNothing(schema) }

    /// The type that all alternatives have, where it is one of the language's own: they differ in what only constrains them.
    private func scalar(of alternatives: [Schema]) -> TypeExpression.Builtin? {
        var found: TypeExpression.Builtin?
        for target in alternatives.map(target) {
            guard target.types.count < 2, target.enumValues == nil, target.const == nil, target.allOf.isEmpty, target.oneOf.isEmpty,
                target.anyOf.isEmpty,
                formats.type(of: target) == nil, case .scalar(let scalar) = plain(target), found == nil || found == scalar
            else { return nil }
            found = scalar
        }
        return found
    }

    /// Whether a schema says nothing of what values are, only which of them are allowed.
    ///
    /// - Parameter types: Types that it may name, because they are known without it.
    func isOnlyCondition(_ schema: Schema, apartFrom types: [SchemaType] = []) -> Bool {
        schema.reference == nil && schema.types.allSatisfy(types.contains) && schema.properties.isEmpty && schema.enumValues == nil
            && schema.const == nil && schema.items == nil && schema.format == nil && schema.prefixItems.isEmpty
            && schema.additionalProperties == nil && schema.patternProperties.isEmpty
            && (schema.allOf + schema.oneOf + schema.anyOf).allSatisfy { isOnlyCondition($0, apartFrom: types) }
            && (!schema.required.isEmpty || schema.not != nil || schema.hasLimits || !(schema.allOf + schema.oneOf + schema.anyOf).isEmpty)
    }
}
