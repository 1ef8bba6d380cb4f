extension DocumentDecoder {
    func security(_ member: LocatedNode.Member, of place: DocumentPlace, _ unknownKeywords: inout UnknownKeywords) -> [SecurityRequirement]
    {
        elements(of: member, at: place, &unknownKeywords).map { entry in
            var unused = UnknownKeywords()
            let schemes = members(of: entry.node, owner: "a security requirement").map { scheme in
                SecurityUse(scheme: scheme.key, location: scheme.keyLocation, scopes: texts(scheme, &unused) ?? [])
            }
            return SecurityRequirement(place: entry.place, schemes: schemes)
        }
    }

    func securityScheme(_ resolved: Resolved) -> SecurityScheme? {
        var facts = SecuritySchemeFacts()
        var description: String?
        var deprecated = false
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "a security scheme") {
            switch member.key {
            case "type": facts.type = text(member, &rest)
            case "name": facts.name = text(member, &rest)
            case "in": facts.placement = text(member, &rest)
            case "scheme": facts.scheme = text(member, &rest)
            case "bearerFormat": facts.bearerFormat = text(member, &rest)
            case "openIdConnectUrl": facts.discovery = text(member, &rest)
            case "flows": facts.flows = flows(member, of: resolved.place)
            case "oauth2MetadataUrl": facts.metadata = text(member, &rest)
            case "description": description = text(member, &rest)
            case "deprecated": deprecated = flag(member, &rest) ?? false
            default: unknownKeyword(member, of: "a security scheme", &rest)
            }
        }
        guard let type = facts.type else {
            missing("type", of: "a security scheme", at: resolved.node)
            return nil
        }
        return SecurityScheme(
            place: resolved.place, kind: kind(type, facts, at: resolved.node), description: description, deprecated: deprecated,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    private func kind(_ type: String, _ facts: SecuritySchemeFacts, at node: LocatedNode) -> SecurityScheme.Kind {
        switch type {
        case "apiKey":
            if let name = facts.name, let place = facts.placement.flatMap(ParameterPlacement.init), place != .path {
                return .apiKey(name: name, placement: place)
            }
        case "http":
            if let scheme = facts.scheme { return .http(scheme: scheme.lowercased(), bearerFormat: facts.bearerFormat) }
        case "mutualTLS": return .mutualTLS
        case "oauth2": return .oauth2(flows: facts.flows, metadataURL: facts.metadata)
        case "openIdConnect": return .openIDConnect(url: facts.discovery ?? "")
        default: break
        }
        diagnostics.warning(
            "security-scheme", "this security scheme of type \(VisibleText.quoted(type)) is not complete or not known", at: node.location,
            nextStep: "apiKey needs 'name' and 'in'; http needs 'scheme'; others are mutualTLS, oauth2 and openIdConnect")
        return .other(type)
    }

    private func flows(_ member: LocatedNode.Member, of place: DocumentPlace) -> [Named<OAuthFlow>] {
        entries(of: member.value, at: place.child(member.key, member.value), owner: "'flows'")
            .filter { !$0.name.hasPrefix("x-") }
            .map { Named($0.nameText, value: flow($0)) }
    }

    private func flow(_ entry: NamedNode) -> OAuthFlow {
        var authorization: String?
        var token: String?
        var refresh: String?
        var device: String?
        var scopes: [Named<String>] = []
        var rest = UnknownKeywords()
        for member in members(of: entry.node, owner: "an OAuth flow") {
            switch member.key {
            case "authorizationUrl": authorization = text(member, &rest)
            case "tokenUrl": token = text(member, &rest)
            case "refreshUrl": refresh = text(member, &rest)
            case "deviceAuthorizationUrl": device = text(member, &rest)
            case "scopes":
                scopes = members(of: member.value, owner: "'scopes'").map {
                    Named(NameText($0), value: text($0, &rest) ?? "")
                }
            default: unknownKeyword(member, of: "an OAuth flow", &rest)
            }
        }
        return OAuthFlow(
            place: entry.place, authorizationURL: authorization, tokenURL: token, refreshURL: refresh, deviceAuthorizationURL: device,
            scopes: scopes, extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }
}

/// What a security scheme says, before its type tells what of it counts.
private struct SecuritySchemeFacts {
    var type: String?
    var name: String?
    var placement: String?
    var scheme: String?
    var bearerFormat: String?
    var discovery: String?
    var metadata: String?
    var flows: [Named<OAuthFlow>] = []
}
