/// Compares schemas with the Swift types that stand for them, and walks on into what is inside both.
final class TypeMatcher {
    let document: RawDocument
    let swift: GeneratedSwift
    private(set) var counts = InventoryCounts()
    private var known: [Pair: [Problem]] = [:]
    private var facts: [RawPlace: SchemaFacts] = [:]
    private var counted: Set<RawPlace> = []
    /// Problems that are known, so that what refers to them is not taken for another.
    private let tolerated: Set<String>
    /// Those of them that were met.
    private(set) var met: Set<String> = []

    private struct Pair: Hashable {
        let place: RawPlace
        let type: SwiftType
    }

    init(document: RawDocument, swift: GeneratedSwift, tolerated: Set<String>) {
        self.tolerated = tolerated
        self.document = document
        self.swift = swift
    }

    /// What the type lacks of the schema.
    func problems(_ schema: RawNode, _ type: SwiftType) -> [Problem] {
        let type = swift.resolved(type.wrapped).wrapped
        let pair = Pair(place: schema.place, type: type)
        if let known = known[pair] { return known }
        // A schema that leads back to itself is as good as the rest of it.
        known[pair] = []
        let found = compare(facts(of: schema), type).filter(isUnknown)
        known[pair] = found
        return found
    }

    private func isUnknown(_ problem: Problem) -> Bool {
        guard tolerated.contains(problem.description) else { return true }
        met.insert(problem.description)
        return false
    }

    func facts(of schema: RawNode) -> SchemaFacts {
        if let known = facts[schema.place] { return known }
        let made = SchemaFacts(schema, in: document)
        facts[schema.place] = made
        return made
    }

    func compare(_ facts: SchemaFacts, _ type: SwiftType) -> [Problem] {
        count(facts)
        switch type {
        case .optional(let inner): return compare(facts, inner)
        case .array(let element): return array(facts, element)
        case .dictionary(let value): return dictionary(facts, value)
        case .named(let name):
            guard let declared = swift.types[name] else { return builtin(facts, name) }
            return compare(facts, declared)
        }
    }

    private func count(_ facts: SchemaFacts) {
        for part in facts.parts where counted.insert(part.place).inserted {
            counts.schemas += 1
            counts.properties += part.members(of: "properties").count
            counts.enumValues += part.value["enum"]?.list.count ?? 0
        }
    }

    private func compare(_ facts: SchemaFacts, _ type: GeneratedType) -> [Problem] {
        // A single alternative is all there is.
        if type.kind != .union, facts.properties.isEmpty, facts.values.isEmpty, facts.choices.count == 1, facts.choices[0].count == 1 {
            return problems(facts.choices[0][0], .named(type.name))
        }
        switch type.kind {
        case .object: return object(facts, type)
        case .openEnum, .closedEnum: return enumeration(facts, type)
        case .union: return union(facts, type)
        case .shaped: return shaped(facts, type)
        case .alias, .output, .other: return [problem(facts, "\(type.name) is no model")]
        }
    }

    func problem(_ facts: SchemaFacts, _ text: String) -> Problem { Problem(place: facts.place.description, text: text) }

    private func object(_ facts: SchemaFacts, _ type: GeneratedType) -> [Problem] {
        var found = members(facts, type)
        if let additional = type.type(of: "additionalProperties"), case .dictionary(let value) = additional {
            found += facts.nameless.flatMap { fits($0, value, or: "additional members") }
        } else if !facts.nameless.isEmpty, !type.keys.contains("additionalProperties") {
            found.append(problem(facts, "\(type.name) has no typed additional members"))
        }
        // What is chosen among must stand in the same struct.
        return found + facts.choices.joined().flatMap { problems($0, .named(type.name)) }
    }

    func members(_ facts: SchemaFacts, _ type: GeneratedType) -> [Problem] {
        facts.properties.sorted { $0.key < $1.key }.flatMap { name, schemas -> [Problem] in
            guard let property = type.property(name) else { return [problem(facts, "\(type.name) has no property for '\(name)'")] }
            // The parts of an allOf may each say something of a member: the type is that of one of them, or of all.
            let each = schemas.map { problems($0, property) }
            return best(each)
        }
    }

    /// What the type that fits best lacks: one that lacks something inside fits better than one that is another type.
    func best(_ each: [[Problem]]) -> [Problem] {
        func outer(_ problems: [Problem]) -> Int { problems.map(\.place.count).min() ?? .max }
        return each.max { (outer($0), $1.count) < (outer($1), $0.count) } ?? []
    }

    private func dictionary(_ facts: SchemaFacts, _ value: SwiftType) -> [Problem] {
        var found = facts.properties.keys.sorted().map { problem(facts, "a dictionary has no property for '\($0)'") }
        if !facts.types.isEmpty, !facts.types.contains("object") {
            found.append(problem(facts, "a dictionary for \(facts.types.sorted())"))
        }
        found += facts.nameless.flatMap { fits($0, value, or: "values") }
        return found + facts.choices.joined().flatMap { problems($0, .dictionary(value)) }
    }

    /// Members without a name may have several schemas: the type is then a union of them.
    private func fits(_ schema: RawNode, _ type: SwiftType, or what: String) -> [Problem] {
        let direct = problems(schema, type)
        if direct.isEmpty { return [] }
        guard case .named(let name) = swift.resolved(type.wrapped), let union = swift.types[name], union.kind == .union else {
            return direct
        }
        return alternative(schema, union)
    }
}
