import BindingsDocument

/// Draws the client type with its groups.
struct ClientDrawing {
    let document: OpenAPIDocument
    let reader: ShapeReader
    let mapper: TypeMapper
    let operations: NamedOperations
    let name: Identifier
    let names: GeneratorConfiguration.Names

    func draw() -> ClientPicture {
        ClientPicture(
            name: name, doc: DocText("A client of \(document.info.title), version \(document.info.version)."),
            servers: document.servers.map { StringLiteral($0.url) }, schemes: schemes, groups: operations.groups.map(group))
    }

    private func group(_ group: NamedOperations.Group) -> GroupPicture {
        let drawing = OperationDrawing(reader: reader, mapper: mapper, baseServer: document.servers.first?.url)
        let tag = document.tags.first { $0.name == group.tag }
        var doc = DocText(tag?.description)
        if doc.lines.isEmpty { doc = DocText("The operations of \(group.tag).") }
        return GroupPicture(
            property: group.property, type: group.type, client: name, doc: doc,
            operations: group.entries.map { drawing.draw($0.operation, id: $0.id, name: $0.name) })
    }

    private var schemes: [SchemePicture] {
        var table = NameTable(reserved: ["configuration", "credentials", "client"])
        return document.components.securitySchemes.compactMap { named in
            guard let (placement, carrier) = Self.placement(of: named.value.kind) else { return nil }
            return SchemePicture(
                argument: table.claim(NameRules.member(named.name), for: named.name), scheme: StringLiteral(named.name),
                placement: placement,
                carrier: carrier.map(StringLiteral.init),
                doc: DocText(named.value.description?.split(whereSeparator: \.isNewline).joined(separator: " ")))
        }
    }

    /// Where a scheme's credential goes; nil for schemes that need more than one secret text.
    private static func placement(of kind: SecurityScheme.Kind) -> (SchemePicture.Placement, String?)? {
        switch kind {
        case .http(let scheme, _) where scheme == "bearer": (.bearer, nil)
        case .oauth2, .openIDConnect: (.bearer, nil)
        case .apiKey(let name, .cookie): (.cookie, name)
        case .apiKey(let name, .header): (.header, name)
        case .apiKey(let name, .query): (.query, name)
        default: nil
        }
    }
}
