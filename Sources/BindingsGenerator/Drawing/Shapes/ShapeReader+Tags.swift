import BindingsDocument

/// Finding the member that tells a union's alternatives apart.
extension ShapeReader {
    /// The discriminator, or a member that has a few values only in each alternative.
    ///
    /// Where none tells them apart for sure, the one that leaves the fewest alternatives to try; nil where none leaves fewer than all.
    func tag(of alternatives: [SchemaView], _ discriminator: Discriminator? = nil) -> UnionTag? {
        guard alternatives.count > 1, alternatives.allSatisfy({ $0.facet == .whole }) else { return nil }
        let schemas = alternatives.map(\.schema)
        if let declared = discriminator.flatMap({ declared($0, schemas) }) { return declared }
        let tags = tags(of: schemas, first: discriminator?.propertyName)
        return tags.first(where: \.isCertain) ?? narrowest(tags)
    }

    /// OpenAPI 3.1, "Discriminator Object": what the mapping does not name goes by the component's name.
    ///
    /// Alternatives that say themselves what the member is are believed as well.
    private func declared(_ discriminator: Discriminator, _ alternatives: [Schema]) -> UnionTag? {
        let marks = alternatives.map { mark(discriminator.propertyName, in: $0) }
        let own = marks.map(\.values)
        let named = zip(alternatives, marks).map { alternative, mark -> [UnionMark.Value] in
            guard let identity = alternative.reference?.target else { return mark.values }
            let mapped = discriminator.mapping.filter { $0.target == identity }.map(\.value)
            return (mapped.isEmpty ? [identity.lastToken].compactMap { $0 } : mapped).map { UnionMark.Value($0, of: mark.types) }
        }
        let both = zip(named, own).map { ($0 + $1).uniqued() }
        // OpenAPI 3.2: what an object is without the member, or with a value that nothing names.
        let fallback = discriminator.defaultMapping?.target.flatMap { target in alternatives.firstIndex { $0.reference?.target == target } }
        return [both, named].lazy.map { values in
            UnionTag(
                property: discriminator.propertyName, marks: values.map { UnionMark(values: $0, isRequired: true, isNamed: true) },
                fallback: fallback)
        }.first(where: \.isExact)
    }

    /// The members that say something of more than one alternative, in the document's order.
    private func tags(of alternatives: [Schema], first: String?) -> [UnionTag] {
        let members = alternatives.map(marks)
        var telling: [String: Int] = [:]
        for (name, mark) in members.flatMap(\.marks) where !mark.values.isEmpty { telling[name, default: 0] += 1 }
        let names = ([first].compactMap { $0 } + members.flatMap(\.names)).uniqued().filter { telling[$0, default: 0] > 1 }
        return names.map { name in UnionTag(property: name, marks: members.map { $0.marks[name] ?? UnionMark() }) }
    }

    /// The tag with the shortest lists of alternatives to try; of two as good, the document's first.
    private func narrowest(_ tags: [UnionTag]) -> UnionTag? {
        var best: (tag: UnionTag, cost: Double)?
        for tag in tags {
            let counts = tag.arms.map(\.count)
            let cost = Double(counts.reduce(0, +)) / Double(counts.count)
            if cost < best?.cost ?? Double(tag.marks.count) { best = (tag, cost) }
        }
        return best?.tag
    }
}
