import BindingsDocument

/// Looks for what makes poor Swift, though nothing is wrong with it: only those who ask are told, as warnings.
struct APILint {
    let document: OpenAPIDocument
    let configuration: GeneratorConfiguration
    let resolver: SchemaResolver
    let mapper: TypeMapper
    let usage: SchemaUsage
    let operations: NamedOperations
    /// What is generated: advice is about nothing else.
    let lowered: GeneratedAPI
    let diagnostics: DiagnosticCollector

    private var ir: ModuleIR { lowered.ir }
    private var entries: [SymbolTable.Declaration] { mapper.symbols.declarations.filter { lowered.types[$0.name] != nil } }

    func run() {
        for entry in entries { look(at: entry) }
        lookForLongNames()
        lookAtUnions()
        lookForDiscriminators()
        lookForDuplicates()
        lookForUnused()
        OperationLint(outputs: ir.outputs.map(\.name), diagnostics: diagnostics).look(
            at: operations.all.filter { configuration.wants($0.operation) }, ir.client)
    }

    private func look(at entry: SymbolTable.Declaration) {
        switch entry.resolved {
        case .object(let object): object.properties.forEach(look)
        case .enumeration(let values): look(at: entry, values)
        default: break
        }
    }

    private static let longName = 40

    private func lookForLongNames() {
        var taken: Set<Identifier> = []
        for entry in entries where entry.isInline && entry.name.name.count > Self.longName {
            let name = shortName(entry.name) { mapper.symbols.declaration(named: $0) == nil && taken.insert($0).inserted }
            let naming = Diagnostic.NameOverride(table: "types", spelling: entry.key, name: name.name)
            diagnostics.add(
                Diagnostic(
                    .warning, code: "long-name", message: "the type of this is called \(entry.name)", location: entry.schema.location,
                    nextStep: "make it a component, or choose its name in bindings.json: \(naming.line)", naming: naming))
        }
    }

    /// The last words of a name, three of them or as many more as it takes.
    private func shortName(_ name: Identifier, isFree: (Identifier) -> Bool) -> Identifier {
        let words = Words(splitting: name.name).list
        let shorter = (3..<max(words.count, 4)).lazy.map { words.suffix($0) }.filter { $0.first?.first?.isLetter == true }
        return shorter.map { NameRules.type($0.joined(separator: " ")) }.first(where: isFree) ?? name
    }

    /// Properties that say less of their values than they could.
    private func look(at property: ResolvedObject.Property) {
        let schema = property.schema
        guard schema.reference == nil, schema.boolean == nil else { return }
        let name = VisibleText.quoted(property.name)
        func warn(_ code: String, _ message: String, _ nextStep: String) {
            diagnostics.warning(code, "\(name) \(message)", at: schema.location, nextStep: nextStep)
        }
        switch resolver.resolved(schema) {
        case .anything where schema.types.isEmpty && schema.oneOf.isEmpty && schema.anyOf.isEmpty && schema.allOf.isEmpty:
            warn("untyped-member", "has no type, so that its values are JSONValue", "add a 'type'")
        case .dictionary(nil) where schema.additionalProperties == nil:
            warn("untyped-object", "is an object of anything", "list its 'properties', or give 'additionalProperties' a schema")
        case .array(nil): warn("untyped-array", "is a list of anything", "add 'items'")
        case .scalar(.string) where schema.format == nil && Self.isDate(property.name):
            warn("date-without-format", "is called like a date, and is any text", "add 'format: date-time' or 'format: date'")
        default: break
        }
    }

    private static func isDate(_ name: String) -> Bool {
        let words = Words(splitting: name).list
        guard let last = words.last else { return false }
        return ["date", "datetime", "timestamp"].contains(last) || last == "at" && words.count > 1
    }

    /// A closed enum that comes from a service is broken by the first new value.
    private func look(at entry: SymbolTable.Declaration, _ values: ResolvedEnum) {
        guard configuration.closedEnums.contains(entry.key), usage.fromServer.contains(entry.schema) else { return }
        let isCalledSo = Words(splitting: entry.name.name).list.last.map(Self.growing.contains) == true
        guard isCalledSo || values.members.count >= 8 else { return }
        diagnostics.warning(
            "enum-may-grow",
            "\(entry.name) is closed and comes from the service: the first value that is new makes answers unreadable",
            at: entry.schema.location, nextStep: "remove \(VisibleText.quoted(entry.key)) from \"closedEnums\" in bindings.json")
    }

