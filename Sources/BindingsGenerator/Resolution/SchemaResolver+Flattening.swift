import BindingsDocument

/// Putting the parts of an `allOf` together.
extension SchemaResolver {
    /// The members of a schema and all its parts, and what is no object among them.
    func flattened(_ schema: Schema) -> Flat {
        var flat = Flat()
        var visited: Set<ObjectIdentifier> = []
        add(schema, to: &flat, &visited, of: schema)
        return flat
    }

    private func add(_ schema: Schema, to flat: inout Flat, _ visited: inout Set<ObjectIdentifier>, of owner: Schema) {
        let isOutermost = schema === owner
        let schema = isOutermost ? schema : target(of: schema)
        guard visited.insert(ObjectIdentifier(schema)).inserted else { return }
        for part in orderedParts(of: schema) { add(part, to: &flat, &visited, of: owner) }
        let alternatives = schema.oneOf + schema.anyOf
        // A parent's choice among its children says nothing of the child.
        if !alternatives.allSatisfy({ isOnlyCondition($0, apartFrom: schema.types) || isNull($0) }),
            isOutermost || schema.discriminator == nil
        {
            flat.choices.append(schema)
        }
        let isValue =
            schema.enumValues != nil || schema.const != nil || schema.types.contains { $0 != .object } || schema.items != nil
            || !schema.prefixItems.isEmpty || schema.format != nil || schema.encodedContent != nil
        if isValue, !schema.types.contains(.object), schema.properties.isEmpty { return flat.others.append(schema) }
        if schema.types.contains(.object) || !schema.properties.isEmpty { flat.isObject = true }
        merge(members(of: schema), into: &flat, of: owner)
        for place in schema.required.compactMap({ flat.places[$0] }) { flat.object.properties[place].isRequired = true }
    }

    /// A property that several parts have is all that they say of it.
    private func merge(_ other: ResolvedObject, into flat: inout Flat, of owner: Schema) {
        for property in other.properties {
            guard let place = flat.places[property.name] else {
                flat.places[property.name] = flat.object.properties.count
                flat.object.properties.append(property)
                continue
            }
            let known = flat.object.properties[place]
            flat.object.properties[place].schema = merged(property.name, known.schema, property.schema, in: owner)
            flat.object.properties[place].isRequired = known.isRequired || property.isRequired
        }
        if case .unsaid = flat.object.additional { flat.object.additional = other.additional }
    }
}
