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
        // What was read anew for a dynamic scope has no other name than that of what refers to it.
        if let target = referenced(by: schema), target.place.lastToken == "$ref" { return shape(of: target) }
        return ownShape(of: schema)
    }

    private func ownShape(of schema: Schema) -> SchemaShape {
        schema.reference == nil && !document.isComponent(schema) ? shape(of: schema) : .same(as: schema)
    }

    /// The part that is all there is, where the others only annotate or constrain it.
    private func soleTypedPart(of schema: Schema) -> Schema? {
        guard isBare(schema) else { return nil }
        let telling = parts(of: schema).filter { !saysNothing($0) }
        // What only constrains may be a component of its own.
        let typed = telling.count > 1 || !schema.types.isEmpty ? telling.filter { !saysNothing(target(of: $0)) } : telling
        guard typed.count == 1, let only = typed.first else { return nil }
        let types = target(of: only).types
        return schema.types.isEmpty || types == schema.types || types.isEmpty && target(of: only).enumValues == nil && only.format == nil
            ? only : nil
    }

    /// Whether a schema names a type at most, apart from its parts.
    private func isBare(_ schema: Schema) -> Bool {
        schema.properties.isEmpty && schema.required.isEmpty && schema.additionalProperties == nil && schema.patternProperties.isEmpty
            && schema.oneOf.allSatisfy { isOnlyCondition($0, apartFrom: schema.types) }
            && schema.anyOf.allSatisfy { isOnlyCondition($0, apartFrom: schema.types) }
            && schema.enumValues?.isEmpty != false && schema.const == nil && schema.items == nil && schema.prefixItems.isEmpty
            && schema.format == nil
    }

    /// Whether a schema only annotates or constrains what others say.
    func saysNothing(_ schema: Schema) -> Bool {
        isOnlyCondition(schema)
            || (schema.reference == nil && schema.types.isEmpty && schema.properties.isEmpty && schema.enumValues == nil
                && schema.const == nil && schema.items == nil && schema.format == nil
                && schema.additionalProperties == nil && schema.patternProperties.isEmpty && schema.prefixItems.isEmpty
                && (schema.allOf + schema.oneOf + schema.anyOf).allSatisfy { !isNull($0) && saysNothing($0) })
    }

    /// A schema and everything that constrains its values besides: its parts, those behind references too, each once.
    func constraints(of schema: Schema) -> [Schema] {
        var found: [Schema] = []
        var seen: Set<ObjectIdentifier> = []
        var pending = [schema]
        while let next = pending.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            found.append(next)
            pending += parts(of: next).reversed()
        }
        return found
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

    /// Parts that are all the same kind of value: the one that says most, as the type that all of them allow.
    private func scalar(_ parts: [Schema], in schema: Schema) -> SchemaShape {
        guard let types = commonTypes(of: parts) else {
            tell(
                "allof-conflict", "the parts of this allOf have different types: no value is all of them, so its values are JSONValue",
                about: schema, nextStep: "correct the document")
            return .anything
        }
        let best = best(of: parts)
        let target = target(of: best)
        if best !== schema, target.types.isEmpty ? types.isEmpty : target.types == types { return same(as: best) }
        if let values = enumeration(target, of: types) { return values }
        if types.count > 1 { return plain(best) }
        return plain(target, as: types.first ?? implied(target))
    }

    /// The part that says most of its values.
    private func best(of parts: [Schema]) -> Schema {
        let listing = parts.first { target(of: $0).enumValues != nil || target(of: $0).const != nil }
        let typed = parts.first { target(of: $0).format != nil || target(of: $0).hasElements }
        return listing ?? typed ?? parts.first { !target(of: $0).types.isEmpty } ?? parts[0]
    }

    /// The types that all parts allow, in the order of the first that names any; empty where none does, nil where there are none left.
    private func commonTypes(of parts: [Schema]) -> [SchemaType]? {
        var common: [SchemaType]?
        for types in parts.map({ target(of: $0).types }) where !types.isEmpty {
            guard let known = common else {
                common = types
                continue
            }
            let left = known.filter { types.contains($0) || $0 == .integer && types.contains(.number) }
            let narrowed = types.contains(.integer) && known.contains(.number) && !left.contains(.integer) ? [SchemaType.integer] : []
            common = left.filter { $0 != .number || types.contains(.number) } + narrowed
            if common?.isEmpty == true { return nil }
        }
        return common ?? []
    }
}

extension Schema {
    /// Whether it says what its elements are.
    fileprivate var hasElements: Bool { items.map { $0.boolean == nil } ?? false || !prefixItems.isEmpty }
}

extension OpenAPIDocument {
    /// Whether a schema is a component, or is referred to as if it were one.
    fileprivate func isComponent(_ schema: Schema) -> Bool { self.schema(at: schema.identity) != nil }
}
