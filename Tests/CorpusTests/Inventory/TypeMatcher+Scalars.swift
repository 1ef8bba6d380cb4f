/// Enums and what is built in.
extension TypeMatcher {
    func enumeration(_ facts: SchemaFacts, _ type: GeneratedType) -> [Problem] {
        let known = Set(type.values.map(\.spelled))
        let missing = facts.values.filter { !known.contains($0.spelled) }
        var found = missing.map { problem(facts, "the enum \(type.name) has no value \($0.json)") }
        found += facts.properties.keys.sorted().map { problem(facts, "the enum \(type.name) has no property for '\($0)'") }
        if facts.values.isEmpty, facts.choices.isEmpty, type.kind == .closedEnum {
            found.append(problem(facts, "a closed enum for any value"))
        }
        // Values that are listed narrow what else the schema allows.
        return facts.values.isEmpty ? found + facts.choices.joined().flatMap { problems($0, .named(type.name)) } : found
    }

    func builtin(_ facts: SchemaFacts, _ name: String) -> [Problem] {
        if name == "JSONValue" {
            return facts.saysNothing || (facts.types == ["object"] && facts.properties.isEmpty && facts.nameless.isEmpty)
                ? [] : [problem(facts, "JSONValue for \(Self.summary(facts))")]
        }
        guard let wanted = Self.types[name] else { return [problem(facts, "\(name) is not declared")] }
        var found = facts.properties.keys.sorted().map { problem(facts, "\(name) has no property for '\($0)'") }
        found += facts.nameless.isEmpty ? [] : [problem(facts, "\(name) has no typed additional members")]
        // A constant needs no enum: there is nothing to choose.
        let constants = facts.parts.compactMap { $0.value["const"] }
        found += facts.values.filter { !Self.isValue($0, of: name) && !constants.contains($0) }.map {
            problem(facts, "\(name) has no value \($0.json)")
        }
        if !facts.types.isEmpty, facts.types.isDisjoint(with: wanted) {
            found.append(problem(facts, "\(name) for \(facts.types.sorted())"))
        }
        let several = facts.types.subtracting(["integer"])
        if several.count > 1 { found.append(problem(facts, "\(name) for \(facts.types.sorted())")) }
        return found + facts.choices.joined().flatMap { problems($0, .named(name)) }
    }

    /// The values of truths need no enum.
    private static func isValue(_ value: RawValue, of name: String) -> Bool {
        if case .bool = value { name == "Bool" } else { false }
    }

    private static func summary(_ facts: SchemaFacts) -> String {
        var parts = facts.types.sorted()
        if !facts.properties.isEmpty { parts.append("\(facts.properties.count) properties") }
        if !facts.choices.isEmpty { parts.append("\(facts.choices.joined().count) alternatives") }
        if !facts.values.isEmpty { parts.append("\(facts.values.count) values") }
        if facts.items != nil { parts.append("items") }
        if !facts.nameless.isEmpty { parts.append("typed additional members") }
        return parts.joined(separator: ", ")
    }

    /// Which types of JSON schema a Swift type can hold.
    private static let types: [String: Set<String>] = [
        "String": ["string"], "Date": ["string"], "JSONDay": ["string"], "JSONTime": ["string"], "JSONDuration": ["string"],
        "UUID": ["string"], "URL": ["string"], "Base64Bytes": ["string"], "Base64URLBytes": ["string"], "[UInt8]": ["string"],
        "EncodedJSON": ["string"],
        "FilePart": ["string"],
        "RequestBody": ["string"], "Int": ["integer", "number"], "Int32": ["integer", "number"], "Int64": ["integer", "number"],
        "UInt32": ["integer", "number"], "UInt64": ["integer", "number"], "Double": ["number", "integer"], "Float": ["number", "integer"],
        "Decimal": ["number", "integer", "string"], "Bool": ["boolean"], "JSONFields": ["object"],
    ]
}

extension RawValue {
    /// A value as a text that is the same where people mean the same: YAML readers disagree on what is a number or a truth.
    var spelled: String {
        switch self {
        case .string(let text): text
        default: json
        }
    }
}
