import BindingsDocument

/// Draws a union: its cases, and the order in which they are tried.
struct UnionDrawing {
    let reader: ShapeReader
    let mapper: TypeMapper

    func draw(_ name: Identifier, _ schema: Schema, _ shape: UnionShape, doc: DocText) -> UnionPicture {
        let tag = reader.tag(of: schema, alternatives: shape.alternatives)
        var table = NameTable(reserved: ["unknown"])
        var cases: [UnionPicture.Case] = []
        for (index, alternative) in shape.alternatives.enumerated() {
            let type = mapper.bareType(of: alternative)
            let tags = tag?.values[index] ?? []
            // The same type twice is one case: what is written is the same.
            if let known = cases.firstIndex(where: { $0.type == type }) {
                cases[known].tags += tags.map(StringLiteral.init)
                continue
            }
            let text = alternative.description ?? reader.target(of: alternative).description
            cases.append(
                UnionPicture.Case(
                    name: table.claim(caseName(type), for: "\(index)"), type: type, tags: tags.map(StringLiteral.init),
                    doc: DocText(text ?? "A value of this type.")))
        }
        let ordered = tag == nil ? cases.enumerated().sorted(by: isTriedBefore).map(\.element) : cases
        return UnionPicture(
            name: name, doc: doc, cases: ordered, discriminator: tag.map { StringLiteral($0.property) },
            unknown: tag.map { _ in Identifier("unknown") })
    }

    private func caseName(_ type: TypeExpression) -> Identifier {
        switch type {
        case .named(let name): NameRules.member(name.name)
        case .builtin(.json): Identifier("any")
        case .builtin(.fields), .dictionary: Identifier("object")
        case .builtin(let builtin): NameRules.member(builtin.rawValue)
        case .array(let element): caseName(element).appending("List")
        case .optional(let wrapped), .field(let wrapped): caseName(wrapped)
        case .member(let name, _): NameRules.member(name.name)
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
        case .builtin(.bool), .builtin(.date), .builtin(.day), .builtin(.uuid): 0
        case .builtin(.int), .builtin(.int32), .builtin(.int64), .builtin(.uint64): 1
        case .builtin(.json): 100_000
        case .builtin(.fields), .dictionary: 90_000
        case .builtin: 80_000
        case .named(let name): 10_000 - min(mapper.catalog.requiredMembers(of: name), 9_000)
        case .array(let element): 20_000 + rank(element) / 10
        case .optional(let wrapped), .field(let wrapped): rank(wrapped)
        case .member: 10_000
        }
    }
}
