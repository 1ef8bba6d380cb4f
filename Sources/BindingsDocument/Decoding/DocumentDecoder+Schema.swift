extension DocumentDecoder {
    /// The schema at a place, read when it is asked for the first time.
    func schema(_ node: LocatedNode, at place: DocumentPlace) -> Schema {
        let key = NodeKey(place, scope: scope)
        if let known = schemas[key] { return known }
        let place = referredPlaces[key] ?? place
        let schema = diagnostics.inSchema(place.pointer) { Schema(parts(of: node, at: place), at: place) }
        schemas[key] = schema
        return schema
    }

    func schema(_ member: LocatedNode.Member, of place: DocumentPlace) -> Schema {
        schema(member.value, at: place.child(member.key, member.value))
    }

    private func parts(of node: LocatedNode, at place: DocumentPlace) -> SchemaParts {
        var reading = SchemaDecoding(self, node, at: place)
        switch node.kind {
        case .bool(let value): reading.parts.boolean = value
        case .mapping(let members): for member in members { reading.take(member) }
        default:
            diagnostics.warning(
                "wrong-kind", "a schema is a mapping, true or false, and this is \(node.kindName); it is read as allowing anything",
                at: node.location, drops: true)
        }
        return reading.finished()
    }
}

/// Reads the members of one schema.
struct SchemaDecoding {
    let decoder: DocumentDecoder
    let node: LocatedNode
    let place: DocumentPlace
    var parts = SchemaParts()
    var unknownKeywords = UnknownKeywords()
    /// What `exclusiveMinimum` and `exclusiveMaximum` say where they are truth values (3.0).
    var excludesMinimum = false
    var excludesMaximum = false

    init(_ decoder: DocumentDecoder, _ node: LocatedNode, at place: DocumentPlace) {
        self.decoder = decoder
        self.node = node
        self.place = place
    }

    mutating func take(_ member: LocatedNode.Member) {
        switch SchemaKeyword.byName[member.key] {
        case .value(let keyword): take(keyword, member)
        case .object(let keyword): take(keyword, member)
        case .array(let keyword): take(keyword, member)
        case .composition(let keyword): take(keyword, member)
        case .annotation(let keyword): take(keyword, member)
        case .limit(let keyword):
            parts.hasLimits = true
            take(keyword, member)
        case .rare(let keyword):
            parts.hasRare = true
            take(keyword, member)
        case nil: decoder.unknownKeyword(member, of: "a schema", &unknownKeywords)
        }
    }

    /// What was read, when all members were taken.
    mutating func finished() -> SchemaParts {
        if excludesMinimum { swap(&parts.limits.minimum, &parts.limits.exclusiveMinimum) }
        if excludesMaximum { swap(&parts.limits.maximum, &parts.limits.exclusiveMaximum) }
        // JSON Schema 2020-12, 8.2.3.2: a `$dynamicRef` is a reference whose target the dynamic scope decides.
        parts.reference = parts.reference ?? parts.rare.dynamicReference
        markRequired()
        if !unknownKeywords.extensions.isEmpty { parts.extensions = Extensions(unknownKeywords.extensions) }
        parts.unknown = unknownKeywords.unknown
        SchemaChecks(diagnostics: decoder.diagnostics).check(parts)
        return parts
    }

    /// Tells properties that they are required: `required` may stand after them.
    private mutating func markRequired() {
        guard !parts.required.isEmpty, !parts.properties.isEmpty else { return }
        let required = Set(parts.required)
        for index in parts.properties.indices {
            parts.properties[index].isRequired = required.contains(parts.properties[index].name)
        }
    }
}
