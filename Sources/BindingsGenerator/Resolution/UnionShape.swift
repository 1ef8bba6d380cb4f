import BindingsDocument

/// The alternatives of a `oneOf` or `anyOf`, null taken away.
struct UnionShape {
    let alternatives: [SchemaView]
    /// What tells the alternatives apart, where the document says it.
    var discriminator: Discriminator?
    /// The alternative for values that the discriminator does not name; nil where the document has none.
    var fallback: Int?
}

/// A member that tells alternatives apart, and what it is in each of them.
struct UnionTag {
    let property: String
    /// For each alternative, in their order.
    let marks: [UnionMark]
    /// The alternative that the document names for every other value; nil where it names none.
    var fallback: Int?
    /// The value that a union writes for each alternative, because the alternative itself does not say it; empty where it writes none.
    var written: [UnionMark.Value?] = []
}

/// What a member of an alternative may be.
struct UnionMark {
    /// The only values it has; empty where it may be anything.
    var values: [Value] = []
    /// Whether it must be there, and not null.
    var isRequired = false
    /// Whether the alternative names the member at all.
    var isNamed = false
    /// The types it is declared with; empty where there are none.
    var types: [SchemaType] = []

    /// A value that a literal in a `switch` can stand for.
    enum Value: Hashable {
        case string(String)
        case integer(Int)
        case bool(Bool)

        /// The value that a key of a discriminator's mapping stands for: keys are strings, whatever the property's type is.
        init(_ key: String, of types: [SchemaType]) {
            switch types {
            case [.integer], [.number]: self = Int(key).map(Self.integer) ?? .string(key)
            case [.boolean]: self = Bool(key).map(Self.bool) ?? .string(key)
            default: self = .string(key)
            }
        }

        init?(_ node: LocatedNode) {
            switch node.kind {
            case .string(let text): self = .string(text)
            case .bool(let value): self = .bool(value)
            case .number:
                guard let value = node.number?.int else { return nil }
                self = .integer(value)
            case .null, .sequence, .mapping: return nil
            }
        }
    }
}

extension UnionTag {
    /// Every value that the member has in some alternative, each once, in their order.
    var values: [UnionMark.Value] { marks.flatMap(\.values).uniqued() }

    /// Whether the member is another value in each alternative.
    var isExact: Bool {
        marks.indices.allSatisfy { $0 == fallback || !marks[$0].values.isEmpty } && values.count == marks.map(\.values.count).reduce(0, +)
    }

    /// Whether it is there and another value in each: then nothing else need be looked at.
    var isCertain: Bool { fallback == nil && isExact && marks.allSatisfy(\.isRequired) }

    /// The alternatives that each of the values leaves.
    var arms: [[Int]] {
        let free = marks.indices.filter { marks[$0].values.isEmpty && $0 != fallback }
        var told: [UnionMark.Value: [Int]] = [:]
        for (index, mark) in marks.enumerated() { for value in mark.values { told[value, default: []].append(index) } }
        return values.map { (told[$0] ?? []) + free }
    }

    /// The alternatives that an object without the member may be.
    var absent: [Int] { marks.indices.filter { !marks[$0].isRequired } }

    /// The alternatives that an object may be whose value none of them lists; empty where that makes it something new.
    var others: [Int] {
        if let fallback { return [fallback] }
        let free = marks.indices.filter { marks[$0].values.isEmpty }
        if !free.isEmpty { return free.allSatisfy { marks[$0].isNamed } ? free : Array(marks.indices) }
        return isExact || marks.allSatisfy { $0.values.count == 1 } ? [] : Array(marks.indices)
    }
}
