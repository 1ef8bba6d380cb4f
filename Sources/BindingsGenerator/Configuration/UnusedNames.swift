import BindingsDocument

/// Names in a config that nothing in the document goes by: they would be without effect, and nobody would see it.
struct UnusedNames {
    /// One of them.
    struct Miss {
        /// The keys of the config that it stands under, the outermost first.
        let keys: [String]
        let name: String
        /// Whether it is an element of a list, not a key.
        let isElement: Bool
        /// What is not there.
        let kind: String
        /// What was probably meant.
        let nearest: String?
    }

    let configuration: GeneratorConfiguration
    let document: OpenAPIDocument

    /// In the order of the config's keys.
    var misses: [Miss] {
        let names = configuration.names
        let schemas = document.components.schemas.map(\.name)
        return missing(names.operations.keys, ["names", "operations"], "operation", from: operations)
            + missing(names.parameters.keys, ["names", "parameters"], "parameter", from: parameters)
            + missing(configuration.idempotent, ["idempotent"], "operation", from: operations, isElement: true)
            + missing(names.groups.keys, ["names", "groups"], "tag", from: tags)
            + missing(names.servers.keys, ["names", "servers"], "server", from: servers.map(\.url))
            + missing(configuration.streamEnds.keys, ["streamEnds"], "operation", from: operations)
            + missing(configuration.replace.keys, ["replace"], "schema", from: schemas)
            + missing(configuration.silence, ["silence"], "code", from: KnownCodes.all.sorted(), isElement: true)
            + missing(configuration.accept, ["accept"], "code", from: KnownCodes.all.sorted(), isElement: true) + missesOfTypes()
    }

    /// What is named after declared types: an enumeration of all of them is only made where there is something to look for.
    private func missesOfTypes() -> [Miss] {
        let names = configuration.names
        let named = [configuration.closedEnums, configuration.optional, configuration.triState, configuration.plainBases]
        guard !names.types.isEmpty || !names.properties.isEmpty || !names.members.isEmpty || named.contains(where: { !$0.isEmpty }) else {
            return []
        }
        let declared = DeclaredNames(configuration, document)
        return missing(names.types.keys, ["names", "types"], "type", from: declared.types)
            + missing(names.properties.keys, ["names", "properties"], "property", from: declared.properties)
            + missing(names.members.keys, ["names", "members"], "value of an enum", from: declared.members + listedValues)
            + missing(configuration.closedEnums, ["closedEnums"], "type", from: declared.types, isElement: true)
            + missing(configuration.plainBases, ["plainBases"], "schema", from: document.components.schemas.map(\.name), isElement: true)
            + missing(configuration.optional, ["optional"], "property", from: declared.shownProperties, isElement: true)
            + missing(
                configuration.triState, ["triState"], "property or type", from: declared.shownProperties + declared.types, isElement: true)
    }

    private func missing(
        _ names: some Sequence<String>, _ keys: [String], _ kind: String, from known: [String], isElement: Bool = false
    ) -> [Miss] {
        let missed = Set(names).subtracting(known).sorted()
        guard !missed.isEmpty else { return [] }
        let candidates = Set(known).sorted()
        return missed.map {
            Miss(keys: keys, name: $0, isElement: isElement, kind: kind, nearest: NearestName.of($0, among: candidates))
        }
    }

    /// The ids of all operations, of what is left out as well: its own, and the one that is made where that is missing.
    private var operations: [String] {
        document.operations.flatMap { [$0.operationID, OperationIDs.made(of: $0)].compactMap { $0 } }
    }

    /// What the parameters of all operations are called, by every id that an operation may go by.
    private var parameters: [String] {
        document.operations.flatMap { operation in
            [operation.operationID, OperationIDs.made(of: operation)].compactMap { $0 }.flatMap { id in
                operation.parameters.map { ParameterNames.key(of: $0, in: id) }
            }
        }
    }

    private var tags: [String] { ["default"] + document.tags.map(\.name) + document.operations.flatMap(\.tags) }

    private var servers: [Server] { document.servers + document.operations.flatMap(\.servers) }

    private var listedValues: [String] {
        servers.flatMap(\.variables).flatMap { variable in (variable.value.values ?? []).map { "Servers.\(variable.name).\($0)" } }
    }
}

/// What the types that are declared for a document go by in a config, with their properties and values.
private struct DeclaredNames {
    private(set) var types: [String]
    private(set) var properties: [String] = []
    /// Properties by the names of the Swift types as well, which errors show.
    private(set) var shownProperties: [String] = []
    private(set) var members: [String] = []

    init(_ configuration: GeneratorConfiguration, _ document: OpenAPIDocument) {
        types = document.components.schemas.map(\.name)
        add(configuration, document)
        // What the config leaves out is there all the same, with what stands inside it.
        var whole = configuration
        (whole.exclude, whole.replace, whole.formats) = (.init(), [:], [:])
        if whole != configuration { add(whole, document) }
        // Names that are offered are those of the document alone: what stands inside a type that the config renames had another one there.
        whole.names = .init()
        add(whole, document)
    }

    private mutating func add(_ configuration: GeneratorConfiguration, _ document: OpenAPIDocument) {
        // What there is to report of the document was reported when it was lowered.
        let builder = GeneratedAPIBuilder(document: document, configuration: configuration, diagnostics: DiagnosticCollector())
        let (entries, outputs) = builder.declared()
        types += outputs
        for entry in entries {
            types.append(entry.key)
            switch entry.resolved {
            case .object(let object):
                properties += object.properties.map { "\(entry.key).\($0.name)" }
                shownProperties += object.properties.flatMap { ["\(entry.key).\($0.name)", "\(entry.name.name).\($0.name)"] }
            case .enumeration(let values): members += values.members.map { "\(entry.key).\($0.text)" }
            default: break
            }
        }
    }
}
