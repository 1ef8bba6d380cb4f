import BindingsDocument

/// The same for schemas that allow the same values, whatever they say of them.
struct SchemaFingerprint: Hashable {
    private let text: String

    init(_ schema: Schema) { text = Self.text(of: schema, depth: 0) }

    private static func text(of schema: Schema, depth: Int) -> String {
        // What is nested deeper is told apart by its place: better one duplicate missed than one made up.
        guard depth < 8 else { return schema.place.pointer }
        if let reference = schema.reference { return "ref(\(reference.target.map { "\($0)" } ?? schema.place.pointer))" }
        func list(_ schemas: [Schema]) -> String { schemas.map { text(of: $0, depth: depth + 1) }.joined(separator: ",") }
        let properties = schema.properties.sorted { $0.name < $1.name }.map { "\($0.name):\(text(of: $0.schema, depth: depth + 1))" }
        let parts: [(String, String)] = [
            ("types", schema.types.map(\.rawValue).sorted().joined(separator: ",")), ("null", "\(schema.isNullable)"),
            ("format", schema.format ?? ""), ("enum", (schema.enumValues ?? []).map(\.identityText).joined(separator: ",")),
            ("const", schema.const?.identityText ?? ""), ("properties", properties.joined(separator: ",")),
            ("required", schema.required.sorted().joined(separator: ",")), ("items", list([schema.items].compactMap { $0 })),
            ("first", list(schema.prefixItems)), ("rest", list([schema.additionalProperties].compactMap { $0 })),
            ("all", list(schema.allOf)), ("one", list(schema.oneOf)), ("any", list(schema.anyOf)),
        ]
        return "{" + parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }.joined(separator: ";") + "}"
    }
}
