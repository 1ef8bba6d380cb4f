extension DocumentDecoder {
    /// The identity of what a reference leads to; its schema is read later, because it may contain the reference.
    func identity(of target: ReferenceTarget) -> SchemaIdentity {
        let key = NodeKey(target.place)
        if let known = identities[key] { return known }
        let place = schemas[key]?.place ?? target.place
        let identity = SchemaIdentity(file: place.file.name, pointer: place.pointer)
        identities[key] = identity
        referredPlaces[key] = place
        pendingTargets.append((target, 0))
        return identity
    }

    /// Reads the schemas that references lead to, and those that these lead to, until there are no more.
    func readPendingTargets() {
        while let (target, scope) = pendingTargets.popLast() {
            self.scope = scope
            let schema = schema(target.node, at: target.place)
            self.scope = 0
            targets[scope == 0 ? identity(of: target) : schema.identity] = schema
        }
    }

    /// Reports schemas that are defined by themselves, and takes them out: nothing can be said of their values.
    func removeCycles() {
        for cycle in SchemaCycles(in: targets).all {
            let names = cycle.path.map { $0.file == root.source.name ? "#\($0.pointer)" : $0.description }
            diagnostics.inSchema(cycle.path[0].pointer) { diagnostics.tell(.cycle(names), at: cycle.reference.location) }
            for member in cycle.members {
                targets[member] = nil
                circular.insert(member)
            }
        }
    }
}
