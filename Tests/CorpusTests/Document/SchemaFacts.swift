/// What a schema says of its values, its references and the parts of `allOf` among it.
struct SchemaFacts {
    /// Where the schema itself stands, references followed.
    let place: RawPlace
    private(set) var types: Set<String> = []
    private(set) var properties: [String: [RawNode]] = [:]
    private(set) var required: Set<String> = []
    private(set) var values: [RawValue] = []
    /// Each list of alternatives, those left out that are only null.
    private(set) var choices: [[RawNode]] = []
    private(set) var items: RawNode?
    private(set) var prefixItems: [RawNode] = []
    /// Schemas of members without a name, where they say anything.
    private(set) var nameless: [RawNode] = []
    /// Each node the facts come from.
    private(set) var parts: [RawNode] = []
    /// Whether null is among the values.
    let isNullable: Bool
    /// Whether members that are not named are refused.
    private(set) var isClosed = false

    init(_ schema: RawNode, in document: RawDocument) {
        place = document.target(of: schema).place
        isNullable = NullRule.allows(schema, in: document)
        add(schema, in: document, isOutermost: true)
    }

    private mutating func add(_ schema: RawNode, in document: RawDocument, isOutermost: Bool) {
        guard !parts.contains(where: { $0.place == schema.place }) else { return }
        parts.append(schema)
        // 3.1 allows members beside a reference; 3.0 says they are to be ignored, and they say nothing that could be dropped.
        if schema.value["$ref"] != nil {
            let target = document.target(of: schema)
            if target.place != schema.place { add(target, in: document, isOutermost: isOutermost) }
        }
        for part in schema.elements(of: "allOf") { add(part, in: document, isOutermost: false) }
        addOwn(schema)
        for key in ["oneOf", "anyOf"] { addChoice(schema, schema.elements(of: key), in: document, isOutermost: isOutermost) }
    }

    private mutating func addOwn(_ schema: RawNode) {
        if let type = schema.value["type"]?.string { types.insert(type) }
        for type in schema.value["type"]?.list ?? [] { types.insert(type.string ?? "null") }
        types.remove("null")
        for (name, property) in schema.members(of: "properties") { properties[name, default: []].append(property) }
        required.formUnion(schema.value["required"]?.list.compactMap(\.string) ?? [])
        let listed = (schema.value["enum"]?.list ?? []) + [schema.value["const"]].compactMap { $0 }
        values += listed.filter { !$0.isNull }
        items = items ?? schema["items"]
        if prefixItems.isEmpty { prefixItems = schema.elements(of: "prefixItems") }
        isClosed = isClosed || schema.value["additionalProperties"] == .bool(false)
        nameless += ([schema["additionalProperties"]].compactMap { $0 } + schema.members(of: "patternProperties").map(\.node))
            .filter { !$0.value.map.isEmpty }
    }

    /// A parent's choice among its children says nothing of the child that refers to it.
    private mutating func addChoice(_ schema: RawNode, _ alternatives: [RawNode], in document: RawDocument, isOutermost: Bool) {
        guard !alternatives.isEmpty, isOutermost || schema.value["discriminator"] == nil else { return }
        let present = alternatives.filter { !Self.isNull(document.target(of: $0)) }
        let telling = present.filter { !Self.isOnlyCondition($0) }
        if !telling.isEmpty { choices.append(telling) }
    }

    static func isNull(_ schema: RawNode) -> Bool {
        let type = schema.value["type"]
        return type?.string == "null" || type == .null || type == .list([.string("null")]) || schema.value["enum"] == .list([.null])
            || schema.value["const"] == .some(.null)
    }

    /// Whether a schema only says which members go together.
    static func isOnlyCondition(_ schema: RawNode) -> Bool {
        let telling = [
            "$ref", "type", "properties", "enum", "const", "allOf", "oneOf", "anyOf", "items", "format", "prefixItems",
            "additionalProperties",
            "patternProperties",
        ]
        return telling.allSatisfy { schema.value[$0] == nil }
    }

    /// Whether others may extend the schema, and be values of it.
    var isBase: Bool { choices.isEmpty && parts.contains { $0.value["discriminator"] != nil } }

    /// Whether values may be anything, as far as a type can tell.
    var saysNothing: Bool {
        types.count != 1 && values.isEmpty && properties.isEmpty && choices.isEmpty && nameless.isEmpty && items == nil
            && prefixItems.isEmpty
            && (types.isEmpty || types.count >= 5)
    }
}
