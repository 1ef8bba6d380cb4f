import BindingsDocument

/// The ids of operations: those of the document, or method and path where there is none or it is another's.
struct OperationIDs {
    /// An operation with its id.
    struct Identified {
        let operation: APIOperation
        let id: String
        /// Whether no other operation has the id.
        let isUnique: Bool
        /// Whether the operation is that of another path, to which its own path is a reference.
        let isAlias: Bool
    }

    let all: [Identified]

    /// - Parameter root: The document's first file.
    init(_ operations: [APIOperation], root: SourceFile) {
        let originals = Self.originals(of: operations, root: root)
        let isAlias = operations.indices.map { !originals.contains($0) }
        let declared = originals.compactMap { operations[$0].operationID }
        let counts = Dictionary(declared.map { ($0, 1) }, uniquingKeysWith: +)
        let ids = operations.enumerated().map { index, operation in
            guard !isAlias[index], let id = operation.operationID, counts[id] == 1 else { return Self.made(of: operation) }
            return id
        }
        let uses = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
        all = operations.indices.map {
            Identified(operation: operations[$0], id: ids[$0], isUnique: uses[ids[$0]] == 1, isAlias: isAlias[$0])
        }
    }

    /// An id of method and path.
    static func made(of operation: APIOperation) -> String {
        "\(operation.method.lowercased())\(Words(splitting: operation.path).upperCamel)"
    }

    /// Of operations that stand in one place, the one on the path of that place; else the one whose path is first by name.
    private static func originals(of operations: [APIOperation], root: SourceFile) -> Set<Int> {
        let places = Dictionary(grouping: operations.indices) { index in
            SchemaIdentity(file: operations[index].place.file.name, pointer: operations[index].pointer)
        }
        return Set(
            places.compactMap { place, indices in
                guard indices.count > 1 else { return indices.first }
                let home = indices.first { place.file == root.name && place.pointer == operations[$0].wirePlace }
                return home ?? indices.min { operations[$0].path < operations[$1].path }
            })
    }
}

extension OperationIDs {
    /// Reports operations that are those of another path, and those whose ids were made, as far as callers see it.
    ///
    /// - Parameter isAdvised: Whether operations without an id are reported with the advice.
    static func report(_ all: [NamedOperations.Entry], chosen: Set<String>, to diagnostics: DiagnosticCollector, isLinting: Bool) {
        let entries = all.filter { !chosen.contains($0.id) }
        let originals = Dictionary(
            all.filter { !$0.isAlias }.map { ($0.operation.identity, $0) }, uniquingKeysWith: { first, _ in first })
        for entry in entries where entry.isAlias {
            guard let original = originals[entry.operation.identity] else { continue }
            let naming = Diagnostic.NameOverride(table: "operations", spelling: entry.id, name: entry.name.name)
            diagnostics.add(
                Diagnostic(
                    .warning, code: "path-alias",
                    message: "the path \(VisibleText.quoted(entry.operation.path)) is a reference to "
                        + "\(VisibleText.quoted(original.operation.path)), so \(VisibleText.quoted(original.id)) is also \(entry.name)",
                    location: entry.operation.location, nextStep: "choose its name in bindings.json: \(naming.line)", naming: naming))
        }
        if !isLinting { reportMissing(entries.filter { !$0.isAlias && $0.operation.operationID == nil }, to: diagnostics) }
    }

    /// The first three by name, the others by their number.
    private static func reportMissing(_ entries: [NamedOperations.Entry], to diagnostics: DiagnosticCollector) {
        for entry in entries.prefix(3) { diagnostics.add(missing(entry)) }
        guard entries.count > 3 else { return }
        diagnostics.warning(
            "no-operation-id",
            "\(entries.count - 3) more operations have no operationId, so their names are made from method and path",
            at: entries[3].operation.location, nextStep: "add an 'operationId' to each; 'bindings check' lists them")
    }

    /// What there is to report of an operation without an id.
    static func missing(_ entry: NamedOperations.Entry) -> Diagnostic {
        let naming = Diagnostic.NameOverride(table: "operations", spelling: entry.id, name: entry.name.name)
        let operation = "\(entry.operation.method) \(VisibleText.quoted(entry.operation.path))"
        return Diagnostic(
            .warning, code: "no-operation-id",
            message: "\(operation) has no operationId, so that its name, \(entry.name), is made of its path",
            location: entry.operation.location,
            nextStep: "add an 'operationId', or choose the name in bindings.json: \(naming.line)", naming: naming)
    }
}

extension APIOperation {
    /// What tells the operation from all others of its document: the pointer to it from the document's root, were no path a reference.
    var wirePlace: String {
        "/paths/" + path.replacing("~", with: "~0").replacing("/", with: "~1") + "/" + method.lowercased()
    }

    /// Where the operation is declared.
    fileprivate var identity: SchemaIdentity { SchemaIdentity(file: place.file.name, pointer: pointer) }
}
