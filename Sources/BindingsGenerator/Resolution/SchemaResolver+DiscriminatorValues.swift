import BindingsDocument

/// What is known of an object's members, those of a choice among objects included.
struct DiscriminatorCandidates {
    /// Their names, each once, in the document's order.
    var names: [String] = []
    /// What each may be.
    var discriminatorValues: [String: DiscriminatorValues] = [:]
}

/// What the members of a union's alternatives may be.
extension SchemaResolver {
    /// Schemas that were looked into already: each is once, so that none of a document's knots takes long.
    private typealias Seen = Set<ObjectIdentifier>

    /// The members of an object and what each may be.
    func discriminatorValues(of view: SchemaProjection) -> DiscriminatorCandidates {
        let view = followed(view)
        if let known = discriminatorCandidates[view.key] { return known }
        // What is asked for while it is being worked out says nothing.
        discriminatorCandidates[view.key] = DiscriminatorCandidates()
        let found = readDiscriminatorValues(of: view)
        discriminatorCandidates[view.key] = found
        return found
    }

    private func readDiscriminatorValues(of view: SchemaProjection) -> DiscriminatorCandidates {
        switch resolved(view) {
        case .object(let object): discriminatorValues(of: object)
        case .same(let other): discriminatorValues(of: SchemaProjection(other))
        case .composite(let members, let choice): discriminatorValues(of: members).beside(discriminatorValues(of: choice))
        case .union(let union): DiscriminatorCandidates(alternatives: union.alternatives.map { discriminatorValues(of: $0) })
        default: DiscriminatorCandidates()
        }
    }

    private func discriminatorValues(of object: ResolvedObject) -> DiscriminatorCandidates {
        var result = DiscriminatorCandidates(names: object.properties.map(\.name).uniqued())
        for property in object.properties where result.discriminatorValues[property.name] == nil {
            var visited: Seen = []
            let values = constants(of: property.schema, &visited)
            result.discriminatorValues[property.name] = DiscriminatorValues(
                values: values, isRequired: property.isRequired && !isNullable(property.schema), isNamed: true,
                types: target(of: property.schema).types)
        }
        return result
    }

    /// The only values of a schema, null left out; empty where it has others.
    private func constants(of schema: Schema, _ seen: inout Seen) -> [DiscriminatorValues.Value] {
        guard seen.insert(ObjectIdentifier(schema)).inserted else { return [] }
        if let value = schema.const { return DiscriminatorValues.Value(value.typed(as: schema.types)).map { [$0] } ?? [] }
        if let values = schema.enumValues?.filter({ !$0.isNull }), !values.isEmpty {
            let known = values.compactMap { DiscriminatorValues.Value($0.typed(as: schema.types)) }
            return known.count == values.count ? known.uniqued() : []
        }
        var narrowest: [DiscriminatorValues.Value] = []
        for part in parts(of: schema) {
            let values = constants(of: part, &seen)
            if !values.isEmpty, narrowest.isEmpty || values.count < narrowest.count { narrowest = values }
        }
        if !narrowest.isEmpty { return narrowest }
        let alternatives = (schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf).filter { !isNull(target(of: $0)) }
        var all: [DiscriminatorValues.Value] = []
        for alternative in alternatives {
            let values = constants(of: alternative, &seen)
            if values.isEmpty { return [] }
            all += values
        }
        return all.uniqued()
    }

    /// The schema that a view's is a reference to, if it is one.
    private func followed(_ view: SchemaProjection) -> SchemaProjection {
        view.projection == .whole ? SchemaProjection(target(of: view.schema)) : view
    }
}

extension DiscriminatorCandidates {
    /// What an object that is one of several may have; a member is told by its values only where each of them has some.
    fileprivate init(alternatives: [DiscriminatorCandidates]) {
        names = alternatives.flatMap(\.names).uniqued()
        for name in names {
            let discriminatorValues = alternatives.map { $0.discriminatorValues[name] ?? DiscriminatorValues() }
            self.discriminatorValues[name] = DiscriminatorValues(
                values: discriminatorValues.contains { $0.values.isEmpty } ? [] : discriminatorValues.flatMap(\.values).uniqued(),
                isRequired: discriminatorValues.allSatisfy(\.isRequired), isNamed: discriminatorValues.contains(where: \.isNamed),
                types: discriminatorValues.flatMap(\.types).uniqued())
        }
    }

    /// These, and those of a choice beside them, which has the word where these list no values.
    fileprivate func beside(_ choice: DiscriminatorCandidates) -> DiscriminatorCandidates {
        var result = DiscriminatorCandidates(names: (names + choice.names).uniqued(), discriminatorValues: choice.discriminatorValues)
        for (name, mark) in discriminatorValues where !mark.values.isEmpty { result.discriminatorValues[name] = mark }
        return result
    }
}
