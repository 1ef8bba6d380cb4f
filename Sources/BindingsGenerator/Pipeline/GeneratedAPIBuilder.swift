import BindingsDocument

/// Lowers a document to the intermediate representation: every naming and typing decision is made below here.
struct GeneratedAPIBuilder {
    let document: OpenAPIDocument
    let configuration: GeneratorConfiguration
    let diagnostics: DiagnosticCollector

    private let resolver: SchemaResolver
    private let names: ClientNames

    init(document: OpenAPIDocument, configuration: GeneratorConfiguration, diagnostics: DiagnosticCollector) {
        self.document = document
        self.configuration = configuration
        self.diagnostics = diagnostics
        names = ClientNames(configured: configuration.client, title: document.info.title)
        resolver = SchemaResolver(document: document, formats: FormatTable(configuration, document), diagnostics: diagnostics)
    }

    /// The intermediate representation; what cannot be lowered is reported to the collector.
    func build() -> ModuleIR { lower().ir }

    /// The intermediate representation of what is selected, with its positions in the document.
    ///
    /// - Parameter isAdvised: Whether what makes poor Swift is told too.
    func lower(isLinting: Bool = false) -> GeneratedAPI {
        reportRefusedClient()
        let operations = NamedOperations(document: document, configuration: configuration, diagnostics: diagnostics)
        let visible = operations.all.filter { configuration.wants($0.operation) }
        if !configuration.emit.isDisjoint(with: [.client, .server]) {
            let chosen = Set(configuration.names.operations.keys)
            OperationIDs.report(visible, chosen: chosen, to: diagnostics, isLinting: isLinting)
        }
        var symbols = self.symbols(operations)
        let outputs = symbols.names(forOutputsOf: operations.all)
        let mapper = TypeMapper(resolver: resolver, symbols: symbols)
        let naming = MemberNaming(resolver: resolver, overrides: configuration.names, diagnostics: diagnostics)
        let usage = self.usage(operations)
        let patched = PatchedObjects(operations.all.map(\.operation), resolver: resolver).schemas
        let planner = PropertyPlanner(
            mapper: mapper, naming: naming, usage: usage, patched: patched, configuration: configuration)
        let limits = ConstraintTable(mapper: mapper, planner: planner, patterns: configuration.patterns ? diagnostics : nil)
        var ir = ModuleIR(access: configuration.access, imports: configuration.imports, document: documentIR)
        let pages = PageChecks(finder: PageFinder(resolver: resolver, mapper: mapper), diagnostics: diagnostics)
        for operation in operations.all.map(\.operation) where configuration.wants(operation) {
            pages.check(operation)
            RetryAnnotations.check(operation, diagnostics)
            BodyChecks(diagnostics: diagnostics).check(operation)
        }
        if configuration.emit.contains(.types) {
            let structs = StructLowering(mapper: mapper, planner: planner)
            let enums = EnumLowering(naming: naming, closed: configuration.closedEnums)
            TypeLowering(mapper: mapper, structs: structs, enums: enums).lower(into: &ir)
            ir.limits = limits.ordered
            markPages(in: &ir, mapper: mapper, operations: operations)
            ir.webhooks = WebhookLowering(document: document, mapper: mapper, name: names.webhook).lower()
        }
        if !configuration.emit.isDisjoint(with: [.client, .server]) {
            let lowered = ClientLowering(
                document: document, mapper: mapper, planner: planner, limits: limits, operations: operations,
                name: names.client, outputs: outputs, overrides: configuration.names,
                retries: RetryAnnotations(configured: configuration.idempotent),
                streamEnds: configuration.streamEnds,
                diagnostics: diagnostics
            ).lower()
            if configuration.emit.contains(.client) { (ir.client, ir.outputs) = (lowered.client, lowered.outputs) }
            if configuration.emit.contains(.server) {
                ir.server =
                    ServerStubLowering(
                        document: document, mapper: mapper, limits: limits, operations: operations, client: lowered.client,
                        names: names, overrides: configuration.names, streamEnds: configuration.streamEnds
                    ).lower()
            }
        }
        let lowered = GeneratedAPI(
            ir: ir,
            types: Dictionary(
                symbols.declarations.map { ($0.name, GeneratedAPI.TypeSource(key: $0.key, place: $0.schema.place)) },
                uniquingKeysWith: { first, _ in first }),
            operations: Dictionary(
                document.operations.map { (GeneratedAPI.OperationKey($0), $0) }, uniquingKeysWith: { first, _ in first })
        ).selecting(configuration.only)
        RequiredNames(mapper: mapper, diagnostics: diagnostics).run()
        if diagnostics.hasErrors {
            UntypedReport(mapper: mapper, operations: operations, lowered: lowered, diagnostics: diagnostics).run()
        }
        if isLinting {
            diagnostics.inPart {
                APILint(
                    document: document, configuration: configuration, resolver: resolver, mapper: mapper, usage: usage,
                    operations: operations, lowered: lowered, diagnostics: diagnostics
                ).run()
            }
        }
        return lowered
    }

