import BindingsDocument

/// Every operation under the group and the name it gets.
struct NamedOperations {
    /// An operation with its id, made from method and path where the document has none.
    struct Entry {
        let operation: APIOperation
        let id: String
        let name: Identifier
        /// What tells the operation from all others: its id, and its path and method where an id that was made of these is another's as well.
        let owner: SpellingAtPlace
        /// Whether the operation is that of another path, to which its own path is a reference.
        let isAlias: Bool
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

    init(document: OpenAPIDocument, configuration: GeneratorConfiguration, diagnostics: DiagnosticCollector) {
        let wanted = document.operations.filter { !configuration.exclude.covers($0) }
        for operation in wanted where !operation.canBeCalled && configuration.wants(operation) { Self.tellLeftOut(operation, diagnostics) }
        let kept = wanted.filter(\.canBeCalled)
        let identified = OperationIDs(kept, root: document.place.file).all
        var byTag: [String: [OperationIDs.Identified]] = [:]
        for one in identified { byTag[one.operation.tags.first ?? "default", default: []].append(one) }
        let declared = document.tags.map(\.name).filter { byTag[$0] != nil }
        let tags = (declared + byTag.keys.sorted()).uniqued()
        var table = NameTable(reserved: ["runtime", "operations"])
        let properties = table.names(
            for: tags, by: { configuration.names.groups[$0] ?? NameRules.member($0) }, or: NameRules.memberAlternatives)
        for collision in table.collisions {
            let tag = document.tags.first { $0.name == collision.spelling }?.place.location
            diagnostics.tell(
                collision, collision.isReserved ? collision.reason : "the name \(collision.wanted) is taken by another tag",
                table: "groups", spelling: collision.spelling,
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

    /// A damaged operation is left out where the errors about it are accepted; one whose method cannot be sent is an error itself.
    private static func tellLeftOut(_ operation: APIOperation, _ diagnostics: DiagnosticCollector) {
        let name = operation.operationID ?? "\(operation.method) \(operation.path)"
        let subject = "the operation \(VisibleText.quoted(name))"
        let exclusion = "\"exclude\": { \"operations\": [\(JSONText.quoted(name))] } in bindings.json"
        guard operation.isDamaged else {
            return diagnostics.error(
                "operation-left-out", "the method of \(subject) is not an HTTP token, so it cannot be called", at: operation.location,
                nextStep: "correct the method, or exclude the operation: \(exclusion)")
        }
        diagnostics.consequence(
            "operation-left-out", "\(subject) is left out: something that it needs is missing or wrong", at: operation.location,
            nextStep: "correct the document, or exclude the operation: \(exclusion)")
    }

    private static func entries(
        _ operations: [OperationIDs.Identified], tag: String, overrides: GeneratorConfiguration.Names, diagnostics: DiagnosticCollector
    ) -> [Entry] {
        // Two paths may differ in signs alone: where they stand tells them apart.
        var table = NameTable(reserved: ["client"])
        let owners = operations.map { SpellingAtPlace(spelling: $0.id, place: $0.operation.wirePlace) }
        let names = table.names(
            for: owners.sorted(), by: { overrides.operations[$0.spelling] ?? NameRules.method($0.spelling, tag: tag) },
            or: { [NameRules.member($0.spelling)] + NameRules.memberAlternatives($0.spelling) })
        for collision in table.collisions {
            let operation = operations.first { $0.id == collision.spelling }?.operation
            let problem = "two operations of \(VisibleText.quoted(tag)) want the name \(collision.wanted)"
            diagnostics.tell(
                collision, collision.isReserved ? collision.reason : problem, table: "operations", spelling: collision.spelling,
                at: operation?.location)
        }
        return zip(operations, owners).map { one, owner in
            Entry(
                operation: one.operation, id: one.id, name: names[owner] ?? NameRules.member(one.id),
                owner: SpellingAtPlace(spelling: one.id, place: one.isUnique ? "" : owner.place), isAlias: one.isAlias)
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
