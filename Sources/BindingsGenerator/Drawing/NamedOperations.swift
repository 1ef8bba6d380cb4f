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

    /// What each of some operations goes by: its id, and its place where an id that was made of the path is another's as well.
    static func owners(of entries: [Entry]) -> [SpellingAtPlace] {
        let counts = Dictionary(entries.map { ($0.id, 1) }, uniquingKeysWith: +)
        return entries.map { SpellingAtPlace(spelling: $0.id, place: counts[$0.id] == 1 ? "" : $0.operation.place.pointer) }
    }

    init(document: OpenAPIDocument, configuration: GeneratorConfiguration, diagnostics: DiagnosticCollector) {
        let wanted = document.operations.filter { !configuration.exclude.covers($0) }
        for operation in wanted where !operation.canBeCalled && configuration.wants(operation) { Self.tellLeftOut(operation, diagnostics) }
        let kept = wanted.filter(\.canBeCalled)
        let ids = Self.ids(of: kept)
        var byTag: [String: [(operation: APIOperation, id: String)]] = [:]
        for (operation, id) in zip(kept, ids) { byTag[operation.tags.first ?? "default", default: []].append((operation, id)) }
        let declared = document.tags.map(\.name).filter { byTag[$0] != nil }
        let tags = (declared + byTag.keys.sorted()).uniqued()
        var table = NameTable(reserved: ["client", "operations"])
        let properties = table.names(for: tags) { configuration.names.groups[$0] ?? NameRules.member($0) }
        for collision in table.collisions {
            let tag = document.tags.first { $0.name == collision.spelling }?.place.location
            diagnostics.tell(
                collision, "the name \(collision.wanted) is taken by another tag", table: "groups", spelling: collision.spelling,
                at: tag ?? byTag[collision.spelling]?.first?.operation.location)
        }
        var types = NameTable()
        groups = tags.map { tag in
            let property = properties[tag] ?? NameRules.member(tag)
            let type = types.claim(NameRules.type(property.name).appending("Operations"), for: tag)
            let entries = Self.entries(byTag[tag] ?? [], tag: tag, overrides: configuration.names, diagnostics: diagnostics)
            return Group(tag: tag, property: property, type: type, entries: entries)
        }
    }

    private static func tellLeftOut(_ operation: APIOperation, _ diagnostics: DiagnosticCollector) {
        let name = operation.operationID ?? "\(operation.method) \(operation.path)"
        let reason = operation.isDamaged ? "what it needs is missing or wrong, as told beside this" : "its method is no HTTP token"
        diagnostics.error(
            "operation-left-out", "the operation \(VisibleText.quoted(name)) is left out: \(reason)", at: operation.location,
            nextStep:
                "correct the document, or leave it out on purpose: \"exclude\": { \"operations\": [\(VisibleText.quoted(name))] } in bindings.json"
        )
    }

    /// An id for each operation: its own, or method and path where it has none or another operation has it too.
    private static func ids(of operations: [APIOperation]) -> [String] {
        let counts = Dictionary(operations.compactMap(\.operationID).map { ($0, 1) }, uniquingKeysWith: +)
        return operations.map { operation in
            if let id = operation.operationID, counts[id] == 1 { return id }
            return madeID(of: operation)
        }
    }

    /// An id of method and path.
    static func madeID(of operation: APIOperation) -> String {
        "\(operation.method.lowercased())\(Words(splitting: operation.path).upperCamel)"
    }

    private static func entries(
        _ operations: [(operation: APIOperation, id: String)], tag: String, overrides: GeneratorConfiguration.Names,
        diagnostics: DiagnosticCollector
    ) -> [Entry] {
        // Two paths may differ in signs alone: where they stand tells them apart.
        var table = NameTable(reserved: ["client"])
        let ordered = operations.sorted { ($0.id, $0.operation.place.pointer) < ($1.id, $1.operation.place.pointer) }
        let owners = ordered.map { SpellingAtPlace(spelling: $0.id, place: $0.operation.place.pointer) }
        let names = table.names(
            for: owners, by: { overrides.operations[$0.spelling] ?? NameRules.method($0.spelling, tag: tag) },
            or: { [NameRules.member($0.spelling), NameRules.spokenMember($0.spelling)] })
        for collision in table.collisions {
            let operation = operations.first { $0.id == collision.spelling }?.operation
            diagnostics.tell(
                collision, "two operations of \(VisibleText.quoted(tag)) want the name \(collision.wanted)", table: "operations",
                spelling: collision.spelling, at: operation?.location)
        }
        return operations.map { operation, id in
            let owner = SpellingAtPlace(spelling: id, place: operation.place.pointer)
            return Entry(operation: operation, id: id, name: names[owner] ?? NameRules.member(id))
        }
    }
}

extension APIOperation {
    /// Whether a request can be made of it: nothing is missing, and its method can stand in a request line (RFC 9110, 9.1).
    fileprivate var canBeCalled: Bool {
        !isDamaged && !method.isEmpty
            && method.utf8.allSatisfy { Self.tokenSigns.contains($0) || Character(Unicode.Scalar($0)).isASCIIWord }
    }

    /// RFC 9110, 5.6.2, less letters and digits.
    private static let tokenSigns = Set("!#$%&'*+-.^_`|~".utf8)
}

extension Character {
    fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
