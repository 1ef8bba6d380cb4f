import BindingsDocument

/// A Swift literal of a JSON value: what a `JSONValue` can be written as.
package indirect enum JSONLiteral: SyntaxElement {
    case null
    case bool(Truth)
    case number(NumberLiteral)
    case string(StringLiteral)
    case array([JSONLiteral])
    case object([Member])

    /// A member of an object.
    package struct Member: Sendable, Hashable {
        let key: StringLiteral
        let value: JSONLiteral
    }

    /// The literal of a value in a document.
    init(_ node: LocatedNode) {
        switch node.kind {
        case .null: self = .null
        case .bool(let value): self = .bool(Truth(value))
        case .number: self = .number(node.number?.int.map(NumberLiteral.init) ?? NumberLiteral(double: node.number?.double ?? 0))
        case .string(let text): self = .string(StringLiteral(text))
        case .sequence(let elements): self = .array(elements.map(JSONLiteral.init))
        case .mapping(let members): self = .object(members.map { Member(key: StringLiteral($0.key), value: JSONLiteral($0.value)) })
        }
    }

    package var swiftText: String {
        switch self {
        case .null: "nil"
        case .bool(let value): value.swiftText
        case .number(let value): value.swiftText
        case .string(let value): value.swiftText
        case .array(let elements): "[\(elements.map(\.swiftText).joined(separator: ", "))]"
        case .object(let members) where members.isEmpty: "[:]"
        case .object(let members): "[\(members.map { "\($0.key.swiftText): \($0.value.swiftText)" }.joined(separator: ", "))]"
        }
    }
}

/// An expression whose value is written in the document.
package enum ValueExpression: SyntaxElement {
    /// A literal.
    case literal(JSONLiteral)
    /// A member of an enum, the type being known.
    case member(Identifier)
    /// A list without elements.
    case emptyArray

    package var swiftText: String {
        switch self {
        case .literal(let literal): literal.swiftText
        case .member(let name): ".\(name.swiftText)"
        case .emptyArray: "[]"
        }
    }
}
