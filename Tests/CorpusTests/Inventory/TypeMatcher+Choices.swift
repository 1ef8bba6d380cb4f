/// Lists, tuples, composites and unions.
extension TypeMatcher {
    func array(_ facts: SchemaFacts, _ element: SwiftType) -> [Problem] {
        // A string of the format `binary`, whatever its media type.
        if element == .named("UInt8"), facts.types == ["string"] { return [] }
        var found: [Problem] = []
        if !facts.types.isEmpty, !facts.types.contains("array") { found.append(problem(facts, "a list for \(facts.types.sorted())")) }
        if !facts.prefixItems.isEmpty { found.append(problem(facts, "a plain list for prefixItems")) }
        if let items = facts.items { found += problems(items, element) }
        return found + facts.choices.joined().flatMap { problems($0, .array(element)) }
    }

    func shaped(_ facts: SchemaFacts, _ type: GeneratedType) -> [Problem] {
        if let value = type.type(of: "value"), type.members.count == 1 { return compare(facts, swift.resolved(value).wrapped) }
        if case .named(let name)? = type.type(of: "members"), let choice = type.type(of: "choice"), let own = swift.types[name] {
            return members(facts, own) + facts.choices.joined().flatMap { chosen($0, choice) }
        }
        let places = facts.prefixItems.enumerated().flatMap { index, schema -> [Problem] in
            guard let element = type.type(of: "item\(index)") else { return [problem(facts, "\(type.name) has no element \(index)")] }
            return problems(schema, element)
        }
        guard let items = facts.items, !items.value.map.isEmpty else { return places }
        guard case .array(let rest)? = type.type(of: "rest") else { return places + [problem(facts, "\(type.name) has no rest")] }
        return places + problems(items, rest)
    }

    private func chosen(_ schema: RawNode, _ type: SwiftType) -> [Problem] {
        guard case .named(let name) = swift.resolved(type.wrapped), let union = swift.types[name], union.kind == .union else {
            return problems(schema, type)
        }
        return alternative(schema, union)
    }

    func union(_ facts: SchemaFacts, _ type: GeneratedType) -> [Problem] {
        // A base is the union of its children, and itself: one of the cases has its properties.
        if facts.choices.isEmpty, facts.isBase {
            return best(type.members.compactMap(\.type).map { compare(facts, swift.resolved($0.wrapped).wrapped) })
        }
        // What stands beside a choice may be in each of its cases.
        let missing = facts.properties.keys.sorted().filter { key in !cases(of: type).allSatisfy { $0.property(key) != nil } }
        var found = missing.map { problem(facts, "the union \(type.name) has no property for '\($0)'") }
        found += facts.choices.joined().flatMap { alternative($0, type) }
        guard facts.choices.isEmpty else { return found }
        guard facts.types.count > 1 else { return found + [problem(facts, "the union \(type.name) for \(facts.types.sorted())")] }
        return found + facts.types.sorted().flatMap { alternative(typed($0, facts), type) }
    }

    /// The declarations of a union's cases, apart from that for unknown values; the union's own where a case has none.
    private func cases(of type: GeneratedType) -> [GeneratedType] {
        type.members.filter { $0.name != "unknown" }.compactMap(\.type).map { member in
            guard case .named(let name) = swift.resolved(member.wrapped).wrapped, let declared = swift.types[name] else { return type }
            return declared
        }
    }

    /// The schema as values of one of its types.
    private func typed(_ type: String, _ facts: SchemaFacts) -> RawNode {
        var map = facts.parts.first?.value.map ?? [:]
        map["type"] = .string(type)
        if type != "array" { map["items"] = nil }
        if type != "object" { for key in ["properties", "additionalProperties", "required"] { map[key] = nil } }
        let place = facts.parts.first?.place ?? facts.place
        return RawNode(place: place.appending("type: \(type)"), value: .map(map))
    }

    func alternative(_ schema: RawNode, _ type: GeneratedType) -> [Problem] {
        let each = type.members.compactMap(\.type).map { problems(schema, $0) }
        if each.contains([]) { return [] }
        // A union inside a union may have been laid into the outer one.
        let inner = facts(of: schema)
        if !inner.choices.isEmpty || inner.types.count > 1, problems(schema, .named(type.name)).isEmpty { return [] }
        return each.isEmpty ? [problem(inner, "the union \(type.name) has no cases")] : best(each)
    }
}
