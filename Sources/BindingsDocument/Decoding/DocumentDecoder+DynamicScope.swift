/// The `$dynamicAnchor`s of the schemas that references led through, outermost first (JSON Schema 2020-12, section 7.1).
///
/// A schema that is reached in such a scope and whose `$dynamicRef`s mean something else there is read anew, as a schema of its own.
struct DynamicScope {
    /// What each anchor names.
    let anchors: [String: ReferenceTarget]
    /// The schema whose reference made the scope.
    let owner: DocumentPlace
}

extension DocumentDecoder {
    /// The identity of what a reference in a schema leads to, in the dynamic scope where that makes a difference.
    func identity(
        of target: ReferenceTarget, referredToBy reference: LocatedNode, in schema: LocatedNode, at place: DocumentPlace
    ) -> SchemaIdentity {
        guard resolver.hasDynamicReferences else { return identity(of: target) }
        let anchors = anchors(at: reference, in: schema)
        let names = anchors.isEmpty ? [:] : dynamicNames(in: target)
        guard names.contains(where: { name, known in anchors[name].map { NodeKey($0.place) != known } == true }),
            let number = number(ofScopeAt: reference, anchors, owner: place)
        else { return identity(of: target) }
        return identity(of: target, inScope: number, isDirect: NodeKey(dynamicScopes[number - 1].owner) == NodeKey(place))
    }

    /// What a `$dynamicRef` means in the scope that is being read in; nil where it is a plain reference.
    func dynamicTarget(of text: String, at reference: LocatedNode) -> ReferenceTarget? {
        guard scope > 0, let (name, _) = dynamicName(text, at: reference) else { return nil }
        return dynamicScopes[scope - 1].anchors[name].map(behindAnchor)
    }

    /// The schema that a definition gives an anchor to and says nothing else of: `{$dynamicAnchor: item, $ref: '#/components/schemas/User'}`.
    private func behindAnchor(_ target: ReferenceTarget) -> ReferenceTarget {
        var (current, seen) = (target, Set([NodeKey(target.place)]))
        while let members = current.node.members, members.allSatisfy({ Self.anchoring.contains($0.key) }),
            let reference = current.node["$ref"], let text = reference.string,
            let next = resolver.quietTarget(of: text, at: reference), seen.insert(NodeKey(next.place)).inserted
        {
            current = next
        }
        return current
    }

    private static let anchoring: Set<String> = ["$dynamicAnchor", "$anchor", "$ref", "$comment"]

    /// The anchors of the scope, then those of the resource that the reference stands in, and of definitions beside it.
    private func anchors(at reference: LocatedNode, in schema: LocatedNode) -> [String: ReferenceTarget] {
        let outer = scope > 0 ? dynamicScopes[scope - 1].anchors : [:]
        let own = resolver.resource(around: reference)?.dynamicAnchors ?? definitions(beside: schema)
        return outer.merging(own) { outermost, _ in outermost }
    }

    /// Without an `$id`, the specification has all of a file in one resource; what definitions beside a `$ref` say of it is meant for it.
    private func definitions(beside schema: LocatedNode) -> [String: ReferenceTarget] {
        var anchors: [String: ReferenceTarget] = [:]
        for member in schema["$defs"]?.members ?? [] {
            guard let name = member.value["$dynamicAnchor"]?.string,
                let target = resolver.quietTarget(of: "#" + name, at: member.value)
            else { continue }
            let place = DocumentPlace(file: member.value.file, offset: member.value.offset, path: nil)
            anchors[name] = NodeKey(target.place) == NodeKey(place) ? target : ReferenceTarget(node: member.value, place: place)
        }
        return anchors
    }

    /// The number of the scope with these anchors; nil where there are too many.
    private func number(ofScopeAt reference: LocatedNode, _ anchors: [String: ReferenceTarget], owner: DocumentPlace) -> Int? {
        if scope > 0, anchors.count == dynamicScopes[scope - 1].anchors.count { return scope }
        let key = NodeKey(reference, scope: scope)
        if let known = scopeNumbers[key] { return known }
        guard dynamicScopes.count < Self.maxScopes else { return nil }
        dynamicScopes.append(DynamicScope(anchors: anchors, owner: owner))
        scopeNumbers[key] = dynamicScopes.count
        return dynamicScopes.count
    }

    /// Each reference makes at most one for each scope it is read in; documents have a handful.
    private static let maxScopes = 10_000

    private func identity(of target: ReferenceTarget, inScope number: Int, isDirect: Bool) -> SchemaIdentity {
        let key = NodeKey(target.place, scope: number)
        if let known = identities[key] { return known }
        let place = place(of: target, inScope: number, isDirect: isDirect)
        let identity = SchemaIdentity(file: place.file.name, pointer: place.pointer)
        identities[key] = identity
        referredPlaces[key] = place
        pendingTargets.append((ReferenceTarget(node: target.node, place: place), number))
        return identity
    }

    /// A place that no other schema has: that of the reference which made the scope, and the target's own where it is reached further on.
    private func place(of target: ReferenceTarget, inScope number: Int, isDirect: Bool) -> DocumentPlace {
        let owner = dynamicScopes[number - 1].owner
        let file = owner.file === target.place.file ? [] : [owner.file.name]
        let tokens = file + (owner.path?.tokens ?? []) + ["$ref"] + (isDirect ? [] : target.place.path?.tokens ?? [])
        let path = tokens.reduce(nil as PointerPath?) { PointerPath(parent: $0, token: $1) }
        return DocumentPlace(file: target.place.file, offset: target.place.offset, path: path)
    }
}

extension DocumentDecoder {
    /// The names that `$dynamicRef`s in a schema, or in what it refers to, look for, and what each is without a scope.
    private func dynamicNames(in target: ReferenceTarget) -> [String: NodeKey] {
        let key = NodeKey(target.place)
        if let known = dynamicNames[key] { return known }
        var names: [String: NodeKey] = [:]
        var seen: Set<NodeKey> = []
        var pending = [target.node]
        while let node = pending.popLast() {
            guard seen.insert(NodeKey(node)).inserted else { continue }
            pending += node.elements ?? []
            for member in node.members ?? [] {
                pending.append(member.value)
                guard let text = member.value.string else { continue }
                if member.key == "$dynamicRef", let (name, known) = dynamicName(text, at: member.value) {
                    names[name] = NodeKey(known.place)
                }
                if member.key == "$ref", let next = resolver.quietTarget(of: text, at: member.value) { pending.append(next.node) }
            }
        }
        dynamicNames[key] = names
        return names
    }

    /// The name in a `$dynamicRef` that leads to a `$dynamicAnchor`; any other is a plain reference.
    private func dynamicName(_ text: String, at reference: LocatedNode) -> (String, ReferenceTarget)? {
        guard let hash = text.firstIndex(of: "#"), let target = resolver.quietTarget(of: text, at: reference) else { return nil }
        let name = String(text[text.index(after: hash)...])
        return target.node["$dynamicAnchor"]?.string == name ? (name, target) : nil
    }
}
