import BindingsDocument

/// What the alternatives of a union are called inside it.
///
/// The title comes first, then the value that tells the alternative apart, then its only value. What has none of these is numbered, and
/// the numbers of others stay when an alternative is added behind them.
struct AlternativeNames {
    let resolver: SchemaResolver

    /// A name for each alternative, in their order.
    func names(of union: ResolvedUnion) -> [String] {
        let discriminatorValues = discriminatorValues(of: union)
        var taken: Set<String> = []
        return union.alternatives.enumerated().map { index, alternative in
            let candidates = Self.candidates(alternative) + [discriminatorValues[index]].compactMap { $0 } + ["Option\(index + 1)"]
            let name = candidates.first { !$0.isEmpty && !taken.contains($0) } ?? "Option\(index + 1)"
            taken.insert(name)
            return name
        }
    }

    private static func candidates(_ alternative: SchemaProjection) -> [String] {
        if case .typed(let type) = alternative.projection { return [type.rawValue.capitalized] }
        if alternative.projection == .base { return ["Base"] }
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
    private func discriminatorValues(of union: ResolvedUnion) -> [String?] {
        let isNeeded = union.alternatives.contains {
            $0.projection == .whole && $0.schema.reference == nil && ($0.schema.title ?? "").isEmpty
        }
        guard isNeeded, let chosen = resolver.discriminator(of: union.alternatives, union.discriminator, fallback: union.fallback),
            chosen.isExact
        else {
            return union.alternatives.map { _ in nil }
        }
        return chosen.discriminatorValues.map { mark in
            guard mark.values.count == 1, case .string(let text) = mark.values[0] else { return nil }
            return Words(splitting: NameRules.enumMember(text).name).upperCamel
        }
    }
}
