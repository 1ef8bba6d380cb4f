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
        for identity in targets.keys.sorted() {
            var seen: Set<SchemaIdentity> = []
            var current = targets[identity]
            while let schema = current, let next = schema.reference?.target {
                guard seen.insert(next).inserted else { break }
                if next == identity, let reference = targets[identity]?.reference {
                    let problem = ReferenceProblem.cycle(reference.text)
                    diagnostics.error(problem.code, problem.message ?? "", at: reference.location, nextStep: problem.nextStep)
                    break
                }
                current = targets[next]
            }
        }
    }
}
