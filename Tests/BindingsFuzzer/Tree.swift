import BindingsDocument

/// A value of a document without its positions; numbers keep their text.
indirect enum Tree: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([Tree])
    case object([Member])

    /// A member of an object.
    struct Member: Sendable {
        var key: String
        var value: Tree
    }

    /// A child by its index on each level: elements of arrays, members of objects.
    typealias Path = [Int]
}

extension Tree {
    init(_ node: LocatedNode) {
        switch node.kind {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let text): self = .number(text)
        case .string(let text): self = .string(text)
        case .sequence(let elements): self = .array(elements.map(Tree.init))
        case .mapping(let members): self = .object(members.map { Member(key: $0.key, value: Tree($0.value)) })
        }
    }

    var members: [Member] { if case .object(let members) = self { members } else { [] } }
    var elements: [Tree] { if case .array(let elements) = self { elements } else { [] } }
    var string: String? { if case .string(let text) = self { text } else { nil } }

    subscript(key: String) -> Tree? {
        get { members.first { $0.key == key }?.value }
        set {
            guard case .object(var members) = self else { return }
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): return
            }
            self = .object(members)
        }
    }

    subscript(path: ArraySlice<Int>) -> Tree {
        get {
            guard let first = path.first else { return self }
            switch self {
            case .array(let elements): return elements[first][path.dropFirst()]
            case .object(let members): return members[first].value[path.dropFirst()]
            default: return self
            }
        }
        set {
            guard let first = path.first else { return self = newValue }
            switch self {
            case .array(var elements):
                self = .null
                elements[first][path.dropFirst()] = newValue
                self = .array(elements)
            case .object(var members):
                self = .null
                members[first].value[path.dropFirst()] = newValue
                self = .object(members)
            default: return
            }
        }
    }

    /// Every `$ref` in the value, each time it occurs.
    var references: [String] {
        switch self {
        case .array(let elements): elements.flatMap(\.references)
        case .object(let members):
            members.flatMap { $0.key == "$ref" ? [$0.value.string].compactMap { $0 } : $0.value.references }
        default: []
        }
    }

    /// The value with other texts in its references.
    func mapReferences(_ change: (String) -> String) -> Tree {
        switch self {
        case .array(let elements): .array(elements.map { $0.mapReferences(change) })
        case .object(let members):
            .object(
                members.map { member in
                    if member.key == "$ref", let text = member.value.string { return Member(key: "$ref", value: .string(change(text))) }
                    return Member(key: member.key, value: member.value.mapReferences(change))
                })
        default: self
        }
    }
}

extension Tree {
    /// The value as JSON text, indented.
    func json(indent: String = "") -> String {
        let deeper = indent + " "
        switch self {
        case .null: return "null"
        case .bool(let value): return "\(value)"
        case .number(let text): return Self.isJSON(number: text) ? text : Self.quoted(text)
        case .string(let text): return Self.quoted(text)
        case .array(let elements) where elements.isEmpty: return "[]"
        case .array(let elements): return "[" + elements.map { $0.json(indent: deeper) }.joined(separator: ", ") + "]"
        case .object(let members) where members.isEmpty: return "{}"
        case .object(let members):
            let lines = members.map { "\(deeper)\(Self.quoted($0.key)): \($0.value.json(indent: deeper))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private static func isJSON(number text: String) -> Bool { text.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/) != nil }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..."\u{1F}": result += "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
