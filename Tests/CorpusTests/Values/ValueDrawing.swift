import Foundation
import TestSupport

/// Draws values at random from a schema as it stands in a document.
struct ValueDrawing {
    let document: RawDocument
    /// Schemas whose values can come from a server: those may hold what the document does not name.
    let fromServer: Set<RawPlace>
    var random: SeededGenerator
    private var cache: [RawPlace: SchemaFacts] = [:]

    init(document: RawDocument, fromServer: Set<RawPlace>, seed: UInt64) {
        self.document = document
        self.fromServer = fromServer
        random = SeededGenerator(seed: seed)
    }

    private mutating func facts(_ schema: RawNode) -> SchemaFacts {
        if let known = cache[schema.place] { return known }
        let made = SchemaFacts(schema, in: document)
        cache[schema.place] = made
        return made
    }

    /// A value; nil where the schema is not one that this can draw from, or too deep.
    mutating func value(_ schema: RawNode, depth: Int = 0) -> RawValue? {
        guard depth < 12 else { return nil }
        let facts = facts(schema)
        if facts.isNullable, depth > 0, random.chance(0.1) { return .null }
        if let listed = random.pick(facts.values) { return openly(listed, facts, depth) }
        if let choice = facts.choices.first { return chosen(choice, facts, depth) }
        if facts.prefixItems.isEmpty == false { return tuple(facts, depth) }
        switch random.pick(facts.types.sorted()) ?? Self.implied(facts) {
        case "object": return object(facts, depth)
        case "array": return array(facts, depth)
        case "string": return .string(ScalarDrawing.string(facts, &random))
        case "integer": return .integer(ScalarDrawing.integer(facts, &random))
        case "number": return ScalarDrawing.number(facts, &random)
        case "boolean": return .bool(random.chance(0.5))
        default: return anything()
        }
    }

    private static func implied(_ facts: SchemaFacts) -> String? {
        if !facts.properties.isEmpty || !facts.nameless.isEmpty { return "object" }
        if facts.items != nil { return "array" }
        return nil
    }

    /// A server may send a text that the document does not list.
    private mutating func openly(_ listed: RawValue, _ facts: SchemaFacts, _ depth: Int) -> RawValue {
        guard case .string(let text) = listed, depth > 0, isOpen(facts), random.chance(0.1), facts.values.count > 1 else { return listed }
        return .string(text + "-new")
    }

    private func isOpen(_ facts: SchemaFacts) -> Bool { !guardsUnions && fromServer.contains(facts.place) }

    /// True while an alternative is drawn: what tells alternatives apart must stay as the document has it.
    private var guardsUnions = false

    private mutating func anything() -> RawValue {
        let some: [RawValue] = [
            .string("any \"thing\""), .integer(7), .bool(true), .list([.integer(1), .null]), .map(["a": .map(["b": .number(0.5)])]),
        ]
        return random.pick(some) ?? .null
    }

    private mutating func array(_ facts: SchemaFacts, _ depth: Int) -> RawValue? {
        let least = facts.limit("minItems") ?? 0
        let most = min(facts.limit("maxItems") ?? 3, max(3, least))
        let count = least + random.below(max(most - least, 0) + 1)
        guard let items = facts.items else { return .list((0..<count).map { _ in anything() }) }
        var list: [RawValue] = []
        for _ in 0..<count {
            guard let element = value(items, depth: depth + 1) else { return least == 0 ? .list([]) : nil }
            list.append(element)
        }
        return .list(list)
    }

    private mutating func tuple(_ facts: SchemaFacts, _ depth: Int) -> RawValue? {
        let drawn = facts.prefixItems.compactMap { value($0, depth: depth + 1) }
        return drawn.count == facts.prefixItems.count ? .list(drawn) : nil
    }

    mutating func object(_ facts: SchemaFacts, _ depth: Int) -> RawValue? {
        var map: [String: RawValue] = [:]
        for (name, schemas) in facts.properties.sorted(by: { $0.key < $1.key }) {
            let isRequired = facts.required.contains(name)
            guard isRequired || random.chance(depth > 4 ? 0.1 : 0.5) else { continue }
            let told = schemas.filter { !$0.value.map.isEmpty }
            guard let drawn = value((told.isEmpty ? schemas : told).last ?? schemas[0], depth: depth + 1) else {
                if isRequired { return nil }
                continue
            }
            map[name] = drawn
        }
        addNameless(facts, depth, to: &map)
        return .map(map)
    }

    private mutating func addNameless(_ facts: SchemaFacts, _ depth: Int, to map: inout [String: RawValue]) {
        if facts.nameless.count == 1, let schema = facts.nameless.first {
            let isFree = schema.place.tokens.last == "additionalProperties"
            for index in 0..<random.below(3) where isFree { map["member \(index)"] = value(schema, depth: depth + 1) }
        } else if facts.nameless.isEmpty, !facts.isClosed, isOpen(facts), random.chance(0.3) {
            map["x new"] = anything()
        }
    }

    /// A value of one of the alternatives, with the schema's own members beside it.
    private mutating func chosen(_ alternatives: [RawNode], _ facts: SchemaFacts, _ depth: Int) -> RawValue? {
        guard let alternative = random.pick(alternatives) else { return nil }
        let wasGuarded = guardsUnions
        guardsUnions = true
        defer { guardsUnions = wasGuarded }
        guard let drawn = value(alternative, depth: depth + 1) else { return nil }
        guard case .map(var map) = drawn else { return facts.properties.isEmpty ? drawn : nil }
        if !facts.properties.isEmpty, case .map(let own)? = object(facts, depth) { map.merge(own) { drawn, _ in drawn } }
        if let tag = Discriminator(facts), let value = tag.value(of: alternative) { map[tag.property] = .string(value) }
        return .map(map)
    }
}

/// How a schema tells its alternatives apart.
struct Discriminator {
    let property: String
    private let mapping: [String: RawValue]

    init?(_ facts: SchemaFacts) {
        guard let found = facts.parts.lazy.compactMap({ $0.value["discriminator"] }).first, let property = found["propertyName"]?.string
        else {
            return nil
        }
        self.property = property
        mapping = found["mapping"]?.map ?? [:]
    }

    /// The mapping's value, or the component's name (OpenAPI 3.1, "Discriminator Object").
    func value(of alternative: RawNode) -> String? {
        guard let reference = alternative.value["$ref"]?.string, let name = reference.split(separator: "/").last.map(String.init) else {
            return nil
        }
        let mapped = mapping.sorted { $0.key < $1.key }.first { $0.value.string == reference || $0.value.string == name }
        return mapped?.key ?? name
    }
}

extension SchemaFacts {
    func limit(_ keyword: String) -> Int? { parts.lazy.compactMap { $0.value[keyword]?.int }.first }
    func text(_ keyword: String) -> String? { parts.lazy.compactMap { $0.value[keyword]?.string }.first }
}
