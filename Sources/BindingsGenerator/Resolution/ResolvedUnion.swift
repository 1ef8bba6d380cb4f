import BindingsDocument

/// The alternatives of a `oneOf` or `anyOf`, null taken away.
struct ResolvedUnion {
    let alternatives: [SchemaProjection]
    /// What tells the alternatives apart, where the document says it.
    var discriminator: Discriminator?
    /// The alternative for values that the discriminator does not name; nil where the document has none.
    var fallback: Int?
}

/// A member that tells alternatives apart, and what it is in each of them.
struct UnionDiscriminator {
    let property: String
    /// For each alternative, in their order.
    let discriminatorValues: [DiscriminatorValues]
    /// The alternative that the document names for every other value; nil where it names none.
    var fallback: Int?
    /// The value that a union writes for each alternative, because the alternative itself does not say it; empty where it writes none.
    var written: [DiscriminatorValues.Value?] = []
}

/// What a member of an alternative may be.
struct DiscriminatorValues {
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

extension UnionDiscriminator {
    /// Every value that the member has in some alternative, each once, in their order.
    var values: [DiscriminatorValues.Value] { discriminatorValues.flatMap(\.values).uniqued() }

    /// Whether the member is another value in each alternative.
    var isExact: Bool {
        discriminatorValues.indices.allSatisfy { $0 == fallback || !discriminatorValues[$0].values.isEmpty }
            && values.count == discriminatorValues.map(\.values.count).reduce(0, +)
    }

    /// Whether it is there and another value in each: then nothing else need be looked at.
    var isCertain: Bool { fallback == nil && isExact && discriminatorValues.allSatisfy(\.isRequired) }

    /// The alternatives that each of the values leaves.
    var arms: [[Int]] {
        let free = discriminatorValues.indices.filter { discriminatorValues[$0].values.isEmpty && $0 != fallback }
        var told: [DiscriminatorValues.Value: [Int]] = [:]
        for (index, mark) in discriminatorValues.enumerated() { for value in mark.values { told[value, default: []].append(index) } }
        return values.map { (told[$0] ?? []) + free }
    }

    /// The alternatives that an object without the member may be.
    var absent: [Int] { discriminatorValues.indices.filter { !discriminatorValues[$0].isRequired } }

    /// The alternatives that an object may be whose value none of them lists; empty where that makes it something new.
    var others: [Int] {
        if let fallback { return [fallback] }
        let free = discriminatorValues.indices.filter { discriminatorValues[$0].values.isEmpty }
        if !free.isEmpty { return free.allSatisfy { discriminatorValues[$0].isNamed } ? free : Array(discriminatorValues.indices) }
        return isExact || discriminatorValues.allSatisfy { $0.values.count == 1 } ? [] : Array(discriminatorValues.indices)
    }
}
