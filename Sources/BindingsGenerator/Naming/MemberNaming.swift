import BindingsDocument

/// Names the members of structs and enums: one place, so that declarations and uses agree.
struct MemberNaming {
    let resolver: SchemaResolver
    let overrides: GeneratorConfiguration.Names
    let diagnostics: DiagnosticCollector

    /// How values of a document are written.
    func literals(_ symbols: SymbolTable) -> DefaultValueLowering { DefaultValueLowering(symbols: symbols, naming: self) }

    /// Property names by their names in the document.
    func properties(of entry: SymbolTable.Declaration, _ object: ResolvedObject) -> [String: Identifier] {
        var table = NameTable(reserved: !sensitive(object).isEmpty ? Self.reserved.union(Self.shown) : Self.reserved)
        let names = table.names(
            for: object.properties.map(\.name), by: { overrides.properties["\(entry.key).\($0)"] ?? NameRules.member($0) },
            or: NameRules.memberAlternatives)
        for collision in table.collisions {
            let property = object.properties.first { $0.name == collision.spelling }
            tell(collision, in: entry, at: property?.schema.place.location, key: "properties")
        }
        return names
    }

    /// Member names in the order of the values.
    func members(of entry: SymbolTable.Declaration, _ shape: ResolvedEnum) -> [Identifier] {
        var table = NameTable(reserved: Self.reservedInEnums)
        let owners = shape.members.map { SpellingAtPlace(spelling: $0.text, place: $0.value.identityText) }
        let byOwner = Dictionary(zip(owners, shape.members), uniquingKeysWith: { first, _ in first })
        let given = table.names(
            for: owners,
            by: { owner in
                guard let member = byOwner[owner] else { return Identifier(owner.spelling) }
                return overrides.members["\(entry.key).\(member.text)"] ?? self.name(of: member, in: shape)
            }, or: { NameRules.memberAlternatives($0.spelling) })
        for collision in table.collisions {
            let member = shape.members.first { $0.text == collision.spelling }
            tell(collision, in: entry, at: member?.value.location, key: "members")
        }
        return zip(owners, shape.members).map { given[$0] ?? name(of: $1, in: shape) }
    }

    private func name(of member: ResolvedEnum.Member, in shape: ResolvedEnum) -> Identifier {
        if let name = member.name { return NameRules.enumMember(name) }
        guard member.value.schemaType == .number || member.value.schemaType == .integer else { return NameRules.enumMember(member.text) }
        return NameRules.enumMember(member.text.replacing(".", with: " point "))
    }

    private func tell(_ collision: NameTable.Collision, in entry: SymbolTable.Declaration, at location: SourceLocation?, key: String) {
        diagnostics.tell(
            collision, "\(collision.reason) in \(entry.name)", table: key,
            spelling: entry.key + "." + collision.spelling, at: location)
    }

    /// The members whose values must not be shown.
    func sensitive(_ object: ResolvedObject) -> [ResolvedObject.Property] {
        object.properties.filter { resolver.annotations(of: $0.schema).isSensitive }
    }

    /// What every model has already.
    private static let reserved: Set<String> = [
        "unknownFields", "additionalProperties", "hashValue", "isAbsent", "pageItems", "nextPageCursor", "hasMorePages",
    ]
    /// What models with redacted members have besides.
    private static let shown: Set<String> = ["customMirror", "description", "debugDescription"]
    private static let reservedInEnums: Set<String> = [
        "rawValue", "allKnown", "isKnown", "listsAllValues", "hashValue", "allCases", "description", "isAbsent",
    ]
}
