extension Picture {
    /// What each declaration's Swift names of the others; the client's operations are not among them.
    package var uses: [Identifier: Set<Identifier>] {
        var uses: [Identifier: Set<Identifier>] = [:]
        func note<T: NamesTypes>(_ parts: [T], _ name: (T) -> Identifier) {
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

    /// The picture of some declarations and operations alone; groups without operations go.
    package func keeping(_ names: Set<Identifier>, operations isKept: (OperationPicture) -> Bool) -> Picture {
        var picture = self
        picture.structs.removeAll { !names.contains($0.name) }
        picture.enums.removeAll { !names.contains($0.name) }
        picture.unions.removeAll { !names.contains($0.name) }
        picture.composites.removeAll { !names.contains($0.name) }
        picture.tuples.removeAll { !names.contains($0.name) }
        picture.wrappers.removeAll { !names.contains($0.name) }
        picture.aliases.removeAll { !names.contains($0.name) }
        picture.outputs.removeAll { !names.contains($0.name) }
        picture.limits.removeAll { !names.contains($0.name) }
        for index in (picture.client?.groups ?? []).indices { picture.client?.groups[index].operations.removeAll { !isKept($0) } }
        picture.client?.groups.removeAll(where: \.operations.isEmpty)
        return picture
    }
}
