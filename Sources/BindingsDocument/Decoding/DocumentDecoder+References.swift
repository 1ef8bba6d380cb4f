/// An object after its references were followed.
struct Resolved {
    let node: LocatedNode
    let place: DocumentPlace
    /// The component that the first reference named; nil where the object stands in place.
    var componentName: String?
    /// Members beside the reference, which change what it leads to (3.1: `summary` and `description`).
    var siblings: [LocatedNode.Member] = []

    /// Whether the object may be referred to from several places.
    var isElsewhere = false

    func sibling(_ key: String) -> String? { siblings.first { $0.key == key }?.value.string }
}

extension DocumentDecoder {
    /// Follows the references that stand for an object; nil where they lead nowhere or in a circle, which is told.
    func resolved(_ node: LocatedNode, at place: DocumentPlace) -> Resolved? {
        guard var reference = reference(of: node) else { return Resolved(node: node, place: place) }
        var result = Resolved(node: node, place: place)
        result.siblings = node.members?.filter { $0.key != "$ref" } ?? []
        var seen: Set<NodeKey> = [NodeKey(place)]
        var texts: [String] = []
        while let target = resolver.target(of: reference.text, at: reference.node) {
            texts.append(reference.text)
            let name = result.componentName ?? componentName(of: target.place)
            result = Resolved(
                node: target.node, place: target.place, componentName: name, siblings: result.siblings, isElsewhere: true)
            guard let next = self.reference(of: target.node) else { return result }
            guard seen.insert(NodeKey(target.place)).inserted else {
                let start = texts.firstIndex(of: next.text) ?? 0
                diagnostics.tell(.cycle(texts[start...] + [next.text]), at: reference.node.location)
                return nil
            }
            reference = next
        }
        diagnostics.markDamaged()
        return nil
    }

    private func reference(of node: LocatedNode) -> (text: String, node: LocatedNode)? {
        guard let reference = node["$ref"], let text = reference.string else { return nil }
        return (text, reference)
    }

    /// The name of a component: what follows `/components/<kind>/` in any file.
    private func componentName(of place: DocumentPlace) -> String? {
        guard let path = place.path, let kind = path.parent, let components = kind.parent, components.parent == nil,
            components.token == "components"
        else { return nil }
        return path.token
    }
}
