extension DocumentDecoder {
    func links(_ member: LocatedNode.Member, of place: DocumentPlace) -> [Named<Link>] {
        entries(of: member.value, at: place.child(member.key, member.value), owner: "'links'").compactMap { entry in
            guard let resolved = resolved(entry.node, at: entry.place) else { return nil }
            return Named(entry.nameText, value: link(resolved))
        }
    }

    func link(_ resolved: Resolved) -> Link {
        let key = NodeKey(resolved.place)
        var link = shared.links[key] ?? readLink(resolved)
        if resolved.isElsewhere { shared.links[key] = link }
        link.componentName = resolved.componentName
        link.description = resolved.sibling("description") ?? link.description
        return link
    }

    private func readLink(_ resolved: Resolved) -> Link {
        var operationID: String?
        var operationRef: String?
        var parameters: [LocatedNode.Member] = []
        var body: LocatedNode?
        var target: Server?
        var description: String?
        var rest = UnknownKeywords()
        for member in members(of: resolved.node, owner: "a link") {
            switch member.key {
            case "operationId": operationID = text(member, &rest)
            case "operationRef": operationRef = text(member, &rest)
            case "parameters": parameters = members(of: member.value, owner: "a link's 'parameters'")
            case "requestBody": body = member.value
            case "server": target = server(member.value, at: resolved.place.child(member.key, member.value))
            case "description": description = text(member, &rest)
            default: unknownKeyword(member, of: "a link", &rest)
            }
        }
        return Link(
            place: resolved.place, componentName: nil, operationID: operationID, operationRef: operationRef, parameters: parameters,
            requestBody: body, server: target, description: description, extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }

    func callbacks(_ member: LocatedNode.Member, of place: DocumentPlace, depth: Int) -> [Named<Callback>] {
        entries(of: member.value, at: place.child(member.key, member.value), owner: "'callbacks'").compactMap { entry in
            guard let resolved = resolved(entry.node, at: entry.place),
                let callback = callback(resolved, depth: depth)
            else { return nil }
            return Named(entry.nameText, value: callback)
        }
    }

    /// Operations in callbacks have callbacks; one that leads back to a callback that it is part of ends there.
    func callback(_ resolved: Resolved, depth: Int) -> Callback? {
        let key = NodeKey(resolved.node)
        if openCallbacks.contains(key) { return nil }
        guard depth < limits.maxCallbackDepth else {
            diagnostics.error(
                "limit-callbacks", "callbacks are nested more than \(limits.maxCallbackDepth) deep; this one is left out",
                at: resolved.node.location,
                nextStep: DocumentLimits.advice("callbacks", over: limits.maxCallbackDepth, most: DocumentLimits.deepestCallbacks))
            return nil
        }
        openCallbacks.append(key)
        defer { openCallbacks.removeLast() }
        var rest = UnknownKeywords()
        let entries = entriesWithoutExtensions(of: resolved.node, at: resolved.place, owner: "a callback", &rest)
        return Callback(
            place: resolved.place, componentName: resolved.componentName,
            items: entries.compactMap { pathItem($0, depth: depth + 1) }, extensions: Extensions(rest.extensions))
    }
}
