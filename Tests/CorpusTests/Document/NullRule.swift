/// Whether null is a value of a schema.
///
/// OpenAPI 3.0.3, proposal 2019-10-31 "Clarify Semantics of nullable": a type without `nullable: true` beside it refuses null, and so does an `allOf`
/// of which one part refuses it. `nullable: true` without a type beside it would be without effect; documents mean something by it, and
/// readers take it at its word.
enum NullRule {
    static func allows(_ schema: RawNode, in document: RawDocument) -> Bool { says(schema, in: document, depth: 0) == true }

    /// Nil where a schema says nothing of it.
    private static func says(_ schema: RawNode, in document: RawDocument, depth: Int) -> Bool? {
        let target = document.target(of: schema)
        guard depth < 30 else { return nil }
        let own = says(target.value)
        if own == true { return true }
        if target.place != schema.place, schema.value["nullable"] == .bool(true) { return true }
        let parts = target.elements(of: "allOf").compactMap { says($0, in: document, depth: depth + 1) }
        if target.elements(of: "allOf").contains(where: {
            $0.value.map.keys.sorted() == ["nullable"] && $0.value["nullable"] == .bool(true)
        }) {
            return true
        }
        let alternatives = ["oneOf", "anyOf"].flatMap { target.elements(of: $0) }
        if alternatives.contains(where: { SchemaFacts.isNull(document.target(of: $0)) || says($0, in: document, depth: depth + 1) == true })
        {
            return true
        }
        if own == false || parts.contains(false) || !alternatives.isEmpty { return false }
        return parts.isEmpty ? nil : true
    }

    private static func says(_ schema: RawValue) -> Bool? {
        if schema["nullable"] == .bool(true) { return true }
        if let listed = schema["enum"]?.list { return listed.contains(.null) }
        if let constant = schema["const"] { return constant.isNull }
        switch schema["type"] {
        case .string(let type)?: return type == "null"
        case .list(let types)?: return types.contains(.string("null")) || types.contains(.null)
        default: return schema["properties"] == nil && schema["items"] == nil ? nil : false
        }
    }
}
