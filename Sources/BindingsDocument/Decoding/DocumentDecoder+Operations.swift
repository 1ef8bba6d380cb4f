/// What an operation has from the path it is on.
struct OperationContext {
    let method: String
    let path: String
    let parameters: [Parameter]
    let servers: [Server]
    let depth: Int
    /// Whether the path is a template of the server's paths, not a webhook's name or a callback's expression.
    let isTemplate: Bool
    /// Whether something that all operations of the path share is missing or wrong.
    let isDamaged: Bool
}

extension DocumentDecoder {
    /// An operation; a reference is followed, though the specification has none here, because documents of many files do it.
    func operation(_ node: LocatedNode, at place: DocumentPlace, in context: OperationContext) -> APIOperation? {
        let (operation, isDamaged) = diagnostics.inOperation("\(context.method) \(context.path)") { () -> APIOperation? in
            guard let resolved = resolved(node, at: place) else { return nil }
            var reading = OperationDecoding(self, at: resolved.place, in: context)
            for member in members(of: resolved.node, owner: "an operation") { reading.take(member) }
            return reading.operation
        }
        guard var operation else { return nil }
        operation.isDamaged = isDamaged || context.isDamaged
        return operation
    }

    /// Parameters less those whose name and place an earlier one has, which is told.
    func unique(_ parameters: [Parameter]) -> [Parameter] {
        var seen: Set<Parameter.Key> = []
        return parameters.filter { parameter in
            if seen.insert(parameter.key).inserted { return true }
            diagnostics.warning(
                "duplicate-parameter",
                "the \(parameter.placement.rawValue) parameter \(VisibleText.quoted(parameter.name)) is there twice; the first one counts",
                at: parameter.location, drops: true)
            return false
        }
    }

    /// The path's parameters with the operation's own: one of the same name and place replaces the path's.
    func merged(_ shared: [Parameter], _ own: [Parameter]) -> [Parameter] {
        let own = unique(own)
        let byKey = Dictionary(own.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let replaced = Set(shared.map(\.key))
        return shared.map { byKey[$0.key] ?? $0 } + own.filter { !replaced.contains($0.key) }
    }
}

extension Parameter {
    /// What tells parameters of an operation apart.
    fileprivate struct Key: Hashable {
        let name: String
        let placement: ParameterPlacement
    }

    fileprivate var key: Key { Key(name: name, placement: placement) }
}

private struct OperationDecoding {
    let decoder: DocumentDecoder
    let place: DocumentPlace
    let context: OperationContext
    private var operationID: String?
    private var tags: [String] = []
    private var summary: String?
    private var description: String?
    private var externalDocs: ExternalDocs?
    private var parameters: [Parameter] = []
    private var requestBody: RequestBody?
    private var responses: [ResponseEntry] = []
    private var security: [SecurityRequirement]?
    private var servers: [Server]?
    private var deprecated = false
    private var callbacks: [Named<Callback>] = []
    private var rest = UnknownKeywords()

    init(_ decoder: DocumentDecoder, at place: DocumentPlace, in context: OperationContext) {
        self.decoder = decoder
        self.place = place
        self.context = context
    }

    mutating func take(_ member: LocatedNode.Member) {
        switch member.key {
        case "operationId": operationID = decoder.text(member, &rest)
        case "tags": tags = decoder.texts(member, &rest) ?? []
        case "summary": summary = decoder.text(member, &rest)
        case "description": description = decoder.text(member, &rest)
        case "externalDocs": externalDocs = decoder.externalDocs(member, of: place)
        case "parameters": parameters = decoder.parameters(member, of: place, &rest)
        case "requestBody": requestBody = decoder.requestBody(member.value, at: place.child(member.key, member.value))
        case "responses": takeResponses(member)
        case "security": security = decoder.security(member, of: place, &rest)
        case "servers": servers = decoder.servers(member, of: place, &rest)
        case "deprecated": deprecated = decoder.flag(member, &rest) ?? false
        case "callbacks": callbacks = decoder.callbacks(member, of: place, depth: context.depth)
        default: decoder.unknownKeyword(member, of: "an operation", &rest)
        }
    }

    private mutating func takeResponses(_ member: LocatedNode.Member) {
        let list = place.child(member.key, member.value)
        for entry in decoder.entriesWithoutExtensions(of: member.value, at: list, owner: "'responses'", &rest) {
            guard let resolved = decoder.resolved(entry.node, at: entry.place) else { continue }
            responses.append(
                ResponseEntry(statusText: entry.name, statusLocation: entry.nameLocation, response: decoder.response(resolved)))
        }
    }

    private var declaredParameters: [Parameter] { decoder.merged(context.parameters, parameters) }

    /// The variables of the path that no parameter describes.
    private var undeclaredParameters: [Parameter] {
        guard context.isTemplate else { return [] }
        let declared = Set((context.parameters + parameters).filter { $0.placement == .path }.map(\.name))
        return PathTemplate.variables(of: context.path).filter { !declared.contains($0) }.map { name in
            decoder.diagnostics.warning(
                "undeclared-path-variable",
                "no parameter describes the variable \(VisibleText.quoted(name)) of \(VisibleText.quoted(context.path)); it is a required text",
                at: place.location, nextStep: "add a parameter with 'in: path'")
            return Parameter(
                place: place, componentName: nil, name: name, placement: .path, required: true, schema: nil, content: [], style: "simple",
                explode: false, allowReserved: false, allowEmptyValue: false, description: nil, deprecated: false, example: nil,
                examples: [], extensions: .none, unknown: [], isUndeclared: true)
        }
    }

    var operation: APIOperation {
        APIOperation(
            place: place, method: context.method, path: context.path, operationID: operationID, tags: tags, summary: summary,
            description: description, externalDocs: externalDocs, parameters: declaredParameters + undeclaredParameters,
            requestBody: requestBody, responses: responses, security: security ?? decoder.defaultSecurity ?? [],
            declaresSecurity: security != nil, servers: servers ?? context.servers, deprecated: deprecated, callbacks: callbacks,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }
}
