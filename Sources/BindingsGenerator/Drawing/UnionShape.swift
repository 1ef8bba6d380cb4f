import BindingsDocument

/// The alternatives of a `oneOf` or `anyOf`, null taken away.
struct UnionShape {
    let alternatives: [Schema]

    /// A property that tells alternatives apart.
    struct Tag {
        let property: String
        /// The values for each alternative, in their order.
        let values: [[String]]
    }
}

extension ShapeReader {
    /// The property that tells alternatives apart: the discriminator, or one that is a different constant in each.
    func tag(of schema: Schema, alternatives: [Schema]) -> UnionShape.Tag? {
        if let discriminator = schema.discriminator { return declared(discriminator, alternatives) }
        return constant(alternatives)
    }

    /// OpenAPI 3.1, "Discriminator Object": what the mapping does not name goes by the component's name.
    private func declared(_ discriminator: Discriminator, _ alternatives: [Schema]) -> UnionShape.Tag? {
        let values = alternatives.map { alternative -> [String] in
            guard let identity = alternative.reference?.target else { return [] }
            let mapped = discriminator.mapping.filter { $0.target == identity }.map(\.value)
            return mapped.isEmpty ? [identity.lastToken].compactMap { $0 } : mapped
        }
        guard values.allSatisfy({ !$0.isEmpty }), Set(values.joined()).count == values.joined().count else { return constant(alternatives) }
        return UnionShape.Tag(property: discriminator.propertyName, values: values)
    }

    private func constant(_ alternatives: [Schema]) -> UnionShape.Tag? {
        let objects = alternatives.compactMap(object)
        guard objects.count == alternatives.count, let first = objects.first else { return nil }
        for property in first.properties where property.isRequired {
            let values = objects.map { constants(property.name, in: $0) }
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

    private func constants(_ name: String, in object: ObjectShape) -> [String] {
        guard let property = object.properties.first(where: { $0.name == name && $0.isRequired }) else { return [] }
        let schema = target(of: property.schema)
        if let constant = schema.const?.string { return [constant] }
        return schema.enumValues?.compactMap(\.string) ?? []
    }
}
