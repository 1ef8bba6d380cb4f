extension Modeller {
    /// The identity of what a reference leads to; its schema is read later, because it may contain the reference.
    func identity(of target: ReferenceTarget) -> SchemaIdentity {
        let key = NodeKey(target.place)
        if let known = identities[key] { return known }
        let place = schemas[key]?.place ?? target.place
        let identity = SchemaIdentity(file: place.file.name, pointer: place.pointer)
        identities[key] = identity
        referredPlaces[key] = place
        pendingTargets.append(target)
        return identity
    }

    /// Reads the schemas that references lead to, and those that these lead to, until there are no more.
    func readPendingTargets() {
        while let target = pendingTargets.popLast() {
            let schema = schema(target.node, at: target.place)
            targets[identity(of: target)] = schema
        }
    }

    /// Tells of references that only lead to one another: no value can be said to fit them.
    func checkReferenceCycles() {
        for (identity, schema) in targets.sorted(by: { $0.key < $1.key }) {
            guard let reference = schema.reference, leadsBack(from: reference, to: identity) else { continue }
            diagnostics.inSchema(identity.pointer) { diagnostics.tell(.cycle(reference.text), at: reference.location) }
        }
    }

    private func leadsBack(from reference: SchemaReference, to identity: SchemaIdentity) -> Bool {
        var seen: Set<SchemaIdentity> = []
        var next = reference.target
        while let current = next, seen.insert(current).inserted {
            if current == identity { return true }
            next = targets[current]?.reference?.target
        }
        return false
    }
}
