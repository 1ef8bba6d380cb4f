import BindingsDocument

/// Turns a document into a picture: every naming and typing decision is made below here.
struct PictureBuilder {
    let document: OpenAPIDocument
    let configuration: GeneratorConfiguration
    let diagnostics: DiagnosticCollector

    private let reader: ShapeReader
    private var clientName: Identifier { configuration.client ?? NameRules.type(document.info.title).appending("Client") }

    init(document: OpenAPIDocument, configuration: GeneratorConfiguration, diagnostics: DiagnosticCollector) {
        self.document = document
        self.configuration = configuration
        self.diagnostics = diagnostics
        reader = ShapeReader(document: document)
    }

    /// The picture; what could not be drawn is told to the collector.
    func build() -> Picture {
        let operations = NamedOperations(document: document, overrides: configuration.names, diagnostics: diagnostics)
        let catalog = self.catalog(operations)
        let mapper = TypeMapper(reader: reader, catalog: catalog)
        var picture = Picture(access: configuration.access, document: documentPicture)
        if configuration.emit.contains(.types) {
            ModelDrawing(
                reader: reader, catalog: catalog, mapper: mapper, fromServer: fromServer, patched: patched,
                names: configuration.names, closedEnums: configuration.closedEnums
            ).draw(into: &picture)
            markPages(in: &picture, mapper: mapper)
        }
        if configuration.emit.contains(.client) {
            picture.client = ClientDrawing(
                document: document, reader: reader, mapper: mapper, operations: operations, name: clientName, names: configuration.names
            ).draw()
        }
        return picture
    }

    private func markPages(in picture: inout Picture, mapper: TypeMapper) {
        let finder = PageFinder(reader: reader, mapper: mapper)
        for page in document.operations.compactMap(finder.page) {
            guard let name = mapper.catalog.name(of: page.schema), let index = picture.structs.firstIndex(where: { $0.name == name }),
                case .array(let item) = mapper.bareType(of: page.items.schema),
                let items = picture.structs[index].property(of: page.items.name),
                let next = picture.structs[index].property(of: page.next.name)
            else { continue }
            picture.structs[index].page = PagePicture(
                items: items.name, itemsAreOptional: items.type.isOptional, item: item, next: next.name)
        }
    }

    private var documentPicture: DocumentPicture {
        DocumentPicture(
            title: DocLine("\(document.info.title) \(document.info.version)"), version: StringLiteral(document.info.version),
            digest: StringLiteral(FNV1a.hex(document.place.file.bytes)), name: clientName.appending("Document"))
    }

    private func catalog(_ operations: NamedOperations) -> SchemaCatalog {
        let groups = Set(operations.groups.map(\.type.name))
        let forms = self.forms
        var catalog = SchemaCatalog(
            reader: reader, overrides: configuration.names.types, reserved: groups.union([clientName.name, clientName.name + "Document"]))
        catalog.addComponents(document.components.schemas.filter { !forms.contains(ObjectIdentifier($0.value)) })
        for operation in operations.all {
            for schema in InlineSchemas.of(operation.operation) {
                guard !forms.contains(ObjectIdentifier(schema.schema)) else { continue }
                catalog.add(inline: schema.schema, named: Words(splitting: operation.id).upperCamel + schema.suffix)
            }
        }
        for webhook in document.webhooks {
            for schema in webhook.operations.flatMap(InlineSchemas.of) {
                catalog.add(inline: schema.schema, named: Words(splitting: webhook.path).upperCamel + "Webhook" + schema.suffix)
            }
        }
        for collision in catalog.collisions {
            diagnostics.warning(
                "name-collision", "the name \(collision.wanted) is taken, so \(VisibleText.quoted(collision.spelling)) is \(collision.got)",
                at: document.place.location, nextStep: "give it another name under \"names\": { \"types\": … } in bindings.json")
        }
        return catalog
    }

    /// Schemas of forms with files in them: no JSON holds those, their members are arguments.
    private var forms: Set<ObjectIdentifier> {
        let media = document.operations.compactMap(\.requestBody).flatMap(\.content).filter {
            MediaType.bare($0.type) == "multipart/form-data"
        }
        return Set(
            media.compactMap(\.schema).map(reader.target).filter { $0.properties.contains { reader.isBinary($0.schema) } }
                .map(ObjectIdentifier.init))
    }

    /// What can come from a server: the bodies of responses, and what a service sends by itself.
    private var fromServer: Reachability {
        var result = Reachability(reader: reader)
        let received = document.operations.flatMap { $0.responses.flatMap(\.response.content) }
        let sent = document.webhooks.flatMap(\.operations).compactMap(\.requestBody).flatMap(\.content)
        for schema in (received + sent).compactMap(\.schema) { result.add(schema) }
        for header in document.operations.flatMap({ $0.responses.flatMap(\.response.headers) }) {
            header.value.schema.map { result.add($0) }
        }
        return result
    }

    private var patched: Set<ObjectIdentifier> {
        let bodies = document.operations.filter { $0.method == "PATCH" }.compactMap(\.requestBody).flatMap(\.content)
        return Set(bodies.compactMap(\.schema).map { ObjectIdentifier(reader.target(of: $0)) })
    }
}

/// The schemas that stand inside an operation, with what is put behind the operation's name for each.
enum InlineSchemas {
    static func of(_ operation: APIOperation) -> [(schema: Schema, suffix: String)] {
        var found: [(Schema, String)] = operation.parameters.compactMap { parameter in
            (parameter.schema ?? parameter.content.first?.schema).map { ($0, Words(splitting: parameter.name).upperCamel) }
        }
        for media in operation.requestBody?.content ?? [] { media.schema.map { found.append(($0, "Request")) } }
        let successes = operation.responses.filter { $0.status.hasPrefix("2") }.count
        for entry in operation.responses {
            let isSuccess = entry.status.hasPrefix("2")
            let suffix = isSuccess && successes == 1 ? "Response" : "Response" + Words(splitting: entry.status).upperCamel
            for media in entry.response.content { media.schema.map { found.append(($0, suffix)) } }
        }
        return found
    }
}
