import BindingsDocument

/// Which schemas can come from a server: their types keep what they do not know.
struct Reachability {
    private(set) var reached: Set<ObjectIdentifier> = []
    /// What references lead to, in the order they were met.
    private(set) var targets: [Schema] = []
    /// Where the schemas stand that were reached: one that is read anew for a dynamic scope stands where the one it is read from does.
    private var places: Set<Place> = []
    /// Those that were reached as values, and not only as parts of others.
    private var values: Set<ObjectIdentifier> = []
    private let resolver: SchemaResolver
    /// Whether what a discriminator's mapping names counts too.
    private let followsMappings: Bool

    init(resolver: SchemaResolver, followsMappings: Bool = false) {
        self.resolver = resolver
        self.followsMappings = followsMappings
    }

    /// Adds a schema and everything inside it.
    mutating func add(_ schema: Schema) {
        var pending = [(schema: schema, isValue: true)]
        while let (next, isValue) = pending.popLast() {
            let isNew = reached.insert(ObjectIdentifier(next)).inserted
            let isNewValue = isValue && values.insert(ObjectIdentifier(next)).inserted
            guard isNew || isNewValue else { continue }
            // A value of a base may be one of its children; what only extends the base is not.
            if isNewValue { pending += resolver.inheritance.children(of: next).map { ($0, true) } }
            if let target = next.reference?.target.flatMap({ resolver.document.schema(at: $0) }) {
                if isNew { targets.append(target) }
                pending.append((target, isValue))
            }
            guard isNew else { continue }
            pending += next.allOf.map { ($0, !resolver.inheritance.isChild(next, of: resolver.target(of: $0))) }
            pending += inner(of: next).map { ($0, true) }
            guard followsMappings else { continue }
            places.insert(Place(next))
            pending += mapped(by: next).map { ($0, true) }
        }
    }

    /// Whether a schema was reached; one that is merged of several is where any of them is.
    func contains(_ schema: Schema) -> Bool {
        reached.contains(ObjectIdentifier(schema)) || places.contains(Place(schema))
            || resolver.mergedSchemas.parts(of: schema)?.contains(where: contains) == true
    }

    private struct Place: Hashable {
        let file: SourceFile
        let offset: Int

        init(_ schema: Schema) {
            file = schema.place.file
            offset = schema.place.offset
        }
    }

    private func mapped(by schema: Schema) -> [Schema] {
        guard let discriminator = schema.discriminator else { return [] }
        return (discriminator.mapping + [discriminator.defaultMapping].compactMap { $0 }).compactMap { mapping in
            mapping.target.flatMap { resolver.document.schema(at: $0) }
        }
    }

    private func inner(of schema: Schema) -> [Schema] {
        var result = schema.properties.map(\.schema) + schema.oneOf + schema.anyOf + schema.prefixItems
        result += [schema.items, schema.additionalProperties].compactMap { $0 }
        result += schema.patternProperties.map(\.schema)
        if schema.hasRareKeywords {
            result += [
                schema.rare.condition, schema.rare.consequence, schema.rare.alternative, schema.rare.unevaluatedProperties,
                schema.rare.contentSchema,
            ]
            .compactMap { $0 }
            result += schema.rare.dependentSchemas.map(\.value)
        }
        return result
    }
}
