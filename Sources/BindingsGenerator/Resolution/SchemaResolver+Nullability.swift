import BindingsDocument

/// Whether null is a value.
extension SchemaResolver {
    /// Whether null is a value of the schema.
    func isNullable(_ schema: Schema) -> Bool {
        if let known = nullability[ObjectIdentifier(schema)] { return known }
        settle(NullGraph(from: schema, resolver: self))
        return nullability[ObjectIdentifier(schema)] ?? false
    }

    /// Whether null is a value of one side of a schema.
    func isNullable(_ view: SchemaProjection) -> Bool {
        switch view.projection {
        case .whole: isNullable(view.schema)
        case .values: nameless(view.schema).contains { isNullable($0) }
        case .typed, .members, .choice, .base: false
        }
    }

    /// Finds the least solution for schemas that depend on one another: each is looked at again only when one that it depends on turns out
    /// to be nullable, so that knots of references take no longer than their size.
    private func settle(_ graph: NullGraph) {
        var pending = Array(graph.schemas.reversed())
        while let schema = pending.popLast() {
            guard nullability[ObjectIdentifier(schema)] != true, allowsNull(schema) else { continue }
            nullability[ObjectIdentifier(schema)] = true
            pending += graph.dependents[ObjectIdentifier(schema)] ?? []
        }
        for schema in graph.schemas where nullability[ObjectIdentifier(schema)] == nil { nullability[ObjectIdentifier(schema)] = false }
    }

    /// Whether a schema allows null, by what is known so far of those it is made of.
    private func allowsNull(_ schema: Schema) -> Bool {
        if schema.isNullable || isNull(schema) { return true }
        if let next = schema.reference?.target.flatMap({ document.schema(at: $0) }), isKnown(next) { return true }
        if schema.enumValues?.contains(where: \.isNull) == true { return true }
        if (schema.oneOf + schema.anyOf).contains(where: isKnown) { return true }
        return schema.types.isEmpty && allowNull(schema.allOf)
    }

    private func isKnown(_ schema: Schema) -> Bool { nullability[ObjectIdentifier(schema)] == true }

    /// Whether parts of an `allOf` allow null: each that says anything of its values must.
    ///
    /// A part of nothing but `nullable: true` allows it for all of them: it can mean nothing else. One of nothing but `nullable: false`
    /// says nothing, since that is what a schema without it says (OpenAPI 3.0.3, proposal 2019-10-31, "Clarify Semantics of nullable").
    private func allowNull(_ parts: [Schema]) -> Bool {
        if parts.contains(where: { $0.isNullable && saysNothing($0) }) { return true }
        let telling = parts.filter { !saysNothing($0) }
        return !telling.isEmpty && telling.allSatisfy(isKnown)
    }
}

/// The schemas that one's nullability depends on and that are not settled yet.
private struct NullGraph {
    private(set) var schemas: [Schema] = []
    private(set) var dependents: [ObjectIdentifier: [Schema]] = [:]

    init(from schema: Schema, resolver: SchemaResolver) {
        var seen: Set<ObjectIdentifier> = [ObjectIdentifier(schema)]
        var pending = [schema]
        while let next = pending.popLast() {
            schemas.append(next)
            let referenced = next.reference?.target.flatMap { resolver.document.schema(at: $0) }
            for other in [referenced].compactMap({ $0 }) + next.oneOf + next.anyOf + next.allOf {
                let identifier = ObjectIdentifier(other)
                guard resolver.nullability[identifier] == nil else { continue }
                dependents[identifier, default: []].append(next)
                if seen.insert(identifier).inserted { pending.append(other) }
            }
        }
    }
}
