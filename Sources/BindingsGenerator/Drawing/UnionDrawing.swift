import BindingsDocument

/// Draws a union: its cases, and how the one of a value is found.
struct UnionDrawing {
    let reader: ShapeReader
    let mapper: TypeMapper

    func draw(_ name: Identifier, _ shape: UnionShape, doc: DocText) -> UnionPicture {
        let tag = reader.tag(of: shape)
        let cases = self.cases(shape, tag)
        let plan = tag.map { UnionPicture.Plan.member(StringLiteral($0.property)) } ?? plan(cases)
        return UnionPicture(name: name, doc: doc, cases: cases, plan: plan, unknown: tag.map { _ in Identifier("unknown") })
    }

    private func cases(_ shape: UnionShape, _ tag: UnionShape.Tag?) -> [UnionPicture.Case] {
        var table = NameTable(reserved: ["unknown"])
        var cases: [UnionPicture.Case] = []
        for (index, alternative) in shape.alternatives.enumerated() {
            let type = mapper.bareType(of: alternative)
            let tags = (tag?.values[index] ?? []).map(StringLiteral.init)
            // The same type twice is one case: what is written is the same.
            if let known = cases.firstIndex(where: { $0.type == type }) {
                cases[known].tags += tags
                continue
            }
            let name = table.claim(caseName(type), for: "\(index)")
            cases.append(UnionPicture.Case(name: name, type: type, tags: tags, doc: doc(of: alternative)))
        }
        return cases
    }

    private func doc(of alternative: SchemaView) -> DocText {
        guard alternative.facet == .whole else { return DocText("A value of this type.") }
        return DocText(alternative.schema.description ?? reader.target(of: alternative.schema).description ?? "A value of this type.")
    }

    /// By kind where the kind of every alternative is known, so that an error can say what is wrong inside.
    private func plan(_ cases: [UnionPicture.Case]) -> UnionPicture.Plan {
        let ordered = cases.enumerated().sorted(by: isTriedBefore).map(\.element)
        var groups: [UnionPicture.Kind: [UnionPicture.Case]] = [:]
        for alternative in ordered {
            guard let kind = mapper.kind(of: alternative.type) else { return .trial(ordered) }
            groups[kind, default: []].append(alternative)
        }
        return .kind(UnionPicture.Kind.allCases.compactMap { kind in groups[kind].map { UnionPicture.Group(kind: kind, cases: $0) } })
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
        case .optional(let wrapped), .field(let wrapped), .box(let wrapped), .eventList(let wrapped), .serverEvent(let wrapped):
            caseName(wrapped)
        case .path(let names): names.last.map { NameRules.member($0.name) } ?? Identifier("value")
        }
    }

    /// What fits fewer values is tried first: so nothing stands behind what would always fit before it.
    private func isTriedBefore(
        _ left: (offset: Int, element: UnionPicture.Case), _ right: (offset: Int, element: UnionPicture.Case)
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
        case .named(let name): catalog(name)
        case .array(let element): 20_000 + rank(element) / 10
        case .optional(let wrapped), .field(let wrapped), .box(let wrapped), .eventList(let wrapped), .serverEvent(let wrapped):
            rank(wrapped)
        case .path: 70_000
        }
    }

    private func catalog(_ name: Identifier) -> Int {
        guard let entry = mapper.catalog.entry(named: name) else { return 10_000 }
        switch entry.shape {
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

extension ObjectShape.Additional {
    fileprivate var isRefused: Bool {
        if case .refused = self { true } else { false }
    }
}
