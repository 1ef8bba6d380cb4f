import BindingsDocument

/// Lowers the client type with its groups.
struct ClientLowering {
    let document: OpenAPIDocument
    let mapper: TypeMapper
    let planner: PropertyPlanner
    let limits: ConstraintTable
    let operations: NamedOperations
    let name: Identifier
    /// The name of the type that an operation returns, where that is its own.
    let outputs: [SpellingAtPlace: Identifier]
    let overrides: GeneratorConfiguration.Names
    let retries: RetryAnnotations
    /// What ends streams, by operation id.
    let streamEnds: [String: String]
    let diagnostics: DiagnosticCollector

    func lower() -> (client: ClientIR, outputs: [OutputIR]) {
        reportUnsupportedSchemes()
        var outputs: [OutputIR] = []
        let sensitive = sensitiveMembers
        let groups = operations.groups.map { group($0, hidesMembers: !sensitive.isEmpty, &outputs) }
        let client = ClientIR(
            name: name, doc: DocText(Self.title(of: document.info)),
            servers: document.servers.map { StringLiteral($0.defaultURL) }, choices: choices, schemes: schemes, groups: groups,
            sensitiveMembers: sensitive.map(StringLiteral.init))
        for entry in operations.all { parameters(of: entry).report(to: diagnostics) }
        return (client, outputs)
    }

    private var choices: ServerURLsIR? {
        ServerURLLowering(
            document: document, operations: operations.all.map(\.operation), client: name,
            taken: Set(mapper.symbols.declarations.map(\.name)).union(outputs.values), overrides: overrides, diagnostics: diagnostics
        ).lower()
    }

    private static func title(of info: DocumentInfo) -> String {
        "A client of \(info.title.isEmpty ? "an API" : info.title)" + (info.version.isEmpty ? "." : ", version \(info.version).")
    }

    private func group(_ group: NamedOperations.Group, hidesMembers: Bool, _ outputs: inout [OutputIR]) -> GroupIR {
        let lowering = OperationLowering(
            mapper: mapper, planner: planner, limits: limits, baseServer: document.servers.first?.defaultURL,
            certificates: certificates, declaredSchemes: suppliedSchemes, retries: retries, streamEnds: streamEnds)
        var names = NameTable(reserved: Set(group.entries.map(\.name.name) + ["client"]))
        let lowered = group.entries.map { entry in
            var lowered = lowering.lower(
                entry.operation, id: entry.id, name: entry.name, parameters: parameters(of: entry),
                output: self.outputs[entry.owner] ?? NameRules.type(entry.id + "Output"))
            lowered.0.variants = lowering.variants(of: lowered.0, entry.operation, parameters: parameters(of: entry)) { type in
                let word = NameRules.type(MediaType.word(type)).name
                return names.claim(entry.name.appending("As" + word), for: "\(entry.id) \(type)")
            }
            lowered.0.variants += lowering.answers(of: lowered.0, entry.operation, parameters: parameters(of: entry)) { type in
                let word = NameRules.type(MediaType.word(type)).name
                // The first name may be that of the function that sends the type.
                let owner = SpellingAtPlace(spelling: "\(entry.id) \(type)", place: "response")
                return names.claim(entry.name.appending("As" + word), for: owner, or: [entry.name.appending("Returning" + word)])
            }
            return lowered
        }
        outputs += lowered.compactMap(\.1)
        let tag = document.tags.first { $0.name == group.tag }
        var doc = DocText(tag?.description)
        if doc.lines.isEmpty { doc = DocText("The operations of \(group.tag).") }
        return GroupIR(
            property: group.property, type: group.type, client: name, doc: doc, hidesMembers: hidesMembers,
            operations: lowered.map(\.0))
    }

    private func parameters(of entry: NamedOperations.Entry) -> ParameterNames {
        ParameterNames(entry.operation, id: entry.id, overrides: overrides.parameters)
    }

    /// A name that is sensitive in one schema is so in every body: what a service sends where it should not is no less a secret there.
    private var sensitiveMembers: [String] {
        let names = mapper.symbols.declarations.flatMap { entry -> [String] in
            guard case .object(let object) = entry.resolved else { return [] }
            return planner.naming.sensitive(object).flatMap { [$0.name] + mapper.resolver.annotations(of: $0.schema).aliases }
        }
        return Set(names).sorted()
    }

    private var certificates: Set<String> {
        let found = document.components.securitySchemes.filter { named in
            if case .mutualTLS = named.value.kind { true } else { false }
        }
        return Set(found.map(\.name))
    }

    /// The schemes that a caller can give a credential for.
    private var suppliedSchemes: Set<String> {
        Set(document.components.securitySchemes.filter { Self.placement(of: $0.value.kind) != nil }.map(\.name))
    }

    /// Reports schemes without an argument of the client; those that are not understood at all were reported when they were read.
    private func reportUnsupportedSchemes() {
        for named in document.components.securitySchemes where Self.placement(of: named.value.kind) == nil {
            guard case .http(let scheme, _) = named.value.kind else { continue }
            diagnostics.warning(
                "unsupported-security",
                "the client has no argument for the security scheme \(VisibleText.quoted(named.name)) (HTTP \(VisibleText.quoted(scheme))), so no credential is sent for it",
                at: named.value.location, nextStep: "set the header 'Authorization' in an interceptor of the client's configuration",
                drops: true)
        }
    }

    private var schemes: [SecuritySchemeIR] {
        var table = NameTable(reserved: ["configuration", "credentials", "runtime"])
        return document.components.securitySchemes.compactMap { named in
            guard let (placement, carrier) = Self.placement(of: named.value.kind) else { return nil }
            return SecuritySchemeIR(
                argument: table.claim(NameRules.member(named.name), for: named.name), scheme: StringLiteral(named.name),
                placement: placement,
                carrier: carrier.map(StringLiteral.init),
                doc: DocText(named.value.description?.split(whereSeparator: \.isNewline).joined(separator: " ")))
        }
    }

    /// Schemes of the Authorization header that are an exchange, or computed from the request (IANA, "HTTP Authentication Schemes").
    private static let computed: Set<String> = [
        "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "privatetoken", "scram-sha-1", "scram-sha-256", "vapid",
    ]

    /// What no token has (RFC 9110, 5.6.2).
    private static let separators = Set(#"",;:()<>@[]{}?=/\"#.utf8)

    private static func takesOneText(_ scheme: String) -> Bool {
        !computed.contains(scheme) && !scheme.isEmpty && scheme.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !separators.contains($0) }
    }

    /// Where a scheme's credential goes; nil for schemes that need more than one secret text.
    private static func placement(of kind: SecurityScheme.Kind) -> (SecuritySchemeIR.Placement, String?)? {
        switch kind {
        case .http(let scheme, _) where scheme == "bearer": (.bearer, nil)
        case .http("basic", _): (.basic, nil)
        case .http(let scheme, _) where takesOneText(scheme): (.scheme, scheme)
        case .oauth2, .openIDConnect: (.bearer, nil)
        case .apiKey(let name, .cookie): (.cookie, name)
        case .apiKey(let name, .header): (.header, name)
        case .apiKey(let name, .query): (.query, name)
        default: nil
        }
    }
}

extension Server {
    /// The URL with the default of each variable in its place.
    var defaultURL: String {
        variables.reduce(url) { $0.replacing("{\($1.name)}", with: $1.value.defaultValue) }
    }
}
