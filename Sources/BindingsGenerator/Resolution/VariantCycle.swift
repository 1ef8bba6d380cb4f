import BindingsDocument

/// Choices that are alternatives of one another: each of them allows what all of them together allow.
final class VariantCycle {
    /// The alternatives that lead out of the knot, each schema once.
    let leaving: [Schema]
    fileprivate let members: Set<ObjectIdentifier>

    fileprivate init(leaving: [Schema], members: Set<ObjectIdentifier>) {
        self.leaving = leaving
        self.members = members
    }
}

extension SchemaResolver {
    /// The alternatives of a choice; one that is a choice and leads back to this one is replaced by its own.
    ///
    /// A choice that is an alternative of itself adds nothing, and reading it would never end.
    func unrolled(_ alternatives: [Schema], of schema: Schema) -> [Schema] {
        let known = cycle(of: schema)
        let own = alternatives.filter { alternative in
            let target = target(of: alternative)
            return target !== schema && known?.members.contains(ObjectIdentifier(target)) != true
        }
        guard let known, own.count < alternatives.count else { return own }
        let seen = Set(own.map(ObjectIdentifier.init))
        return own + known.leaving.filter { !seen.contains(ObjectIdentifier($0)) }
    }

    /// The knot that a choice is in; nil where it leads to no choice that leads back.
    private func cycle(of schema: Schema) -> VariantCycle? {
        if cycles[ObjectIdentifier(schema)] == nil { findCycles(from: schema) }
        return cycles[ObjectIdentifier(schema)].flatMap { $0.members.count > 1 ? $0 : nil }
    }

    /// Finds the knots of everything that a choice leads to and that was not looked at before.
    private func findCycles(from schema: Schema) {
        var found: [Schema] = []
        var edges: [ObjectIdentifier: Set<ObjectIdentifier>] = [:]
        var pending = [schema]
        while let next = pending.popLast() {
            guard edges[ObjectIdentifier(next)] == nil, cycles[ObjectIdentifier(next)] == nil else { continue }
            found.append(next)
            let targets = next.immediateParts.map(target)
            edges[ObjectIdentifier(next)] = Set(targets.map(ObjectIdentifier.init))
            pending += targets
        }
        let components = StrongComponents(edges)
        let groups = Dictionary(grouping: found) { components.number(of: ObjectIdentifier($0)) }
        for group in groups.values { join(group) }
    }

    private func join(_ group: [Schema]) {
        let members = Set(group.map(ObjectIdentifier.init))
        // In an order of their own: it must not depend on who asks first.
        let ordered = group.count > 1 ? group.sorted { $0.identity < $1.identity } : []
        let leaving = ordered.flatMap(\.immediateParts).filter { !members.contains(ObjectIdentifier(target(of: $0))) }
        let cycle = VariantCycle(leaving: leaving, members: members)
        for schema in group { cycles[ObjectIdentifier(schema)] = cycle }
    }
}

extension Schema {
    /// Alternatives, where there is nothing beside them that would be read for itself.
    fileprivate var immediateParts: [Schema] { properties.isEmpty ? oneOf + anyOf : [] }
}
