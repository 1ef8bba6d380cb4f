import BindingsDocument

/// `allOf`, and what stands beside a reference.
extension SchemaResolver {
    /// What is left of a schema's parts once they are put together.
    struct Flat {
        var object = ResolvedObject()
        /// Parts that are one of several types.
        var choices: [Schema] = []
        /// Parts whose values are no objects.
        var others: [Schema] = []
        /// Whether a part is an object, if only by name.
        var isObject = false
        /// Where each property is in the object, by its name.
        var places: [String: Int] = [:]
    }

    /// The shape of a schema that is several at once.
    func combined(_ schema: Schema) -> ResolvedSchema {
        if let only = soleTypedPart(of: schema), !inheritance.isChild(schema, of: target(of: only)) { return same(as: only, in: schema) }
        let flat = flattened(schema)
        switch (flat.object.properties.isEmpty, flat.choices.count, flat.others.isEmpty) {
        case (false, 0, true): return .object(flat.object)
        case (false, 1, true): return .composite(members: SchemaProjection(schema, .members), choice: SchemaProjection(schema, .choice))
        case (true, 1, true): return flat.choices[0] === schema ? choice(of: schema) : same(as: flat.choices[0], in: schema)
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
    func same(as schema: Schema) -> ResolvedSchema {
        // What was read anew for a dynamic scope has no other name than that of what refers to it.
        if let target = referenced(by: schema), target.place.lastToken == "$ref" { return resolved(target) }
        return ownShape(of: schema)
    }

    private func ownShape(of schema: Schema) -> ResolvedSchema {
        schema.reference == nil && !document.isComponent(schema) ? resolved(schema) : .same(as: schema)
    }

    /// The shape of one part that says all; a part of a merged schema is declared at its own location in the document.
    private func same(as part: Schema, in schema: Schema) -> ResolvedSchema {
        isMerged(schema) ? .same(as: part) : same(as: part)
    }

    /// The part that is all there is, where the others only annotate or constrain it.
    private func soleTypedPart(of schema: Schema) -> Schema? {
        guard isBare(schema) else { return nil }
        let telling = parts(of: schema).filter { !saysNothing($0) }
        // What only constrains may be a component of its own.
        let constraining = telling.count > 1 || !schema.types.isEmpty ? telling.filter { !saysNothing(target(of: $0)) } : telling
        let typed = constraining.count > 1 ? constraining.filter { !isBareType(target(of: $0), beside: constraining) } : constraining
        guard typed.count == 1, let only = typed.first else { return nil }
        let types = target(of: only).types
        return schema.types.isEmpty || types == schema.types || types.isEmpty && target(of: only).enumValues == nil && only.format == nil
            ? only : nil
    }

    /// Whether a schema only names a type that another part has as well.
    private func isBareType(_ schema: Schema, beside others: [Schema]) -> Bool {
        guard schema.types.count == 1, schema.reference == nil, isBare(schema), schema.allOf.isEmpty, !schema.isNullable else {
            return false
        }
        return others.contains { other in
            let target = target(of: other)
            return target !== schema && !(isBare(target) && target.allOf.isEmpty)
                && (target.types == schema.types || schema.types == [.object] && isObject(target))
        }
    }

    /// Whether a schema without a type of its own is an object by its properties or its parts; the nearest part decides.
    private func isObject(_ schema: Schema) -> Bool {
        guard schema.types.isEmpty else { return false }
        var pending = [schema]
        var seen: Set<ObjectIdentifier> = []
        var index = 0
        while index < pending.count {
            let next = pending[index]
            index += 1
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            if next.types == [.object] || next.types.isEmpty && !next.properties.isEmpty { return true }
            if next.types.isEmpty { pending += next.allOf.map(target) }
        }
        return false
    }

    /// Whether a schema names a type at most, apart from its parts.
    private func isBare(_ schema: Schema) -> Bool {
        schema.properties.isEmpty && schema.required.isEmpty && schema.additionalProperties == nil && schema.patternProperties.isEmpty
            && schema.oneOf.allSatisfy { isOnlyCondition($0, apartFrom: schema.types) }
            && schema.anyOf.allSatisfy { isOnlyCondition($0, apartFrom: schema.types) }
            && schema.enumValues?.isEmpty != false && schema.const == nil && schema.items == nil && schema.prefixItems.isEmpty
            && schema.format == nil && schema.encodedContent == nil
    }

    /// Whether a schema only annotates or constrains what others say.
    func saysNothing(_ schema: Schema) -> Bool {
        isOnlyCondition(schema)
            || (schema.reference == nil && schema.types.isEmpty && schema.properties.isEmpty && schema.enumValues == nil
                && schema.const == nil && schema.items == nil && schema.format == nil && schema.encodedContent == nil
                && schema.additionalProperties == nil && schema.patternProperties.isEmpty && schema.prefixItems.isEmpty
                && (schema.allOf + schema.oneOf + schema.anyOf).allSatisfy { !isNull($0) && saysNothing($0) })
    }

    /// A schema and everything that constrains its values besides: its parts, those behind references too, each once.
    func conjuncts(of schema: Schema) -> [Schema] {
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

    /// The parts in the order in which the document has them: a merged schema lists the later one first, since that has the word.
    func orderedParts(of schema: Schema) -> [Schema] { isMerged(schema) ? schema.allOf.reversed() : parts(of: schema) }

    private func withoutMembers(_ object: ResolvedObject) -> ResolvedSchema {
        switch object.additional {
        case .values(let values): .dictionary(values)
        case .refused: .object(object)
        case .anything, .unsaid: .dictionary(nil)
        }
    }

    /// Parts that are all the same kind of value: the one that says most, as the type that all of them allow.
    private func scalar(_ parts: [Schema], in schema: Schema) -> ResolvedSchema {
        guard let types = commonTypes(of: parts) else {
            tell(
                "allof-conflict", "the parts of this allOf have different types: no value is all of them, so its values are JSONValue",
                about: schema, nextStep: "correct the document")
            return .anything
        }
        if types == [.array], let elements = elements(of: parts, in: schema) { return elements }
        if let values = listed(in: parts, of: types) { return values }
        let best = best(of: parts)
        let target = target(of: best)
        if best !== schema, target.types.isEmpty ? types.isEmpty : target.types == types { return same(as: best, in: schema) }
        if let values = enumeration(target, of: types) { return values }
        if types.count > 1 { return plain(best) }
        return plain(target, as: types.first ?? implied(target))
    }

    /// An array whose elements are what all parts say; nil where no more than one says anything of them.
    private func elements(of parts: [Schema], in schema: Schema) -> ResolvedSchema? {
        let items = parts.map(target).filter { $0.prefixItems.isEmpty }.compactMap(\.items).filter { $0.boolean == nil && !saysNothing($0) }
        guard let first = items.first, items.count > 1 else { return nil }
        return .array(items.dropFirst().reduce(first) { merged("items", $0, $1, in: schema) })
    }

    /// The values that all lists have, where there are several lists; nil where there is one, or none.
    private func listed(in parts: [Schema], of types: [SchemaType]) -> ResolvedSchema? {
        let lists = parts.map(target).filter { $0.enumValues != nil }
        guard lists.count > 1, let shortest = lists.min(by: { ($0.enumValues?.count ?? 0) < ($1.enumValues?.count ?? 0) }),
            case .enumeration(var values)? = enumeration(shortest, of: types)
        else { return nil }
        let texts = lists.map { Set(($0.enumValues ?? []).map(\.enumText)) }
        let common = values.members.filter { member in texts.allSatisfy { $0.contains(member.text) } }
        if common.count == values.members.count, let whole = parts.first(where: { target(of: $0) === shortest }), whole.reference != nil {
            return .same(as: whole)
        }
        if !common.isEmpty { values.members = common }
        return .enumeration(values)
    }

    /// The part that says most of its values.
    private func best(of parts: [Schema]) -> Schema {
        let listing = parts.first { target(of: $0).enumValues != nil || target(of: $0).const != nil }
        let typed = parts.first { part in
            let target = target(of: part)
            return target.format != nil || target.encodedContent != nil || saysElements(target)
        }
        return listing ?? typed ?? parts.first { !target(of: $0).types.isEmpty } ?? parts[0]
    }

    /// Whether an array says what its elements are.
    private func saysElements(_ schema: Schema) -> Bool {
        !schema.prefixItems.isEmpty || schema.items.map { $0.boolean == nil && !saysNothing($0) } == true
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

extension OpenAPIDocument {
    /// Whether a schema is a component, or is referred to as if it were one.
    fileprivate func isComponent(_ schema: Schema) -> Bool { self.schema(at: schema.identity) != nil }
}
