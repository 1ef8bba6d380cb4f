import BindingsDocument

/// Putting the parts of an `allOf` together.
extension ShapeReader {
    /// The members of a schema and all its parts, and what is no object among them.
    func flattened(_ schema: Schema) -> Flat {
        var flat = Flat()
        var visited: Set<ObjectIdentifier> = []
        add(schema, to: &flat, &visited, isOutermost: true)
        return flat
    }

    private func add(_ schema: Schema, to flat: inout Flat, _ visited: inout Set<ObjectIdentifier>, isOutermost: Bool) {
        let schema = isOutermost ? schema : target(of: schema)
        guard visited.insert(ObjectIdentifier(schema)).inserted else { return }
        for part in parts(of: schema) { add(part, to: &flat, &visited, isOutermost: false) }
        let alternatives = schema.oneOf + schema.anyOf
        // A parent's choice among its children says nothing of the child.
        if !alternatives.allSatisfy({ isOnlyCondition($0, apartFrom: schema.types) || isNull($0) }),
            isOutermost || schema.discriminator == nil
        {
            flat.choices.append(schema)
        }
        let isValue =
            schema.enumValues != nil || schema.const != nil || schema.types.contains { $0 != .object } || schema.items != nil
            || !schema.prefixItems.isEmpty || schema.format != nil
        if isValue, !schema.types.contains(.object), schema.properties.isEmpty { return flat.others.append(schema) }
        if schema.types.contains(.object) || !schema.properties.isEmpty { flat.isObject = true }
        merge(members(of: schema), into: &flat.object)
        flat.object.require(schema.required)
    }

    /// The later part has the last word on a member, unless it says less.
    private func merge(_ other: ObjectShape, into object: inout ObjectShape) {
        for property in other.properties {
            guard let index = object.properties.firstIndex(where: { $0.name == property.name }) else {
                object.properties.append(property)
                continue
            }
            let known = object.properties[index]
            if weight(property.schema) >= weight(known.schema) { object.properties[index].schema = property.schema }
            object.properties[index].isRequired = known.isRequired || property.isRequired
            conflict(known, property)
        }
        if case .unsaid = object.additional { object.additional = other.additional }
    }

    /// How much a schema says: nothing, a bare type, or more.
    private func weight(_ schema: Schema) -> Int {
        let target = target(of: schema)
        if saysNothing(target) { return 0 }
        if target.enumValues != nil || target.const != nil || !target.properties.isEmpty || !target.allOf.isEmpty { return 3 }
        if !(target.oneOf + target.anyOf).isEmpty || target.format != nil || target.items?.boolean == nil && target.items != nil {
            return 2
        }
        return 1
    }

    private func conflict(_ one: ObjectShape.Property, _ other: ObjectShape.Property) {
        let (left, right) = (target(of: one.schema), target(of: other.schema))
        guard let first = left.types.first, let second = right.types.first, left.types.count == 1, right.types.count == 1 else { return }
        let numbers: Set<SchemaType> = [.integer, .number]
        guard first != second, !(numbers.contains(first) && numbers.contains(second)) else { return }
        tell(
            "allof-conflict",
            "\(VisibleText.quoted(one.name)) is \(first.rawValue) in one part of an allOf and \(second.rawValue) in another",
            about: other.schema, nextStep: "correct the document, or name a type of your own under \"replace\" in bindings.json")
    }
}
