import BindingsDocument

/// `allOf`, and what stands beside a reference.
extension ShapeReader {
    /// What is left of a schema's parts once they are put together.
    struct Flat {
        var object = ObjectShape()
        /// Parts that are one of several types.
        var choices: [Schema] = []
        /// Parts whose values are no objects.
        var others: [Schema] = []
        /// Whether a part is an object, if only by name.
        var isObject = false
    }

    /// The shape of a schema that is several at once.
    func combined(_ schema: Schema) -> SchemaShape {
        if let only = soleTypedPart(of: schema) { return same(as: only) }
        let flat = flattened(schema)
        switch (flat.object.properties.isEmpty, flat.choices.count, flat.others.isEmpty) {
        case (false, 0, true): return .object(flat.object)
        case (false, 1, true): return .composite(members: SchemaView(schema, .members), choice: SchemaView(schema, .choice))
        case (true, 1, true): return flat.choices[0] === schema ? choice(of: schema) : same(as: flat.choices[0])
        case (true, 0, true): return flat.isObject ? withoutMembers(flat.object) : plain(schema)
        case (true, 0, false): return scalar(flat.others, in: schema)
        default:
            tell(
                "schema-untyped", "the parts of this allOf cannot be one Swift type, so its values are JSONValue", about: schema,
                nextStep: "name a type of your own under \"replace\" in bindings.json, or give the parts one type in the document")
            return .anything
        }
    }

    /// The shape of the one schema that another comes down to: its own where it stands inside, so that no name is needed for both.
    func same(as schema: Schema) -> SchemaShape {
        schema.reference == nil && !document.isComponent(schema) ? shape(of: schema) : .same(as: schema)
    }

    /// The part that is all there is, where the others only annotate it.
    private func soleTypedPart(of schema: Schema) -> Schema? {
        guard schema.properties.isEmpty, schema.required.isEmpty, schema.additionalProperties == nil, schema.oneOf.isEmpty,
            schema.anyOf.isEmpty
        else { return nil }
        let typed = parts(of: schema).filter { !saysNothing($0) }
        return typed.count == 1 ? typed[0] : nil
    }

    func saysNothing(_ schema: Schema) -> Bool {
        isOnlyCondition(schema)
            || (schema.reference == nil && schema.types.isEmpty && schema.properties.isEmpty && schema.enumValues == nil
                && schema.const == nil
                && schema.allOf.isEmpty && schema.oneOf.isEmpty && schema.anyOf.isEmpty && schema.items == nil && schema.format == nil
                && schema.additionalProperties == nil && schema.patternProperties.isEmpty && schema.prefixItems.isEmpty)
    }

    func parts(of schema: Schema) -> [Schema] {
        [schema.reference?.target.flatMap { document.schema(at: $0) }].compactMap { $0 } + schema.allOf
    }

    private func withoutMembers(_ object: ObjectShape) -> SchemaShape {
        switch object.additional {
        case .values(let values): .dictionary(values)
        case .refused: .object(object)
        case .anything, .unsaid: .dictionary(nil)
        }
    }

    /// Parts that are all the same kind of value: the one that says most.
    private func scalar(_ parts: [Schema], in schema: Schema) -> SchemaShape {
        let kinds = Set(parts.map { target(of: $0).types })
        let types = Set(kinds.joined().map { $0 == .integer ? SchemaType.number : $0 })
        if types.count > 1 {
            tell(
                "allof-conflict", "the parts of this allOf have different types: no value is all of them, so its values are JSONValue",
                about: schema, nextStep: "correct the document")
            return .anything
        }
        let best = parts.first { target(of: $0).enumValues != nil } ?? parts.first { target(of: $0).format != nil } ?? parts.first
        return best.map { same(as: $0) } ?? .anything
    }
}

extension OpenAPIDocument {
    /// Whether a schema is a component, or is referred to as if it were one.
    fileprivate func isComponent(_ schema: Schema) -> Bool { self.schema(at: schema.identity) != nil }
}
