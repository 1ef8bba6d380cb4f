import BindingsDocument

/// The alternatives of a `oneOf` or `anyOf`, null taken away.
struct UnionShape {
    let alternatives: [SchemaView]
    /// What tells the alternatives apart, where the document says it.
    var discriminator: Discriminator?

    /// A property that tells alternatives apart.
    struct Tag {
        let property: String
        /// The values for each alternative, in their order.
        let values: [[String]]
    }
}

extension ShapeReader {
    /// The property that tells alternatives apart: the discriminator, or one that is a different constant in each.
    func tag(of union: UnionShape) -> UnionShape.Tag? {
        guard union.alternatives.allSatisfy({ $0.facet == .whole }) else { return nil }
        let schemas = union.alternatives.map(\.schema)
        return union.discriminator.flatMap { declared($0, schemas) } ?? constant(schemas)
    }

    /// OpenAPI 3.1, "Discriminator Object": what the mapping does not name goes by the component's name.
    private func declared(_ discriminator: Discriminator, _ alternatives: [Schema]) -> UnionShape.Tag? {
        let values = alternatives.map { alternative -> [String] in
            guard let identity = alternative.reference?.target else { return constants(discriminator.propertyName, in: alternative) }
            let mapped = discriminator.mapping.filter { $0.target == identity }.map(\.value)
            return mapped.isEmpty ? [identity.lastToken].compactMap { $0 } : mapped
        }
        guard values.allSatisfy({ !$0.isEmpty }), Set(values.joined()).count == values.joined().count else { return nil }
        return UnionShape.Tag(property: discriminator.propertyName, values: values)
    }

    private func constant(_ alternatives: [Schema]) -> UnionShape.Tag? {
        guard let first = alternatives.first.flatMap(object) else { return nil }
        for property in first.properties where property.isRequired {
            let values = alternatives.map { constants(property.name, in: $0) }
            let all = values.joined()
            if values.allSatisfy({ !$0.isEmpty }), Set(all).count == all.count {
                return UnionShape.Tag(property: property.name, values: values)
            }
        }
        return nil
    }

    private func object(_ schema: Schema) -> ObjectShape? {
        if case .object(let object) = shape(of: target(of: schema)) { object } else { nil }
    }

    /// The strings that a required member of an object may be; none where it may be anything else.
    private func constants(_ name: String, in schema: Schema) -> [String] {
        guard let property = object(schema)?.properties.first(where: { $0.name == name && $0.isRequired }) else { return [] }
        let target = target(of: property.schema)
        if let constant = target.const?.string { return [constant] }
        return target.enumValues?.compactMap(\.string) ?? []
    }
}
