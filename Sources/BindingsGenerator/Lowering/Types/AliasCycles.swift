import BindingsDocument

/// The names for other types that would stand for themselves, over any number of names between: found once, in linear time.
struct AliasCycles {
    private let circular: Set<Identifier>

    init(_ mapper: TypeMapper) {
        var edges: [Identifier: Set<Identifier>] = [:]
        for entry in mapper.symbols.declarations where !entry.resolved.isDeclared { edges[entry.name] = Set(mapper.aliased(entry).named) }
        let components = StrongComponents(edges)
        circular = Set(edges.filter { name, targets in targets.contains { components.holdsBoth(name, $0) } }.keys)
    }

    func contains(_ name: Identifier) -> Bool { circular.contains(name) }
}

extension TypeMapper {
    /// The type that a declaration without a type of its own is a name for.
    func aliased(_ entry: SymbolTable.Declaration) -> TypeExpression {
        resolver.referenced(by: entry.schema).map(bareType) ?? type(of: entry.resolved)
    }
}
