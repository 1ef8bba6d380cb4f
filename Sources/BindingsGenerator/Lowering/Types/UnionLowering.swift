import BindingsDocument

/// Lowers a union: its cases, and how the one of a value is found.
struct UnionLowering {
    let resolver: SchemaResolver
    let mapper: TypeMapper

    func lower(_ name: Identifier, _ union: ResolvedUnion, doc: DocText) -> UnionIR {
        let lowered = tagged(cases(union), union)
        let plan = self.plan(lowered, union)
        return UnionIR(
            name: name, doc: doc, cases: lowered.map(\.ir), plan: plan, unknown: plan.isOpen ? Identifier("unknown") : nil)
    }

    /// A case, and the alternatives that it is for, by their numbers.
    private struct Lowered {
        var ir: UnionIR.Case
        var alternatives: [Int]
    }

    private func cases(_ union: ResolvedUnion) -> [Lowered] {
        var table = NameTable(reserved: ["unknown"])
        var cases: [Lowered] = []
        var known: [TypeExpression: Int] = [:]
        for (index, alternative) in union.alternatives.enumerated() {
            let type = mapper.bareType(of: alternative)
            // The same type twice is one case: what is written is the same.
            if let place = known[type] {
                cases[place].alternatives.append(index)
                continue
            }
            known[type] = cases.count
            let wanted = isOtherBase(index, in: union) ? ownerName(of: alternative) ?? caseName(type) : name(of: alternative, type)
            let owner = SpellingAtPlace(spelling: wanted.name, place: "\(index)")
            let name = table.claim(wanted, for: owner, or: [wanted.appending("\(index + 1)")])
            cases.append(Lowered(ir: .init(name: name, type: type, doc: doc(of: alternative)), alternatives: [index]))
        }
        return cases
    }

    /// The case of an alternative: one that is declared for this union alone is called what it is to the union, without its name.
    private func name(of alternative: SchemaProjection, _ type: TypeExpression) -> Identifier {
        if let name = mapper.symbols.name(of: alternative), let part = mapper.symbols.declaration(named: name)?.part, !part.isEmpty {
            return NameRules.member(part)
        }
        if case .array(.named(let element)) = type, mapper.symbols.declaration(named: element)?.part == "Item",
            alternative.schema.reference == nil
        {
            return Identifier("list")
        }
        return caseName(type)
    }

    /// Whether an alternative is the base of other children, which are alternatives as well.
    private func isOtherBase(_ index: Int, in union: ResolvedUnion) -> Bool {
        union.alternatives[index].projection == .base && index != union.fallback
    }

    private func ownerName(of alternative: SchemaProjection) -> Identifier? {
        mapper.symbols.name(of: alternative.schema).map { NameRules.member($0.name) }
    }

    /// The cases with what the union writes to tell them apart; types that several alternatives share write it themselves.
    private func tagged(_ cases: [Lowered], _ union: ResolvedUnion) -> [Lowered] {
        guard cases.count > 1, let discriminator = union.discriminator,
            let chosen = resolver.discriminator(of: union.alternatives, discriminator, fallback: union.fallback), !chosen.written.isEmpty
        else { return cases }
        return cases.map { lowered in
            guard lowered.alternatives.count == 1, let value = chosen.written[lowered.alternatives[0]],
                mapper.kind(of: lowered.ir.type) == .object
            else { return lowered }
            var lowered = lowered
            lowered.ir.tag = UnionIR.Tag(key: StringLiteral(chosen.property), value: value.literal)
            return lowered
        }
    }

    private func doc(of alternative: SchemaProjection) -> DocText {
        guard alternative.projection == .whole else { return DocText("A value of this type.") }
        return DocText(alternative.schema.description ?? resolver.target(of: alternative.schema).description ?? "A value of this type.")
    }

    /// By a member where one tells; by kind where the kind of every alternative is known, so that an error can say what is wrong inside.
    private func plan(_ cases: [Lowered], _ union: ResolvedUnion) -> UnionIR.Plan {
        let kinds = cases.map { mapper.kind(of: $0.ir.type) }
        if union.discriminator != nil || kinds.allSatisfy({ $0 == .object }),
            let plan = memberPlan(cases, of: union.alternatives, union.discriminator, fallback: union.fallback)
        {
            return .member(plan)
        }
        guard kinds.allSatisfy({ $0 != nil }) else { return .trial(tried(cases)) }
        let groups = UnionIR.Kind.allCases.map { kind in (kind, zip(kinds, cases).filter { $0.0 == kind }.map(\.1)) }
        return .kind(
            groups.filter { !$0.1.isEmpty }.map { kind, cases in
                let member = kind == .object ? memberPlan(cases, of: union.alternatives) : nil
                return UnionIR.Group(kind: kind, cases: tried(cases), member: member)
            })
    }

