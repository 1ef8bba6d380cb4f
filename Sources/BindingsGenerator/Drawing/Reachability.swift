import BindingsDocument

/// Which schemas can come from a server: their types keep what they do not know.
struct Reachability {
    private(set) var reached: Set<ObjectIdentifier> = []
    /// What references lead to, in the order they were met.
    private(set) var targets: [Schema] = []
    private let reader: ShapeReader

    init(reader: ShapeReader) {
        self.reader = reader
    }

    /// Adds a schema and everything inside it.
    mutating func add(_ schema: Schema) {
        var pending = [schema]
        while let next = pending.popLast() {
            guard reached.insert(ObjectIdentifier(next)).inserted else { continue }
            if let target = next.reference?.target.flatMap({ reader.document.schema(at: $0) }) {
                targets.append(target)
                pending.append(target)
            }
            pending += inner(of: next)
        }
    }

    func contains(_ schema: Schema) -> Bool { reached.contains(ObjectIdentifier(schema)) }

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
