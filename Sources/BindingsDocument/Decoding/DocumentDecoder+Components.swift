extension DocumentDecoder {
    func components(_ member: LocatedNode.Member, of place: DocumentPlace) -> Components {
        var components = Components()
        var rest = UnknownKeywords()
        for entry in entries(of: member.value, at: place.child(member.key, member.value), owner: "'components'") {
            if !take(entry, into: &components) {
                unknownKeyword(.init(key: entry.name, keyOffset: entry.nameText.offset, value: entry.node), of: "'components'", &rest)
            }
        }
        components.extensions = Extensions(rest.extensions)
        components.unknown = rest.unknown
        return components
    }

    private func take(_ entry: NamedNode, into components: inout Components) -> Bool {
        switch entry.name {
        case "schemas": components.schemas = entries(of: entry).map(schemaComponent)
        case "responses": components.responses = shared(entry) { self.response($0) }
        case "parameters": components.parameters = shared(entry) { self.parameter($0) }
        case "examples": components.examples = shared(entry) { self.example($0) }
        case "requestBodies": components.requestBodies = shared(entry) { self.requestBody($0) }
        case "headers": components.headers = shared(entry) { self.header($0) }
        case "securitySchemes": components.securitySchemes = shared(entry) { self.securityScheme($0) }
        case "links": components.links = shared(entry) { self.link($0) }
        case "callbacks": components.callbacks = shared(entry) { self.callback($0, depth: 0) }
        case "pathItems": components.pathItems = values(entry) { self.pathItem($0, depth: 0) }
        case "mediaTypes": components.mediaTypes = values(entry) { self.mediaType($0) }
        default: return false
        }
        return true
    }

    private func entries(of entry: NamedNode) -> [NamedNode] {
        entries(of: entry.node, at: entry.place, owner: VisibleText.quoted(entry.name))
    }

    /// A schema under a name; what refers to it finds it by this place.
    private func schemaComponent(_ entry: NamedNode) -> Named<Schema> {
        _ = identity(of: ReferenceTarget(node: entry.node, place: entry.place))
        return Named(entry.nameText, value: schema(entry.node, at: entry.place))
    }

    private func values<Value>(_ entry: NamedNode, _ read: (NamedNode) -> Value?) -> [Named<Value>] {
        entries(of: entry).compactMap { inner in
            read(inner).map { Named(inner.nameText, value: $0) }
        }
    }

    /// Components of a kind, read where they stand or where they refer to, each with its own name.
    private func shared<Value>(_ entry: NamedNode, _ read: (Resolved) -> Value?) -> [Named<Value>] {
        values(entry) { inner in
            guard var resolved = resolved(inner.node, at: inner.place) else { return nil }
            resolved.componentName = inner.name
            resolved.isElsewhere = true
            return read(resolved)
        }
    }
}
