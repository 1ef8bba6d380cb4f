import BindingsDocument

/// What a document says about a schema's values apart from what they are: the schema itself, and every part of its `allOf`.
struct SchemaAnnotations {
    /// Whether only responses have it.
    var readOnly = false
    /// Whether only requests have it.
    var writeOnly = false
    var deprecated = false
    /// Whether values must not be shown (`x-sensitive: true`, `format: password`).
    var isSensitive = false
    /// The value that an absent one stands for.
    var defaultValue: LocatedNode?
    /// Further names on the wire (`x-aliases`).
    var aliases: [String] = []
}

extension SchemaResolver {
    /// The annotations of a schema: those of all its parts count, as those beside a `$ref` do (JSON Schema 2020-12, section 7.7.1).
    func annotations(of schema: Schema) -> SchemaAnnotations {
        conjuncts(of: schema).reduce(into: SchemaAnnotations()) { result, part in
            result.readOnly = result.readOnly || part.readOnly
            result.writeOnly = result.writeOnly || part.writeOnly
            result.deprecated = result.deprecated || part.deprecated
            result.isSensitive = result.isSensitive || part.isMarkedSensitive
            result.defaultValue = result.defaultValue ?? part.defaultValue
            if result.aliases.isEmpty { result.aliases = (part.extensions["x-aliases"]?.elements ?? []).compactMap(\.string) }
        }
    }

    /// The only value that a schema has, by `const` or an `enum` of one value; nil where it has others.
    func constant(of schema: Schema) -> LocatedNode? {
        conjuncts(of: schema).lazy.compactMap { part in
            if let value = part.const { return value.typed(as: part.types) }
            let values = part.enumValues?.filter { !$0.isNull } ?? []
            return values.count == 1 ? values[0] : nil
        }.first
    }

    /// A schema and those of its parts that stand inside it: what they say is about this use of it.
    func inlineParts(of schema: Schema) -> [Schema] {
        schema.reference == nil ? [schema] + schema.allOf.flatMap { $0.reference == nil ? inlineParts(of: $0) : [] } : [schema]
    }
}

extension Schema {
    fileprivate var isMarkedSensitive: Bool { format == "password" || extensions["x-sensitive"]?.bool == true }
}
