import BindingsDocument

/// Schemas of one property in several parts of an `allOf`, merged: all of them hold.
struct MergedSchemas {
    private struct Pair: Hashable {
        let first: ObjectIdentifier
        let second: ObjectIdentifier
    }

    private var known: [Pair: Schema] = [:]
    private var owners: [ObjectIdentifier: Schema] = [:]
    private var parts: [ObjectIdentifier: (schemas: [Schema], depth: Int)] = [:]

    /// Merged schemas may be made of others; a document can ask for as many as it likes.
    private static let maxDepth = 8
    private static let maxCount = 10_000

    /// What a merged schema is made of, the later part first; nil for a schema of the document.
    func parts(of schema: Schema) -> [Schema]? { parts[ObjectIdentifier(schema)]?.schemas }

    /// The properties of a schema alone.
    mutating func properties(of schema: Schema) -> Schema {
        let own = owners[ObjectIdentifier(schema)] ?? Schema(propertiesOf: schema)
        owners[ObjectIdentifier(schema)] = own
        parts[ObjectIdentifier(own)] = ([schema], parts[ObjectIdentifier(schema)]?.depth ?? 0)
        return own
    }

    /// A schema of which both hold; nil where there are too many of them.
    ///
    /// - Parameter owner: The schema whose property it is.
    mutating func merge(_ first: Schema, _ second: Schema, in owner: Schema) -> Schema? {
        let pair = Pair(first: ObjectIdentifier(first), second: ObjectIdentifier(second))
        if let schema = known[pair] { return schema }
        let depth = 1 + ([owner, first, second].map { parts[ObjectIdentifier($0)]?.depth ?? 0 }.max() ?? 0)
        guard depth <= Self.maxDepth, known.count < Self.maxCount else { return nil }
        let schema = Schema(allOf: [second, first], at: second.place)
        known[pair] = schema
        parts[ObjectIdentifier(schema)] = ([second, first], depth)
        return schema
    }
}

extension SchemaResolver {
    /// Whether a schema stands nowhere in the document, because it is several at once.
    func isMerged(_ schema: Schema) -> Bool { mergedSchemas.parts(of: schema) != nil }

    /// The schema of a property that two parts of an `allOf` have: both hold.
    ///
    /// A real contradiction is reported, and the part that says more has the word.
    func merged(_ name: String, _ earlier: Schema, _ later: Schema, in owner: Schema) -> Schema {
        let (left, right) = (target(of: earlier), target(of: later))
        if left === right || isPart(left, of: right) || isAlternative(right, of: left) { return later }
        if isPart(right, of: left) || isAlternative(left, of: right) { return earlier }
        let hasConflict = tellConflict(name, earlier, later)
        // Two choices cannot be one Swift type.
        if !hasConflict, !(hasChoice(left) && hasChoice(right)), let both = mergedSchemas.merge(earlier, later, in: owner) { return both }
        return weight(later) >= weight(earlier) ? later : earlier
    }

    /// Whether a schema is one of the parts of another, so that the other says all that it says.
    private func isPart(_ schema: Schema, of other: Schema) -> Bool {
        schema !== other && conjuncts(of: other).contains { $0 === schema }
    }

    private func isAlternative(_ schema: Schema, of other: Schema) -> Bool {
        (other.oneOf + other.anyOf).contains { target(of: $0) === schema }
    }

    private func hasChoice(_ schema: Schema) -> Bool {
        conjuncts(of: schema).contains { part in
            !(part.oneOf + part.anyOf).allSatisfy { isOnlyCondition($0, apartFrom: part.types) || isNull($0) }
        }
    }

    /// How much a schema says: nothing, a bare type, or more.
    private func weight(_ schema: Schema) -> Int {
        let target = target(of: schema)
        if saysNothing(target) { return 0 }
        if target.enumValues != nil || target.const != nil || !target.properties.isEmpty || !target.allOf.isEmpty { return 3 }
        if !(target.oneOf + target.anyOf).isEmpty || target.format != nil || target.items?.boolean == nil && target.items != nil {
            return 2
        }
        return 1
    }

    private func tellConflict(_ name: String, _ one: Schema, _ other: Schema) -> Bool {
        if let (first, second) = conflictingTypes(target(of: one), target(of: other)) {
            tellConflict("\(VisibleText.quoted(name)) is \(first) in one part of an allOf and \(second) in another", about: other)
            return true
        }
        guard let first = constantTexts(of: one), let second = constantTexts(of: other), first.isDisjoint(with: second) else {
            return false
        }
        tellConflict("\(VisibleText.quoted(name)) has no value that two parts of an allOf allow", about: other)
        return true
    }

    private func tellConflict(_ message: String, about schema: Schema) {
        tell(
            "allof-conflict", message, about: schema,
            nextStep: "correct the document, or name a type of your own under \"replace\" in bindings.json")
    }

    private func conflictingTypes(_ left: Schema, _ right: Schema) -> (String, String)? {
        guard let first = left.types.first, let second = right.types.first, left.types.count == 1, right.types.count == 1 else {
            return nil
        }
        let numbers: Set<SchemaType> = [.integer, .number]
        guard first != second, !(numbers.contains(first) && numbers.contains(second)) else { return nil }
        return (first.rawValue, second.rawValue)
    }

    /// The only values of a schema, null among them; nil where it has others.
    private func constantTexts(of schema: Schema) -> Set<String>? {
        let lists = conjuncts(of: schema).compactMap { part in
            part.const.map { [$0] } ?? part.enumValues
        }
        return lists.first.map { values in Set(values.map(\.enumText)) }
    }
}
