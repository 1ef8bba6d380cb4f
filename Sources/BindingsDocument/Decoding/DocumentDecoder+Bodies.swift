extension DocumentDecoder {
    func requestBody(_ node: LocatedNode, at place: DocumentPlace) -> RequestBody? {
        resolved(node, at: place).map(requestBody)
    }

    func requestBody(_ resolved: Resolved) -> RequestBody {
        let key = NodeKey(resolved.place)
        var body = shared.requestBodies[key] ?? readRequestBody(resolved)
        if resolved.isElsewhere { shared.requestBodies[key] = body }
        body.componentName = resolved.componentName
        body.description = resolved.sibling("description") ?? body.description
        return body
    }

    private func readRequestBody(_ resolved: Resolved) -> RequestBody {
        var required = false
        var entries: [MediaTypeEntry] = []
        var description: String?
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "a request body") {
            switch member.key {
            case "required": required = flag(member, &rest) ?? false
            case "content": entries = content(member, of: resolved.place)
            case "description": description = text(member, &rest)
            default: unknownKeyword(member, of: "a request body", &rest)
            }
        }
        if entries.isEmpty { diagnostics.warning("missing-member", "a request body needs 'content'", at: resolved.node.location) }
        return RequestBody(
            place: resolved.place, componentName: nil, required: required, content: entries, description: description,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    func response(_ resolved: Resolved) -> Response {
        let key = NodeKey(resolved.place)
        var response = shared.responses[key] ?? readResponse(resolved)
        if resolved.isElsewhere { shared.responses[key] = response }
        response.componentName = resolved.componentName
        response.summary = resolved.sibling("summary") ?? response.summary
        response.description = resolved.sibling("description") ?? response.description
        return response
    }

    private func readResponse(_ resolved: Resolved) -> Response {
        var summary: String?
        var description: String?
        var fields: [Named<Header>] = []
        var entries: [MediaTypeEntry] = []
        var following: [Named<Link>] = []
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "a response") {
            switch member.key {
            case "summary": summary = text(member, &rest)
            case "description": description = text(member, &rest)
            case "headers": fields = headers(member, of: resolved.place)
            case "content": entries = content(member, of: resolved.place)
            case "links": following = links(member, of: resolved.place)
            default: unknownKeyword(member, of: "a response", &rest)
            }
        }
        return Response(
            place: resolved.place, componentName: nil, summary: summary, description: description, headers: fields, content: entries,
            links: following, extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }
}