    /// Nil where no member tells, or there is nothing to tell apart.
    private func memberPlan(
        _ cases: [Lowered], of all: [SchemaProjection], _ discriminator: Discriminator? = nil, fallback: Int? = nil
    ) -> UnionIR.MemberPlan? {
        // A tag counts the alternatives of these cases alone.
        let numbers = cases.flatMap(\.alternatives).sorted()
        guard cases.count > 1, let chosen = resolver.discriminator(of: numbers.map { all[$0] }, discriminator, fallback: fallback) else {
            return nil
        }
        let owners = Dictionary(
            cases.enumerated().flatMap { place, lowered in lowered.alternatives.map { ($0, place) } },
            uniquingKeysWith: { first, _ in first })
        func these(_ places: [Int]) -> [UnionIR.Case] {
            tried(Set(places.compactMap { owners[numbers[$0]] }).sorted().map { cases[$0] })
        }
        return UnionIR.MemberPlan(
            key: StringLiteral(chosen.property), type: .builtin(chosen.type), isCertain: chosen.isCertain, arms: arms(chosen, these),
            others: these(chosen.others))
    }

    /// Values that leave the same alternatives share an arm.
    private func arms(_ chosen: UnionDiscriminator, _ these: ([Int]) -> [UnionIR.Case]) -> [UnionIR.Arm] {
        var arms: [UnionIR.Arm] = []
        var places: [[Identifier]: Int] = [:]
        func add(_ value: JSONLiteral, _ cases: [UnionIR.Case]) {
            let place = places[cases.map(\.name), default: arms.count]
            if place == arms.count { arms.append(UnionIR.Arm(values: [], cases: cases)) }
            places[cases.map(\.name)] = place
            arms[place].values.append(value)
        }
        for (value, numbers) in zip(chosen.values, chosen.arms) { add(value.literal, these(numbers)) }
        // An object without the member is what one with any other value is, where no alternative may lack it.
        if !chosen.absent.isEmpty, chosen.absent != chosen.others { add(.null, these(chosen.absent)) }
        return arms
    }

    private func tried(_ cases: [Lowered]) -> [UnionIR.Case] {
        cases.map(\.ir).enumerated().sorted(by: isTriedBefore).map(\.element)
    }

    private func caseName(_ type: TypeExpression) -> Identifier {
        switch type {
        case .named(let name): NameRules.member(name.name)
        case .builtin(.json): Identifier("any")
        case .builtin(.fields), .dictionary: Identifier("object")
        case .builtin(.bytes): Identifier("bytes")
        case .builtin(.day): Identifier("day")
        case .builtin(.time): Identifier("time")
        case .builtin(.duration): Identifier("duration")
        case .builtin(let builtin): NameRules.member(builtin.rawValue)
        case .array(let element): caseName(element).appending("List")
        case .optional(let wrapped), .field(let wrapped), .box(let wrapped), .eventList(let wrapped), .serverEvent(let wrapped),
            .encoded(let wrapped):
            caseName(wrapped)
        case .path(let names): names.last.map { NameRules.member($0.name) } ?? Identifier("value")
        }
    }

    /// What fits fewer values is tried first: so nothing stands behind what would always fit before it.
    private func isTriedBefore(
        _ left: (offset: Int, element: UnionIR.Case), _ right: (offset: Int, element: UnionIR.Case)
    ) -> Bool {
        let ranks = (rank(left.element.type), rank(right.element.type))
        return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
    }

    /// Lower is stricter; structs by how many members they require.
    private func rank(_ type: TypeExpression) -> Int {
        switch type {
        case .builtin(.bool), .builtin(.date), .builtin(.day), .builtin(.time), .builtin(.duration), .builtin(.uuid): 0
        case .builtin(.int), .builtin(.int32), .builtin(.int64), .builtin(.uint32), .builtin(.uint64): 1
        case .builtin(.json): 100_000
        case .builtin(.fields), .dictionary: 90_000
        case .builtin: 80_000
        case .named(let name): symbols(name)
        case .array(let element): 20_000 + rank(element) / 10
        case .optional(let wrapped), .field(let wrapped), .box(let wrapped), .eventList(let wrapped), .serverEvent(let wrapped):
            rank(wrapped)
        case .encoded: 70_000
        case .path: 70_000
        }
    }

    private func symbols(_ name: Identifier) -> Int {
        guard let entry = mapper.symbols.declaration(named: name) else { return 10_000 }
        switch entry.resolved {
        case .object(let object):
            return 10_000 - min(object.properties.filter(\.isRequired).count * 2, 9_000) - (object.additional.isRefused ? 1 : 0)
        // An enum is open: any string is one.
        case .enumeration: return 60_000
        case .dictionary: return 90_000
        case .anything: return 100_000
        default: return 15_000
        }
    }
}

extension ResolvedObject.Additional {
    fileprivate var isRefused: Bool {
        if case .refused = self { true } else { false }
    }
}

extension UnionDiscriminator {
    /// The type that all of the values have.
    fileprivate var type: TypeExpression.Builtin {
        let types = Set(values.map(\.type))
        return types.count == 1 ? types.first ?? .json : .json
    }
}

extension DiscriminatorValues.Value {
    fileprivate var type: TypeExpression.Builtin {
        switch self {
        case .string: .string
        case .integer: .int
        case .bool: .bool
        }
    }

    fileprivate var literal: JSONLiteral {
        switch self {
        case .string(let text): .string(StringLiteral(text))
        case .integer(let value): .number(NumberLiteral(value))
        case .bool(let value): .bool(Truth(value))
        }
    }
}

extension UnionIR.Plan {
    /// Whether an object that is of no type of the document is kept as it is.
    fileprivate var isOpen: Bool {
        switch self {
        case .member(let plan): plan.isOpen
        case .kind(let groups): groups.contains { $0.member?.isOpen == true }
        case .trial: false
        }
    }
}
