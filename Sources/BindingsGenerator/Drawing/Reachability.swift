import BindingsDocument

/// Which schemas can come from a server: their types keep what they do not know.
struct Reachability {
    private(set) var reached: Set<ObjectIdentifier> = []
    /// What references lead to, in the order they were met.
    private(set) var targets: [Schema] = []
    /// Where the schemas stand that were reached: one that is read anew for a dynamic scope stands where the one it is read from does.
    private var places: Set<Place> = []
    private let reader: ShapeReader
    /// Whether what a discriminator's mapping names counts too.
    private let followsMappings: Bool

    init(reader: ShapeReader, followsMappings: Bool = false) {
        self.reader = reader
        self.followsMappings = followsMappings
    }

    /// Adds a schema and everything inside it.
    mutating func add(_ schema: Schema) {
        var pending = [schema]
        while let next = pending.popLast() {
            guard reached.insert(ObjectIdentifier(next)).inserted else { continue }
            if followsMappings { places.insert(Place(next)) }
            if let target = next.reference?.target.flatMap({ reader.document.schema(at: $0) }) {
                targets.append(target)
                pending.append(target)
            }
            pending += inner(of: next)
            if followsMappings { pending += mapped(by: next) }
        }
    }

    func contains(_ schema: Schema) -> Bool { reached.contains(ObjectIdentifier(schema)) || places.contains(Place(schema)) }

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
            mapping.target.flatMap { reader.document.schema(at: $0) }
        }
    }

    private func inner(of schema: Schema) -> [Schema] {
        var result = schema.properties.map(\.schema) + schema.allOf + schema.oneOf + schema.anyOf + schema.prefixItems
        result += [schema.items, schema.additionalProperties].compactMap { $0 }
        result += schema.patternProperties.map(\.schema)
        if schema.hasRareKeywords {
            result += [schema.rare.condition, schema.rare.consequence, schema.rare.alternative, schema.rare.unevaluatedProperties]
                .compactMap { $0 }
            result += schema.rare.dependentSchemas.map(\.value)
        }
        return result
    }
}
