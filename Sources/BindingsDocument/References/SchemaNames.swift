/// The schemas of a file that have a name of their own: `$id` and `$anchor` (JSON Schema 2020-12, section 8.2), and 3.2's `$self`.
struct SchemaNames {
    /// A schema with an `$id`, which references in it are relative to.
    final class Resource {
        /// The `$id` in full, as far as what is around it tells.
        let base: String
        let target: ReferenceTarget
        var anchors: [String: ReferenceTarget] = [:]
        /// Those among them that a dynamic scope may put something else in place of.
        var dynamicAnchors: [String: ReferenceTarget] = [:]

        init(base: String, target: ReferenceTarget) {
            self.base = base
            self.target = target
        }
    }

    /// Schemas by `$anchor` or `$dynamicAnchor`, wherever in the file; the first one of each name.
    private(set) var anchors: [String: ReferenceTarget] = [:]
    /// Schemas by `$id`, in full and as written; the root by `$self`.
    private(set) var identifiers: [String: ReferenceTarget] = [:]
    /// The resource that a reference stands in, by the reference's offset.
    private(set) var resources: [Int: Resource] = [:]
    /// What relative references of the file are relative to: `$self`, where it is there.
    let base: String?

    init(of root: LocatedNode) {
        base = root["$self"]?.string.map(ReferenceText.withoutFragment)
        let target = ReferenceTarget(node: root, place: DocumentPlace(file: root.file, offset: root.offset, path: nil))
        if let base { identifiers[base] = target }
        gather(target, in: nil)
    }

    private mutating func gather(_ target: ReferenceTarget, in outer: Resource?) {
        switch target.node.kind {
        case .mapping(let members):
            let resource = self.resource(of: target, in: outer)
            for member in members {
                if let name = member.value.string { note(member.key, name, member.value, target, resource) }
                gather(ReferenceTarget(node: member.value, place: target.place.child(member.key, member.value)), in: resource)
            }
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                gather(ReferenceTarget(node: element, place: target.place.child(String(index), element)), in: outer)
            }
        default: break
        }
    }

    /// The resource that a mapping begins, or the one it stands in.
    private mutating func resource(of target: ReferenceTarget, in outer: Resource?) -> Resource? {
        guard let text = target.node["$id"]?.string, !text.hasPrefix("#") else { return outer }
        let written = ReferenceText.withoutFragment(text)
        let resource = Resource(base: ReferenceText.resolve(written, against: outer?.base ?? base), target: target)
        for name in [resource.base, written] where identifiers[name] == nil { identifiers[name] = target }
        return resource
    }

    private mutating func note(_ key: String, _ name: String, _ node: LocatedNode, _ target: ReferenceTarget, _ resource: Resource?) {
        switch key {
        case "$anchor", "$dynamicAnchor":
            anchors[name] = anchors[name] ?? target
            resource?.anchors[name] = target
            if key == "$dynamicAnchor" { resource?.dynamicAnchors[name] = target }
        case "$ref", "$dynamicRef":
            if let resource { resources[node.offset] = resource }
        default: break
        }
    }
}
