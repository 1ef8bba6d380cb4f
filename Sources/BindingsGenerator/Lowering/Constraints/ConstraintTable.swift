import BindingsDocument

/// Which types have limits, their own or those of what is inside them.
struct ConstraintTable {
    private let byType: [Identifier: ConstraintsIR]
    private let limited: Set<Identifier>
    private let lowering: ConstraintLowering

    /// - Parameters:
    ///   - planner: limits hold for what is sent; a type that is only received has none.
    ///   - patterns: where the patterns that cannot be checked are told; nil where none is to be checked.
    init(mapper: TypeMapper, planner: PropertyPlanner, patterns: DiagnosticCollector?) {
        lowering = ConstraintLowering(mapper: mapper, patterns: patterns)
        var all: [Identifier: ConstraintsIR] = [:]
        for entry in mapper.symbols.declarations where planner.usage.toServer.contains(entry.schema) {
            all[entry.name] = ConstrainedType(lowering: lowering, mapper: mapper, planner: planner).ir(of: entry)
        }
        let limited = Self.limited(all)
        self.limited = limited
        byType = all.filter { limited.contains($0.key) }.mapValues { ir in
            var ir = ir
            ir.members = ir.members.compactMap { Self.kept($0, limited) }
            return ir
        }
    }

    /// In the order of their names.
    var ordered: [ConstraintsIR] { byType.values.sorted { $0.name < $1.name } }

    /// The limits of values of a schema.
    func limits(of schema: Schema) -> [ConstraintExpression] {
        lowering.limits(of: schema).compactMap { $0.keeping(limited) }
    }

    private static func kept(_ member: ConstrainedPropertyIR, _ limited: Set<Identifier>) -> ConstrainedPropertyIR? {
        var member = member
        member.limits = member.limits.compactMap { $0.keeping(limited) }
        return member.limits.isEmpty ? nil : member
    }

    /// Those with limits of their own, and those with such a type inside.
    private static func limited(_ all: [Identifier: ConstraintsIR]) -> Set<Identifier> {
        var outer: [Identifier: [Identifier]] = [:]
        var pending: [Identifier] = []
        for (name, ir) in all {
            let limits = ir.members.flatMap(\.limits)
            for inner in limits.flatMap(\.inner) { outer[inner, default: []].append(name) }
            if limits.contains(where: \.isOwn) { pending.append(name) }
        }
        var found: Set<Identifier> = []
        while let next = pending.popLast() {
            if found.insert(next).inserted { pending += outer[next] ?? [] }
        }
        return found
    }
}

/// The limits of one type, those of types inside it among them whether they have any or not.
private struct ConstrainedType {
    let lowering: ConstraintLowering
    let mapper: TypeMapper
    let planner: PropertyPlanner

    private var resolver: SchemaResolver { mapper.resolver }

    func ir(of entry: SymbolTable.Declaration) -> ConstraintsIR? {
        switch entry.resolved {
        case .object(let object): ConstraintsIR(name: entry.name, members: members(of: object, in: entry), isChoice: false)
        case .union(let union): choice(entry.name, union)
        case .composite(let members, let choice):
            ConstraintsIR(
                name: entry.name, members: [side(Identifier("members"), members), side(Identifier("choice"), choice)].compactMap { $0 },
                isChoice: false)
        default: nil
        }
    }

    private func members(of object: ResolvedObject, in entry: SymbolTable.Declaration) -> [ConstrainedPropertyIR] {
        // What only the service writes is not ours to check.
        planner.plans(of: entry, object).filter(\.isSent).map { plan in
            ConstrainedPropertyIR(
                key: StringLiteral(plan.source.name), name: plan.name, isField: plan.presence == .triState,
                isSecret: plan.annotations.isSensitive, limits: lowering.limits(of: plan.source.schema))
        }
    }

    private func choice(_ name: Identifier, _ union: ResolvedUnion) -> ConstraintsIR {
        let ir = UnionLowering(resolver: resolver, mapper: mapper).lower(name, union, doc: DocText(nil))
        let alternatives = Dictionary(union.alternatives.map { (mapper.bareType(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let members = ir.cases.compactMap { one in alternatives[one.type].flatMap { side(one.name, $0) } }
        let count = ir.cases.count + (ir.unknown == nil ? 0 : 1)
        return ConstraintsIR(name: name, members: members, isChoice: true, caseCount: count)
    }

    /// One side of a value: only what has members can be named in a message.
    private func side(_ name: Identifier, _ view: SchemaProjection) -> ConstrainedPropertyIR? {
        guard case .named(let type) = mapper.plain(mapper.bareType(of: view)) else { return nil }
        return ConstrainedPropertyIR(key: StringLiteral(name.name), name: name, limits: [.inner(type)], isSide: true)
    }
}
