import BindingsDocument

/// What the alternatives of a union are called inside it.
///
/// The title comes first, then the value that tells the alternative apart, then its only value. What has none of these is numbered, and
/// the numbers of others stay when an alternative is added behind them.
struct AlternativeNames {
    let reader: ShapeReader

    /// A name for each alternative, in their order.
    func names(of union: UnionShape) -> [String] {
        let marks = marks(of: union)
        var taken: Set<String> = []
        return union.alternatives.enumerated().map { index, alternative in
            let candidates = Self.candidates(alternative) + [marks[index]].compactMap { $0 } + ["Option\(index + 1)"]
            let name = candidates.first { !$0.isEmpty && !taken.contains($0) } ?? "Option\(index + 1)"
            taken.insert(name)
            return name
        }
    }

    private static func candidates(_ alternative: SchemaView) -> [String] {
        if case .typed(let type) = alternative.facet { return [type.rawValue.capitalized] }
        if alternative.facet == .base { return ["Base"] }
        return [Words(splitting: alternative.schema.title ?? "").upperCamel] + [onlyValue(of: alternative.schema)].compactMap { $0 }
    }

    /// The only value of a schema, as a name.
    private static func onlyValue(of schema: Schema) -> String? {
        guard schema.reference == nil else { return nil }
        let listed = schema.enumValues ?? []
        guard let value = schema.const ?? (listed.count == 1 ? listed[0] : nil), value.string != nil else { return nil }
        return Words(splitting: NameRules.enumMember(value.enumText).name).upperCamel
    }

    /// For each alternative the one value of the member that tells it apart; nil where there is none.
    private func marks(of union: UnionShape) -> [String?] {
        let isNeeded = union.alternatives.contains { $0.facet == .whole && $0.schema.reference == nil && ($0.schema.title ?? "").isEmpty }
        guard isNeeded, let tag = reader.tag(of: union.alternatives, union.discriminator, fallback: union.fallback), tag.isExact else {
            return union.alternatives.map { _ in nil }
        }
        return tag.marks.map { mark in
            guard mark.values.count == 1, case .string(let text) = mark.values[0] else { return nil }
            return Words(splitting: NameRules.enumMember(text).name).upperCamel
        }
    }
}
