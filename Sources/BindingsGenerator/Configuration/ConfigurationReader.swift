import BindingsDocument

extension GeneratorConfiguration {
    private enum Key: String, CaseIterable {
        case spec, emit, access, client, shards, root, references, localCopies, limits, names, closedEnums, idempotent, streamEnds
        case optional, tolerant, triState, plainBases
        case patterns, formats, replace, imports, exclude, only, strict, accept, lenient, advice, silence, output, templates
    }

    /// Reads the value of a `bindings.json`: every fault is reported, and the defaults stand in for what has one.
    ///
    /// - Parameter spec: The document where the config names none.
    init(_ root: LocatedNode, spec: String? = nil, diagnostics: DiagnosticCollector) {
        let faults = ConfigurationFaults(diagnostics: diagnostics)
        self.init(spec: spec ?? "")
        guard let values = ConfigurationObject(root, "the config", faults, keys: Key.self) else { return }
        if spec == nil, values[.spec] == nil {
            faults.add("the config names no document: add \"spec\": \"path/to/openapi.yaml\"", at: root.location)
        }
        self.spec = values.string(.spec) ?? self.spec
        readOutput(values)
        readNames(values)
        readTypes(values)
        readPresence(values)
        readSelections(values)
        readReporting(values, faults)
    }

    private mutating func readOutput(_ values: ConfigurationObject<Key>) {
        emit = values.array(.emit, choice).map { Set($0) } ?? emit
        access = values.converted(.access, choice) ?? access
        shards = values.int(.shards, in: 1...64) ?? shards
        root = values.string(.root)
        references = values.strings(.references) ?? []
        localCopies = values.table(.localCopies, localCopy) ?? [:]
        limits = values.object(.limits, keys: Limits.Key.self).map(Limits.init) ?? limits
        patterns = values.bool(.patterns) ?? patterns
        templates = values.string(.templates)
        output = values.string(.output)
    }

    private mutating func readNames(_ values: ConfigurationObject<Key>) {
        client = values.converted(.client, identifier)
        names = values.object(.names, keys: Names.Key.self).map(Names.init) ?? names
    }

    private mutating func readTypes(_ values: ConfigurationObject<Key>) {
        closedEnums = Set(values.strings(.closedEnums) ?? [])
        formats = values.table(.formats, typeExpression) ?? [:]
        replace = values.table(.replace, typeExpression) ?? [:]
        imports = values.array(.imports, module) ?? []
    }

    private mutating func readPresence(_ values: ConfigurationObject<Key>) {
        optional = Set(values.strings(.optional) ?? [])
        tolerant = values.bool(.tolerant) ?? tolerant
        triState = Set(values.strings(.triState) ?? [])
        plainBases = Set(values.strings(.plainBases) ?? [])
    }

    private mutating func readSelections(_ values: ConfigurationObject<Key>) {
        idempotent = Set(values.strings(.idempotent) ?? [])
        streamEnds = values.table(.streamEnds) { _, text, _ in text } ?? [:]
        exclude = values.object(.exclude, keys: Selection.Key.self).map(Selection.init) ?? exclude
        only = values.object(.only, keys: Selection.Key.self).map(Selection.init) ?? only
    }

    private mutating func readReporting(_ values: ConfigurationObject<Key>, _ faults: ConfigurationFaults) {
        strict = values.bool(.strict) ?? strict
        lenient = values.bool(.lenient) ?? lenient
        if strict, lenient { faults.add("\"strict\" and \"lenient\" exclude each other; remove one", at: values[.lenient]?.location) }
        accept = Set(values.strings(.accept) ?? [])
        advice = values.bool(.advice) ?? advice
        silence = Set(values.strings(.silence) ?? [])
    }
}

extension GeneratorConfiguration.Names {
    fileprivate enum Key: String, CaseIterable { case types, properties, members, operations, parameters, groups, servers }

    fileprivate init(_ values: ConfigurationObject<Key>) {
        func names(_ key: Key) -> [String: Identifier] {
            values.table(key) { _, text, key throws(ConfigurationFault) in try identifier(text, key) } ?? [:]
        }
        types = names(.types)
        properties = names(.properties)
        members = names(.members)
        operations = names(.operations)
        parameters = names(.parameters)
        groups = names(.groups)
        servers = names(.servers)
    }
}

extension GeneratorConfiguration.Limits {
    fileprivate enum Key: String, CaseIterable { case files, fileBytes, totalBytes, depth, aliasedValues, callbacks, outputBytes }

    fileprivate init(_ values: ConfigurationObject<Key>) {
        files = values.int(.files, in: 1...Int.max)
        fileBytes = values.int(.fileBytes, in: 1...Int.max)
        totalBytes = values.int(.totalBytes, in: 1...Int.max)
        depth = values.int(.depth, in: 1...DocumentLimits.deepest)
        aliasedValues = values.int(.aliasedValues, in: 1...Int.max)
        callbacks = values.int(.callbacks, in: 1...DocumentLimits.deepestCallbacks)
        outputBytes = values.int(.outputBytes, in: 1...Int.max)
    }
}

extension GeneratorConfiguration.Selection {
    fileprivate enum Key: String, CaseIterable { case operations, tags, paths, schemas }

    fileprivate init(_ values: ConfigurationObject<Key>) {
        operations = Set(values.strings(.operations) ?? [])
        tags = Set(values.strings(.tags) ?? [])
        paths = Set(values.strings(.paths) ?? [])
        schemas = Set(values.strings(.schemas) ?? [])
    }
}

/// The case of a name.
private func choice<T: RawRepresentable<String> & CaseIterable>(_ text: String, _ key: String) throws(ConfigurationFault) -> T {
    if let value = T(rawValue: text) { return value }
    let known = T.allCases.map(\.rawValue)
    let nearest = NearestName.of(text, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ConfigurationFault(
        message: "\"\(VisibleText.escaped(text))\" is none of the values that \"\(key)\" takes: \(known.joined(separator: ", "))\(nearest)")
}

private func identifier(_ text: String, _ key: String) throws(ConfigurationFault) -> Identifier {
    if let name = Identifier(exactly: text) { return name }
    throw ConfigurationFault(
        message: "\"\(VisibleText.escaped(text))\" is not a Swift identifier; write letters, digits and underscores")
}

private func typeExpression(_ name: String, _ text: String, _ key: String) throws(ConfigurationFault) -> TypeExpression {
    if let type = TypeExpression(written: text) { return type }
    throw ConfigurationFault(message: "\"\(VisibleText.escaped(text))\" is not a Swift type; write a name such as Money, or Shop.Money")
}

private func module(_ text: String, _ key: String) throws(ConfigurationFault) -> ModuleName {
    if let name = ModuleName(text) { return name }
    throw ConfigurationFault(message: "\"\(VisibleText.escaped(text))\" is not the name of a module")
}

/// A file by its URL; a fragment has no place in the URL of a whole file.
private func localCopy(_ url: String, _ path: String, _ key: String) throws(ConfigurationFault) -> String {
    if url.contains(":"), !url.contains("#") { return path }
    throw ConfigurationFault(message: "\"\(VisibleText.escaped(url))\" is not the URL of a file: write it in full and without '#…'")
}
