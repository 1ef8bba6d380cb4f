import BindingsDocument

/// Documentation comments of generated declarations: what the document says, its limits, and where the knowledge comes from.
enum SchemaDoc {
    /// The comment of a type or property: what it says itself counts before what its parts say.
    static func text(for schema: Schema, resolver: SchemaResolver, fallback: String) -> DocText {
        let parts = resolver.inlineParts(of: schema)
        var doc = DocText(parts.lazy.compactMap(\.description).first ?? parts.lazy.compactMap(\.title).first)
        if doc.lines.isEmpty { doc = DocText(fallback) }
        doc.append(paragraph: limits(of: parts))
        doc.append(paragraph: parts.lazy.compactMap(provenance).first)
        return doc
    }

    private static func limits(of parts: [Schema]) -> String? {
        let present = parts.flatMap(limits).uniqued()
        return present.isEmpty ? nil : present.joined(separator: " ")
    }

    private static func limits(of schema: Schema) -> [String] {
        [
            range("Length", schema.limits.minLength.map(String.init), schema.limits.maxLength.map(String.init)),
            range("Count", schema.limits.minItems.map(String.init), schema.limits.maxItems.map(String.init)),
            range("Value", schema.limits.minimum?.text, schema.limits.maximum?.text),
            schema.limits.pattern.map { "Pattern: `\($0)`." },
            schema.defaultValue.flatMap(\.scalarText).map { "Default: `\($0)`." },
        ].compactMap { $0 }
    }

    private static func range(_ what: String, _ least: String?, _ most: String?) -> String? {
        switch (least, most) {
        case (nil, nil): nil
        case (let least?, nil): "\(what): at least \(least)."
        case (nil, let most?): "\(what): at most \(most)."
        case (let least?, let most?): "\(what): \(least) to \(most)."
        }
    }

    private static func provenance(of schema: Schema) -> String? {
        guard let mark = schema.extensions["x-provenance"]?.string, mark != "documented" else { return nil }
        let source = schema.extensions["x-source"]?.string.map { " (\($0))" } ?? ""
        switch mark {
        case "example": return "Known from an example only\(source)."
        case "inferred": return "Inferred, not documented\(source)."
        default: return "Provenance: \(mark)\(source)."
        }
    }
}

extension LocatedNode {
    /// A text, number or truth value as people would write it; nil for anything with parts.
    var scalarText: String? {
        switch kind {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .null, .sequence, .mapping: nil
        }
    }
}
