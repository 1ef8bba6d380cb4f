extension ModuleIR {
    /// What each declaration's Swift names of the others; the client's operations are not among them.
    package var uses: [Identifier: Set<Identifier>] {
        var uses: [Identifier: Set<Identifier>] = [:]
        func note<T: ReferencesTypes>(_ parts: [T], _ name: (T) -> Identifier) {
            for part in parts { uses[name(part)] = part.declaredNames }
        }
        note(structs, \.name)
        note(enums, \.name)
        note(unions, \.name)
        note(composites, \.name)
        note(tuples, \.name)
        note(wrappers, \.name)
        note(aliases, \.name)
        note(outputs, \.name)
        return uses
    }

    /// Some declarations with all that they need.
    package func closure(of roots: Set<Identifier>) -> Set<Identifier> {
        let uses = self.uses
        var found: Set<Identifier> = []
        var pending = Array(roots)
        while let next = pending.popLast() {
            guard uses[next] != nil, found.insert(next).inserted else { continue }
            pending += uses[next] ?? []
        }
        return found
    }

    /// The representation of some declarations and operations alone; groups without operations go.
    package func keeping(_ names: Set<Identifier>, operations isKept: (OperationIR) -> Bool) -> ModuleIR {
        var ir = self
        ir.structs.removeAll { !names.contains($0.name) }
        ir.enums.removeAll { !names.contains($0.name) }
        ir.unions.removeAll { !names.contains($0.name) }
        ir.composites.removeAll { !names.contains($0.name) }
        ir.tuples.removeAll { !names.contains($0.name) }
        ir.wrappers.removeAll { !names.contains($0.name) }
        ir.aliases.removeAll { !names.contains($0.name) }
        ir.outputs.removeAll { !names.contains($0.name) }
        ir.limits.removeAll { !names.contains($0.name) }
        for index in (ir.client?.groups ?? []).indices { ir.client?.groups[index].operations.removeAll { !isKept($0) } }
        ir.client?.groups.removeAll(where: \.operations.isEmpty)
        return ir
    }
}
