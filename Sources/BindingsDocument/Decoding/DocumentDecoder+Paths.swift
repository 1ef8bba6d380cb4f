extension DocumentDecoder {
    func paths(_ member: LocatedNode.Member, of place: DocumentPlace, _ unknownKeywords: inout UnknownKeywords) -> [PathItem] {
        let owner = VisibleText.quoted(member.key)
        let isTemplate = member.key == "paths"
        return entriesWithoutExtensions(of: member.value, at: place.child(member.key, member.value), owner: owner, &unknownKeywords)
            .compactMap { pathItem($0, depth: 0, isTemplate: isTemplate) }
    }

    /// A path item; where it is a reference with members beside it, those win over the target's.
    func pathItem(_ entry: NamedNode, depth: Int, isTemplate: Bool = false) -> PathItem? {
        guard let resolved = resolved(entry.node, at: entry.place) else {
            if isTemplate {
                diagnostics.consequence(
                    "path-left-out", "the path \(VisibleText.quoted(entry.name)) is left out, with all its operations",
                    at: entry.nameLocation)
            }
            return nil
        }
        let own = resolved.isElsewhere ? resolved.siblings : []
        var reading = PathItemDecoding(self, path: entry.name, at: resolved.place, depth: depth)
        reading.take(shared: members(of: resolved.node, owner: "a path").filter { member in !own.contains { $0.key == member.key } })
        reading.place = entry.place
        reading.take(shared: own)
        reading.place = resolved.place
        return reading.item(entry, resolved, isTemplate: isTemplate)
    }
}

/// Reads a path and its operations: first what they share, then they.
private struct PathItemDecoding {
    let decoder: DocumentDecoder
    let path: String
    var place: DocumentPlace
    let depth: Int
    private var summary: String?
    private var description: String?
    private var parameters: [Parameter] = []
    private var servers: [Server] = []
    private var pending: [(method: String, node: LocatedNode, place: DocumentPlace)] = []
    private var rest = UnknownKeywords()
    private var isDamaged = false

    init(_ decoder: DocumentDecoder, path: String, at place: DocumentPlace, depth: Int) {
        self.decoder = decoder
        self.path = path
        self.place = place
        self.depth = depth
    }

    mutating func take(shared members: [LocatedNode.Member]) {
        for member in members {
            switch member.key {
            case "summary": summary = decoder.text(member, &rest)
            case "description": description = decoder.text(member, &rest)
            case "parameters": takeParameters(member)
            case "servers": servers = decoder.servers(member, of: place, &rest)
            case "get", "put", "post", "delete", "options", "head", "patch", "trace", "query":
                pending.append((member.key.uppercased(), member.value, place.child(member.key, member.value)))
            case "additionalOperations":
                let entries = decoder.entries(
                    of: member.value, at: place.child(member.key, member.value), owner: "'additionalOperations'")
                pending += entries.map { ($0.name, $0.node, $0.place) }
            default: decoder.unknownKeyword(member, of: "a path", &rest)
            }
        }
    }

    private mutating func takeParameters(_ member: LocatedNode.Member) {
        let (found, isDamaged) = decoder.diagnostics.inOperation("* \(path)") { decoder.parameters(member, of: place, &rest) }
        parameters += found
        self.isDamaged = self.isDamaged || isDamaged
    }

    func item(_ entry: NamedNode, _ resolved: Resolved, isTemplate: Bool) -> PathItem {
        let unique = decoder.unique(parameters)
        let shared = isDamaged
        let operations = pending.compactMap { method, node, place in
            let context = OperationContext(
                method: method, path: path, parameters: unique, servers: servers, depth: depth, isTemplate: isTemplate,
                isDamaged: shared)
            return decoder.operation(node, at: place, in: context)
        }
        return PathItem(
            place: place, path: path, pathLocation: entry.nameLocation, componentName: resolved.componentName, summary: summary,
            description: description, operations: operations, parameters: unique, servers: servers,
            extensions: Extensions(rest.extensions), unknown: rest.unknown)
    }
}
