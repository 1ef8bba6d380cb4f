import BindingsDocument

/// Every operation under the group and the name it gets.
struct NamedOperations {
    /// An operation with its id, made from method and path where the document has none.
    struct Entry {
        let operation: APIOperation
        let id: String
        let name: Identifier
    }

    /// The operations of one tag.
    struct Group {
        let tag: String
        let property: Identifier
        let type: Identifier
        let entries: [Entry]
    }

    let groups: [Group]
    var all: [Entry] { groups.flatMap(\.entries) }

    init(document: OpenAPIDocument, overrides: GeneratorConfiguration.Names, diagnostics: DiagnosticCollector) {
        var byTag: [String: [APIOperation]] = [:]
        var order: [String] = []
        for operation in document.operations {
            let tag = operation.tags.first ?? "default"
            if byTag[tag] == nil { order.append(tag) }
            byTag[tag, default: []].append(operation)
        }
        let declared = document.tags.map(\.name).filter { byTag[$0] != nil }
        let tags = (declared + order).uniqued()
        var table = NameTable(reserved: ["client", "operations"])
        let properties = table.names(for: tags) { overrides.groups[$0] ?? NameRules.member($0) }
        var types = NameTable()
        groups = tags.map { tag in
            let property = properties[tag] ?? NameRules.member(tag)
            let type = types.claim(NameRules.type(property.name), for: tag)
            return Group(
                tag: tag, property: property, type: type,
                entries: Self.entries(byTag[tag] ?? [], tag: tag, overrides: overrides, diagnostics: diagnostics))
        }
    }

    private static func entries(
        _ operations: [APIOperation], tag: String, overrides: GeneratorConfiguration.Names, diagnostics: DiagnosticCollector
    ) -> [Entry] {
        var table = NameTable(reserved: ["client"])
        let ids = operations.map { $0.operationID ?? "\($0.method.lowercased())\(Words(splitting: $0.path).upperCamel)" }
        let names = table.names(for: ids.uniqued()) { overrides.operations[$0] ?? NameRules.method($0, tag: tag) }
        for collision in table.collisions {
            let operation = zip(ids, operations).first { $0.0 == collision.spelling }?.1
            diagnostics.warning(
                "name-collision",
                "two operations of \(VisibleText.quoted(tag)) want the name \(collision.wanted): "
                    + "\(VisibleText.quoted(collision.spelling)) is \(collision.got)",
                at: operation?.location,
                nextStep: "choose its name: \"names\": { \"operations\": { \"\(VisibleText.escaped(collision.spelling))\": \"…\" } }")
        }
        return zip(operations, ids).map { Entry(operation: $0, id: $1, name: names[$1] ?? NameRules.member($1)) }
    }
}
