extension DocumentDecoder {
    func parameters(_ member: LocatedNode.Member, of place: DocumentPlace, _ unknownKeywords: inout UnknownKeywords) -> [Parameter] {
        elements(of: member, at: place, &unknownKeywords).compactMap { entry in
            resolved(entry.node, at: entry.place).flatMap(parameter)
        }
    }

    func parameter(_ resolved: Resolved) -> Parameter? {
        let key = NodeKey(resolved.place)
        guard var parameter = shared.parameters[key] ?? readParameter(resolved) else { return nil }
        if resolved.isElsewhere { shared.parameters[key] = parameter }
        parameter.componentName = resolved.componentName
        parameter.description = resolved.sibling("description") ?? parameter.description
        return parameter
    }

    private func readParameter(_ resolved: Resolved) -> Parameter? {
        var facts = ParameterFacts()
        var name: String?
        var placement: String?
        var allowReserved = false
        var allowEmptyValue = false
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "a parameter") {
            switch member.key {
            case "name": name = text(member, &rest)
            case "in": placement = text(member, &rest)
            case "allowReserved": allowReserved = flag(member, &rest) ?? false
            case "allowEmptyValue": allowEmptyValue = flag(member, &rest) ?? false
            default: take(member, of: "a parameter", at: resolved.place, &facts, &rest)
            }
        }
        guard let name else {
            missing("name", of: "a parameter", at: resolved.node)
            return nil
        }
        guard let placement = self.placement(placement, of: name, at: resolved.node) else { return nil }
        let style = facts.style ?? (placement == .path || placement == .header ? "simple" : "form")
        return Parameter(
            place: resolved.place, componentName: nil, name: name, placement: placement,
            required: isRequired(facts, placement, name, at: resolved.node), schema: facts.schema, content: facts.content, style: style,
            explode: facts.explode ?? (style == "form" || style == "cookie"), allowReserved: allowReserved,
            allowEmptyValue: allowEmptyValue, description: facts.description, deprecated: facts.deprecated, example: facts.example,
            examples: facts.examples, extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    private func placement(_ text: String?, of name: String, at node: LocatedNode) -> ParameterPlacement? {
        if let placement = text.flatMap(ParameterPlacement.init) { return placement }
        let place = text.map { "is in \(VisibleText.quoted($0))" } ?? "does not say where it is"
        diagnostics.error(
            "parameter-place", "the parameter \(VisibleText.quoted(name)) \(place); it is left out", at: (node["in"] ?? node).location,
            nextStep: "'in' is one of path, query, header, cookie and querystring")
        return nil
    }

    private func isRequired(_ facts: ParameterFacts, _ placement: ParameterPlacement, _ name: String, at node: LocatedNode) -> Bool {
        if placement == .path, facts.required != true {
            diagnostics.warning(
                "path-parameter-required",
                "the path parameter \(VisibleText.quoted(name)) is required, though the document does not say so",
                at: (node["required"] ?? node).location, nextStep: "add 'required: true'")
        }
        return placement == .path || facts.required == true
    }
}

/// What parameters and header fields have in common.
struct ParameterFacts {
    var required: Bool?
    var schema: Schema?
    var content: [MediaTypeEntry] = []
    var style: String?
    var explode: Bool?
    var description: String?
    var deprecated = false
    var example: LocatedNode?
    var examples: [Named<Example>] = []
}

extension DocumentDecoder {
    func take(
        _ member: LocatedNode.Member, of owner: String, at place: DocumentPlace, _ facts: inout ParameterFacts,
        _ rest: inout UnknownKeywords
    ) {
        switch member.key {
        case "required": facts.required = flag(member, &rest)
        case "schema": facts.schema = schema(member, of: place)
        case "content": facts.content = content(member, of: place)
        case "style": facts.style = text(member, &rest)
        case "explode": facts.explode = flag(member, &rest)
        case "description": facts.description = text(member, &rest)
        case "deprecated": facts.deprecated = flag(member, &rest) ?? false
        case "example": facts.example = member.value
        case "examples": facts.examples = examples(member, of: place)
        default: unknownKeyword(member, of: owner, &rest)
        }
    }
}
