/// A scalar by value: `1` and `1.0` are the same, `1` and `'1'` are not.
enum ScalarKey: Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case longNumber(String)
    case string(String)

    /// The value of a node; nil for lists and mappings.
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
        guard text.utf8.count <= 15, let value = Double(text), value.isFinite else { return .longNumber(text) }
        return .number(value)
    }

    /// As a message shows it.
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

extension NumberText {
    /// Whether it has no fraction: `5`, `5.0` and `5e3`.
    var isWhole: Bool {
        guard let value = Double(text) else { return false }
        return value == value.rounded()
    }
}