    private static let growing: Set<String> = [
        "status", "state", "type", "kind", "code", "reason", "event", "category", "role", "permission", "scope", "currency", "country",
        "language", "locale", "method", "provider", "feature", "error",
    ]
}

extension APILint {
    private func lookAtUnions() {
        let byName = Dictionary(mapper.symbols.declarations.map { ($0.name, $0.schema) }, uniquingKeysWith: { first, _ in first })
        for union in ir.unions {
            guard let cases = union.plan.triedObjects(mapper), cases.count > 1, let schema = byName[union.name] else { continue }
            diagnostics.warning(
                "no-discriminator", "\(union.name) is one of \(cases.count) objects that only trying can tell apart", at: schema.location,
                nextStep: "add a 'discriminator' that names a member with a value for each")
        }
    }

    /// A union writes what tells its alternatives apart; whoever reads an alternative's own schema does not see it.
    private func lookForDiscriminators() {
        for entry in entries {
            guard case .union(let union) = entry.resolved, let discriminator = union.discriminator else { continue }
            for (index, view) in union.alternatives.enumerated() where index != union.fallback {
                guard mapper.kind(of: mapper.bareType(of: view)) == .object,
                    resolver.discriminatorValues(of: view).discriminatorValues[discriminator.propertyName] == nil
                else { continue }
                let name = VisibleText.quoted(discriminator.propertyName)
                diagnostics.warning(
                    "undeclared-discriminator", "\(name) is the discriminator of \(entry.name), but this variant does not declare it",
                    at: resolver.target(of: view.schema).location, nextStep: "add \(name) to its 'properties' and to 'required'")
            }
        }
    }

    private func lookForDuplicates() {
        var objects: [SchemaFingerprint: [Schema]] = [:]
        var enums: [SchemaFingerprint: [Schema]] = [:]
        for entry in entries where entry.isInline {
            switch entry.resolved {
            case .object(let object) where object.properties.count > 1:
                objects[SchemaFingerprint(entry.schema), default: []].append(entry.schema)
            case .enumeration(let values) where values.members.count > 1:
                enums[SchemaFingerprint(entry.schema), default: []].append(entry.schema)
            default: break
            }
        }
        tellDuplicates(objects, "inline-duplicate", "object")
        tellDuplicates(enums, "inline-enum-duplicate", "list of values")
    }

    private func tellDuplicates(_ groups: [SchemaFingerprint: [Schema]], _ code: String, _ what: String) {
        for schemas in groups.values where schemas.count > 1 {
            let ordered = schemas.sorted { $0.location < $1.location }
            guard let first = ordered.first, let second = ordered.dropFirst().first else { continue }
            diagnostics.warning(
                code,
                "the same \(what) stands in \(schemas.count) places, and each is a type of its own; the second is at \(second.location)",
                at: first.location, nextStep: "make it a component, and refer to it from each")
        }
    }

    private func lookForUnused() {
        guard !document.operations.isEmpty, configuration.only.isEmpty else { return }
        for component in document.components.schemas {
            let schema = component.value
            // A component that is only a reference is used where what it refers to is.
            guard !usage.used.contains(schema), !usage.used.contains(resolver.target(of: schema)),
                !configuration.exclude.schemas.contains(component.name)
            else { continue }
            diagnostics.warning(
                "unused-component", "no operation uses the schema \(VisibleText.quoted(component.name))", at: component.nameLocation,
                nextStep: "remove it, or leave it out: \"exclude\": { \"schemas\": [\(JSONText.quoted(component.name))] } in bindings.json")
        }
    }
}

extension UnionIR.Plan {
    /// The objects among the alternatives that are tried one after the other; nil where a member tells which it is.
    fileprivate func triedObjects(_ mapper: TypeMapper) -> [UnionIR.Case]? {
        switch self {
        case .member: nil
        case .kind(let groups): groups.first { $0.kind == .object && $0.member == nil }?.cases
        case .trial(let cases): cases.filter { mapper.kind(of: $0.type) == .object }
        }
    }
}

extension SymbolTable.Declaration {
    /// Whether the schema stands inside something else, which gave it its name.
    var isInline: Bool { view.projection == .whole && schema.identity.ownName == nil }
}
