import BindingsDocument

/// Finding the member that tells a union's alternatives apart.
extension SchemaResolver {
    /// The discriminator, or a member that has a few values only in each alternative.
    ///
    /// Where none tells them apart for sure, the one that leaves the fewest alternatives to try; nil where none leaves fewer than all.
    func discriminator(of alternatives: [SchemaProjection], _ discriminator: Discriminator? = nil, fallback: Int? = nil)
        -> UnionDiscriminator?
    {
        guard alternatives.count > 1, alternatives.allSatisfy({ $0.projection == .whole || $0.projection == .base }) else { return nil }
        if let declared = discriminator.flatMap({ declared($0, alternatives, fallback) }) { return declared }
        let candidates = candidates(of: alternatives, first: discriminator?.propertyName)
        return candidates.first(where: \.isCertain) ?? narrowest(candidates)
    }

    /// OpenAPI 3.1, "Discriminator Object": what the mapping does not name goes by the component's name.
    ///
    /// Alternatives that say themselves what the member is are believed as well.
    private func declared(_ discriminator: Discriminator, _ alternatives: [SchemaProjection], _ base: Int?) -> UnionDiscriminator? {
        let discriminatorValues = alternatives.map {
            self.discriminatorValues(of: $0).discriminatorValues[discriminator.propertyName] ?? DiscriminatorValues()
        }
        let own = discriminatorValues.indices.map { $0 == base ? [] : discriminatorValues[$0].values }
        let given = alternatives.enumerated().map { self.names(of: $1, discriminator, isImplicit: $0 != base) }
        let named = zip(given, discriminatorValues).map { names, mark -> [DiscriminatorValues.Value] in
            guard let names else { return mark.values }
            return names.map { DiscriminatorValues.Value($0, of: mark.types) }
        }
        let both = zip(named, own).map { ($0 + $1).uniqued() }
        let fallback = base ?? self.fallback(of: discriminator, alternatives)
        let chosen = [both, named].lazy.map { values in
            UnionDiscriminator(
                property: discriminator.propertyName,
                discriminatorValues: values.map { DiscriminatorValues(values: $0, isRequired: true, isNamed: true) },
                fallback: fallback)
        }.first(where: \.isExact)
        guard var chosen else { return nil }
        chosen.written = given.indices.map { given[$0] == nil || $0 == fallback ? nil : written(named[$0], own: own[$0]) }
        return chosen
    }

    /// OpenAPI 3.2: what an object is without the member, or with a value that nothing names.
    private func fallback(of discriminator: Discriminator, _ alternatives: [SchemaProjection]) -> Int? {
        discriminator.defaultMapping?.target.flatMap { target in alternatives.firstIndex { identity(of: $0) == target } }
    }

    /// The values by which a discriminator names an alternative; nil for one that has no name.
    private func names(of view: SchemaProjection, _ discriminator: Discriminator, isImplicit: Bool) -> [String]? {
        guard let identity = identity(of: view) else { return nil }
        let mapped = discriminator.mapping.filter { $0.target == identity }.map(\.value)
        return mapped.isEmpty && isImplicit ? [identity.lastToken].compactMap { $0 } : mapped
    }

    /// What identifies the schema of an alternative: a child of a base is the component itself.
    private func identity(of view: SchemaProjection) -> SchemaIdentity? {
        if let target = view.schema.reference?.target { return target }
        return document.schema(at: view.schema.identity) == nil ? nil : view.schema.identity
    }

    /// The one value that can be meant, where the alternative leaves it open.
    private func written(_ named: [DiscriminatorValues.Value], own: [DiscriminatorValues.Value]) -> DiscriminatorValues.Value? {
        guard named.count == 1, let only = named.first else { return nil }
        return own.isEmpty || own.count > 1 && own.contains(only) ? only : nil
    }

    /// The members that say something of more than one alternative, in the document's order.
    private func candidates(of alternatives: [SchemaProjection], first: String?) -> [UnionDiscriminator] {
        let members = alternatives.map { discriminatorValues(of: $0) }
        var telling: [String: Int] = [:]
        for (name, mark) in members.flatMap(\.discriminatorValues) where !mark.values.isEmpty { telling[name, default: 0] += 1 }
        let names = ([first].compactMap { $0 } + members.flatMap(\.names)).uniqued().filter { telling[$0, default: 0] > 1 }
        return names.map { name in
            UnionDiscriminator(property: name, discriminatorValues: members.map { $0.discriminatorValues[name] ?? DiscriminatorValues() })
        }
    }

    /// The tag with the shortest lists of alternatives to try; of two as good, the document's first.
    private func narrowest(_ candidates: [UnionDiscriminator]) -> UnionDiscriminator? {
        var best: (chosen: UnionDiscriminator, cost: Double)?
        for chosen in candidates {
            let counts = chosen.arms.map(\.count)
            let cost = Double(counts.reduce(0, +)) / Double(counts.count)
            if cost < best?.cost ?? Double(chosen.discriminatorValues.count) { best = (chosen, cost) }
        }
        return best?.chosen
    }
}
