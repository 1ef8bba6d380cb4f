/// Reads values of queries, forms and cookies: the inverse of the client's `QueryItem.items` (OpenAPI 3.1.1, "Style Examples").
package struct ItemDecoding {
    let items: RawItems
    let maxDepth: Int
    let texts: ShapedTexts

    package init(items: RawItems, maxDepth: Int, texts: ShapedTexts) {
        self.items = items
        self.maxDepth = maxDepth
        self.texts = texts
    }

    /// The value under a name; nil if there is none.
    package func value(
        _ name: String, _ shape: ParameterShape, style: ParameterStyle, explode: Bool
    ) throws(ParameterProblem) -> JSONValue? {
        if let problem = items.problem { throw problem }
        if style == .deepObject { return try DeepTree(name, items, maxDepth: maxDepth)?.value(shape, texts) }
        switch shape {
        case .list(let element): return try list(name, element, style, explode)
        case .object(let fields, let others):
            return explode ? try members(fields, others, but: name) : try pairs(name, shape, style)
        default: return try single(name, shape)
        }
    }

    private func single(_ name: String, _ shape: ParameterShape) throws(ParameterProblem) -> JSONValue? {
        let found = items.values(name)
        if case .any = shape, found.count > 1 { return texts.list(try decoded(found), of: .any) }
        if found.count > 1 { throw ParameterProblem("must not be given twice") }
        guard let first = found.first else { return nil }
        return texts.value(try items.text(first), shape)
    }

    private func list(
        _ name: String, _ element: ParameterShape, _ style: ParameterStyle, _ explode: Bool
    ) throws(ParameterProblem) -> JSONValue? {
        let found = items.values(name)
        if found.isEmpty { return nil }
        let parts = explode ? found : try split(found, style)
        return texts.list(try decoded(parts), of: element)
    }

    /// Reads names and values in turn.
    private func pairs(_ name: String, _ shape: ParameterShape, _ style: ParameterStyle) throws(ParameterProblem) -> JSONValue? {
        let found = items.values(name)
        if found.isEmpty { return nil }
        return texts.object(try Self.paired(try decoded(try split(found, style))), shape)
    }

    /// Reads properties that are items of their own.
    ///
    /// An object with any properties includes those of other parameters as well, because nothing distinguishes them.
    private func members(
        _ fields: [String: ParameterShape], _ others: ParameterShape?, but name: String
    ) throws(ParameterProblem) -> JSONValue? {
        var result = JSONFields()
        for (key, value) in items.all {
            guard let shape = fields[key] ?? others else { continue }
            let text = try items.text(value)
            switch (shape, result[key]) {
            case (.list(let element), let before): result[key] = .array((before?.array ?? []) + [texts.value(text, element)])
            case (_, nil): result[key] = texts.value(text, shape)
            default: throw ParameterProblem("must not be given twice")
            }
        }
        return result.isEmpty ? JSONValue?.none : .object(result)
    }

    private func decoded(_ parts: [Substring]) throws(ParameterProblem) -> [String] {
        var result: [String] = []
        for part in parts { result.append(try items.text(part)) }
        return result
    }

    package static func paired(_ flat: [String]) throws(ParameterProblem) -> [(name: String, text: String)] {
        guard flat.count.isMultiple(of: 2) else { throw ParameterProblem("must be names and values in turn") }
        return stride(from: 0, to: flat.count, by: 2).map { (flat[$0], flat[$0 + 1]) }
    }

    /// The parts of all values, within the limit on items.
    private func split(_ values: [Substring], _ style: ParameterStyle) throws(ParameterProblem) -> [Substring] {
        var parts: [Substring] = []
        for value in values {
            parts += Self.split(value, style, most: items.limit)
            if parts.count > items.limit { throw items.tooMany }
        }
        return parts
    }

    /// The parts between the style's delimiters, which are unescaped, or in the only escape that a URL allows for them.
    private static func split(_ value: Substring, _ style: ParameterStyle, most: Int) -> [Substring] {
        let (text, delimiter): (Substring, Character) =
            switch style {
            case .spaceDelimited: (value.replacing("%20", with: " ").replacing("+", with: " "), " ")
            case .pipeDelimited: (value.replacing("%7C", with: "|").replacing("%7c", with: "|"), "|")
            default: (value, ",")
            }
        return text.split(separator: delimiter, maxSplits: most, omittingEmptySubsequences: false)
    }
}
