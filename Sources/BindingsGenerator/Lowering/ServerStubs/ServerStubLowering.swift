import BindingsDocument

/// Lowers what a server of the document stands on.
struct ServerStubLowering {
    let document: OpenAPIDocument
    let mapper: TypeMapper
    let limits: ConstraintTable
    let operations: NamedOperations
    let client: ClientIR
    let names: ClientNames
    let overrides: GeneratorConfiguration.Names
    /// What ends streams, by operation id.
    let streamEnds: [String: String]

    func lower() -> ServerStubIR {
        let entries = zip(operations.groups, client.groups).flatMap { zip($0.entries, $1.operations) }
        var table = NameTable(reserved: ["authenticate"])
        let owners = entries.map(\.0.owner)
        let given = table.names(for: owners, by: { NameRules.member($0.spelling) }, or: { _ in [] })
        // The protocol stands among them.
        var types = NameTable(reserved: [names.server.name])
        let typeNames = types.names(for: owners, by: { typeName($0.spelling) }, or: { _ in [] })
        let lowered = zip(entries, owners).map { pair, owner in
            let (entry, ir) = pair
            return operation(
                entry, ir, named: given[owner] ?? NameRules.member(entry.id), typeNames[owner] ?? typeName(entry.id),
                in: names.operations)
        }
        return ServerStubIR(
            name: names.server, namespace: names.operations, doc: DocText("What answers the operations of \(document.info.title)."),
            base: StringLiteral(Self.path(of: document.servers.first?.defaultURL ?? "")),
            schemes: client.schemes.map { StubSecuritySchemeIR(scheme: $0.scheme, place: StubSecuritySchemeIR.Place($0)) },
            operations: lowered)
    }

    private func operation(
        _ entry: NamedOperations.Entry, _ ir: OperationIR, named name: Identifier, _ type: Identifier, in namespace: Identifier
    ) -> StubOperationIR {
        let operation = entry.operation
        var properties = NameTable(reserved: ["request"])
        let names = ParameterNames(operation, id: entry.id, overrides: overrides.parameters)
        let parameters = StubParameterLowering(mapper: mapper, limits: limits).lower(operation, names, &properties)
        let shapes = ParameterShapeLowering(mapper: mapper)
        let body = operation.requestBody.flatMap {
            StubBodyLowering(mapper: mapper, limits: limits, shapes: shapes).lower(
                $0, named: properties.claim(Identifier("body"), for: "body"))
        }
        return StubOperationIR(
            id: ir.id, name: name, type: type, namespace: namespace, doc: doc(of: operation), method: ir.method,
            path: ir.path, base: ir.server.map { StringLiteral(Self.path(of: $0.text)) }, security: ir.security,
            names: StubOperationIR.Names(),
            parameters: parameters, body: body,
            answers: StubResponseLowering(mapper: mapper, streamEnd: streamEnds[entry.id]).lower(operation))
    }

    /// The name of an operation's type: where it is that of a model, or one that generated code uses, it would hide it.
    private func typeName(_ id: String) -> Identifier {
        let name = NameRules.type(id)
        let isTaken = ReservedNames.types.contains(name.name) || mapper.symbols.declaration(named: name) != nil
        return isTaken ? name.appending("Operation") : name
    }

    private func doc(of operation: APIOperation) -> DocText { OperationDoc.summary(of: operation) }

    /// What comes behind the host of a URL, without a slash at its end.
    private static func path(of url: String) -> String {
        let rest = url.firstRange(of: "://").map { url[$0.upperBound...].drop { $0 != "/" } } ?? url[...]
        let path = rest.prefix { $0 != "?" && $0 != "#" }
        return String(path.hasSuffix("/") ? path.dropLast() : path)
    }
}

/// Lowers parameters as a server reads them.
struct StubParameterLowering {
    let mapper: TypeMapper
    let limits: ConstraintTable

    func lower(_ operation: APIOperation, _ names: ParameterNames, _ properties: inout NameTable) -> [StubParameterIR] {
        let lowering = ParameterLowering(mapper: mapper, limits: limits)
        var arguments = ArgumentTable()
        return operation.parameters.filter { !ParameterLowering.isIgnored($0) }.map { parameter in
            let schema = parameter.schema ?? parameter.content.first?.schema
            let name = properties.claim(names.name(of: parameter), for: "\(parameter.placement.rawValue) \(parameter.name)")
            return StubParameterIR(
                parameter: lowering.lower(parameter, named: name, arguments: &arguments), name: name,
                type: schema.map { mapper.bareType(of: $0) } ?? .builtin(.string),
                isRequired: parameter.required || parameter.placement == .path,
                shape: schema.map { ParameterShapeLowering(mapper: mapper).shape(of: $0) } ?? .text,
                doc: DocLine(OperationDoc.oneLine(parameter.description ?? schema?.description ?? "`\(parameter.name)`")))
        }
    }
}