    /// Everything that gets a declaration, and what the types of several answers go by in the config.
    func declared() -> (entries: [SymbolTable.Declaration], outputs: [String]) {
        let operations = NamedOperations(document: document, configuration: configuration, diagnostics: diagnostics)
        var symbols = self.symbols(operations)
        let outputs = symbols.names(forOutputsOf: operations.all).keys.map { SymbolTable.outputSpelling($0.spelling) }
        return (symbols.declarations, outputs)
    }

    private func markPages(in ir: inout ModuleIR, mapper: TypeMapper, operations: NamedOperations) {
        let finder = PageFinder(resolver: resolver, mapper: mapper)
        let places = Dictionary(ir.structs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let aliases = Dictionary(ir.aliases.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        for page in operations.all.map(\.operation).compactMap(finder.page) {
            guard let index = page.schema.flatMap(mapper.symbols.name).flatMap({ places[$0] }), let list = page.items.last,
                case .array(let item) = mapper.plainType(of: list.schema)
            else { continue }
            let paths = PropertyPaths(structs: ir.structs, aliases: aliases, places: places)
            guard let items = paths.path(page.items, from: index) else { continue }
            // Of several operations with one page, the one that says most of it.
            if ir.structs[index].page?.next != nil || ir.structs[index].page?.mark != nil { continue }
            let marked = item.named.first.flatMap { places[$0] }.map { ir.structs[$0] }
            ir.structs[index].page = PageIR(
                items: items, item: item, next: page.next.flatMap { paths.path($0, from: index) },
                more: page.more.flatMap { paths.path($0, from: index) },
                mark: page.mark.flatMap { marked?.property(of: $0.name)?.name })
        }
    }

    private func reportRefusedClient() {
        guard let refused = names.refused, configuration.emit.contains(.client) else { return }
        diagnostics.warning(
            "name-collision", "the client is named \(names.client) because the name \(refused) is reserved", at: document.info.location,
            nextStep: "choose its name in bindings.json: \"client\": \"…Client\"")
    }

    private var documentIR: DocumentIR {
        let title = [document.info.title, document.info.version].filter { !DocLine($0).isBlank }.joined(separator: " ")
        return DocumentIR(
            title: DocLine(title.isEmpty ? "an untitled document" : title), version: StringLiteral(document.info.version),
            digest: StringLiteral(FNV1a.hex(document.place.file.bytes)), name: names.document)
    }

    private func symbols(_ operations: NamedOperations) -> SymbolTable {
        let groups = Set(operations.groups.map(\.type.name))
        let forms = self.forms(operations)
        let inline = inlineSchemas(operations)
        var symbols = SymbolTable(
            resolver: resolver, overrides: configuration.names.types,
            reserved: groups.union([names.client.name, names.document.name]).union(serverNames).union(webhookNames), prefix: names.prefix)
        let left = configuration.exclude.schemas.union(configuration.replace.keys)
        let components = document.components.schemas.filter { !forms.contains(ObjectIdentifier($0.value)) && !left.contains($0.name) }
        symbols.addComponents(components)
        symbols.claimOwnNames(reachedFrom: document.components.schemas.map(\.value) + inline.map(\.schema))
        symbols.addInner(of: components)
        for form in document.components.schemas.sorted(by: { $0.name < $1.name }) where forms.contains(ObjectIdentifier(form.value)) {
            symbols.addInner(of: SchemaProjection(form.value), named: NameRules.type(form.name).name)
        }
        symbols.addOwnNames()
        for found in inline {
            if forms.contains(ObjectIdentifier(found.schema)) {
                // The parts are arguments, each of a type of its own.
                symbols.addInner(of: SchemaProjection(found.schema), named: found.owner + found.part)
            } else {
                symbols.add(inline: found.schema, in: found.owner, as: found.part)
            }
        }
        symbols.addTargets()
        let mapper = TypeMapper(resolver: resolver, symbols: symbols)
        for (collision, key, location) in symbols.collisions where !mapper.isOneType(collision.wanted, collision.got) {
            diagnostics.tell(
                collision, collision.reason, table: "types", spelling: key, at: location)
        }
        return symbols
    }

    /// The schemas inside operations and what the service sends, in the order in which they are named.
    ///
    /// What operations share comes before what is theirs, and what is one's own before what another operation refers to; otherwise in an
    /// order of its own, because that of the document must not matter.
    private func inlineSchemas(_ operations: NamedOperations) -> [InlineSchema] {
        let called = operations.all.sorted { ($0.isAlias ? 1 : 0, $0.owner) < ($1.isAlias ? 1 : 0, $1.owner) }
            .flatMap { InlineSchemas.of($0.operation, resolver, named: Words(splitting: $0.id).upperCamel) }
        let sent = document.sentItems.sorted { $0.name < $1.name }.flatMap { item in
            item.operations.flatMap { InlineSchemas.of($0, resolver, named: item.name) }
        }
        let found = (called + sent).enumerated().map { (index: $0, inline: $1) }
        return found.sorted {
            ($0.inline.kind, $0.inline.kind == .shared ? $0.inline.owner : "", $0.index)
                < ($1.inline.kind, $1.inline.kind == .shared ? $1.inline.owner : "", $1.index)
        }.map(\.inline)
    }

    /// Schemas of forms with files in them: no JSON holds those, their members are arguments.
    private func forms(_ operations: NamedOperations) -> Set<ObjectIdentifier> {
        let kinds = BodyKinds(resolver: resolver)
        let bodies = operations.all.compactMap { $0.operation.requestBody.flatMap { kinds.preferred($0.content) } }
        let media = bodies.filter { kinds.kind(of: $0) == .multipart }
        return Set(
            media.compactMap(\.schema).map(resolver.target).filter { $0.properties.contains { resolver.isBinary($0.schema) } }
                .map(ObjectIdentifier.init))
    }

    /// What can come from a server: the bodies of responses, and what a service sends by itself; and what goes to one.
    private func usage(_ operations: NamedOperations) -> SchemaUsage {
        var fromServer = Reachability(resolver: resolver)
        var toServer = Reachability(resolver: resolver)
        for operation in operations.all.map(\.operation) {
            for entry in operation.responses {
                for schema in operation.content(of: entry).flatMap(\.schemas)
                    + entry.response.headers.compactMap({ $0.value.schema ?? $0.value.content.first?.schema })
                { fromServer.add(schema) }
            }
            for schema in operation.requestBody?.content.flatMap({ $0.schemas + $0.headerSchemas }) ?? [] { toServer.add(schema) }
            for schema in operation.parameters.compactMap({ $0.schema ?? $0.content.first?.schema }) { toServer.add(schema) }
        }
        for operation in document.sentItems.flatMap(\.operations) {
            for schema in operation.requestBody?.content.compactMap(\.schema) ?? [] { fromServer.add(schema) }
        }
        return SchemaUsage(resolver: resolver, fromServer: fromServer, toServer: toServer, used: used(operations))
    }

    private func used(_ operations: NamedOperations) -> Reachability {
        var used = Reachability(resolver: resolver, followsMappings: true)
        for operation in operations.all.map(\.operation) + document.sentItems.flatMap(\.operations) {
            let headers = operation.responses.flatMap(\.response.headers).flatMap { header in
                [header.value.schema].compactMap { $0 } + header.value.content.flatMap(\.schemas)
            }
            let contents = operation.responses.flatMap(\.response.content) + (operation.requestBody?.content ?? [])
            let parameters = operation.parameters.flatMap { [$0.schema].compactMap { $0 } + $0.content.flatMap(\.schemas) }
            for schema in headers + parameters + contents.flatMap({ $0.schemas + $0.headerSchemas }) { used.add(schema) }
        }
        return used
    }

    /// Names that a server's Swift takes; a document without one loses none of them.
    private var serverNames: Set<String> {
        guard configuration.emit.contains(.server) else { return [] }
        return ReservedNames.insideServedOperations.union([names.server, names.operations].map(\.name))
    }

    /// The name of what the service sends by itself; a document without it loses no name.
    private var webhookNames: Set<String> {
        document.sentItems.isEmpty ? [] : [names.webhook.name]
    }
}

extension MediaTypeEntry {
    /// The schema of the whole, and that of one item of a stream.
    var schemas: [Schema] { [schema, itemSchema].compactMap { $0 } }

    /// The schemas of the headers that parts have.
    var headerSchemas: [Schema] { encoding.flatMap(\.value.headers).compactMap(\.value.schema) }
}
