/// What is wrong with one schema; part of reading it, because no schema is visited twice there.
struct SchemaChecks {
    let diagnostics: DiagnosticCollector

    func check(_ parts: SchemaParts) {
        if let values = parts.enumValues { checkEnumeration(values) }
        if let value = parts.defaultValue { checkDefault(value, parts) }
    }

    private func checkEnumeration(_ values: [LocatedNode]) {
        if values.isEmpty { return }
        var known: Set<ScalarKey> = []
        for value in values {
            guard let key = ScalarKey(value), !known.insert(key).inserted else { continue }
            diagnostics.warning("duplicate-enum-value", "\(key.shown) is in this 'enum' twice", at: value.location)
        }
    }

    private func checkDefault(_ value: LocatedNode, _ parts: SchemaParts) {
        if !fits(value, parts) {
            let types = parts.types.map(\.rawValue).joined(separator: " or ")
            diagnostics.warning("bad-default", "the default is \(value.kindName), and the type is \(types)", at: value.location)
        } else if let values = parts.enumValues, let key = ScalarKey(value), !values.contains(where: { ScalarKey($0) == key }) {
            diagnostics.warning("bad-default", "the default \(key.shown) is not in 'enum'", at: value.location)
        }
    }

    /// Whether a value is of one of the types named.
    private func fits(_ value: LocatedNode, _ parts: SchemaParts) -> Bool {
        guard !parts.types.isEmpty else { return true }
        switch value.kind {
        case .null: return parts.isNullable
        case .bool: return parts.types.contains(.boolean)
        case .number(let text): return parts.types.contains(.number) || parts.types.contains(.integer) && isWhole(text)
        case .string: return parts.types.contains(.string)
        case .sequence: return parts.types.contains(.array)
        case .mapping: return parts.types.contains(.object)
        }
    }

    private func isWhole(_ text: String) -> Bool {
        guard let value = Double(text) else { return false }
        return value == value.rounded()
    }
}

/// A scalar by value: `1` and `1.0` are the same, `1` and `'1'` are not.
private enum ScalarKey: Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case longNumber(String)
    case string(String)

    init?(_ node: LocatedNode) {
        switch node.kind {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let text): self = Self.number(text)
        case .string(let text): self = .string(text)
        case .sequence, .mapping: return nil
        }
    }

    /// Numbers of many digits are compared as text, because doubles would make different ones equal.
    private static func number(_ text: String) -> ScalarKey {
        guard text.utf8.count <= 15, let value = Double(text) else { return .longNumber(text) }
        return .number(value)
    }

    var shown: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
        case .longNumber(let text): VisibleText.escaped(text)
        case .string(let text): VisibleText.quoted(text)
        }
    }
}
