/// Reads the properties of an `application/x-www-form-urlencoded` form: the inverse of `FormText`.
package struct FormDecoding {
    let shape: ParameterShape
    let encoding: [String: FormEncoding]
    let maxDepth: Int

    package init(shape: ParameterShape, encoding: [String: FormEncoding], maxDepth: Int) {
        self.shape = shape
        self.encoding = encoding
        self.maxDepth = maxDepth
    }

    /// Decodes the value of a form.
    ///
    /// - Throws: `ParameterProblem`, or `JSONError` if the form does not match the type.
    package func read<Value: JSONReadable>(_ items: RawItems, limits: JSONLimits) throws -> Value {
        let guessed = try fields(items, ShapedTexts(guesses: true))
        if let value = try? guessed.decode(Value.self, limits: limits) { return value }
        return try fields(items, ShapedTexts(guesses: false)).decode(Value.self, limits: limits)
    }

    /// The properties as JSON.
    package func fields(_ items: RawItems, _ texts: ShapedTexts) throws(ParameterProblem) -> JSONValue {
        guard case .object(let members, let others) = shape else { return .object([:]) }
        let decoding = ItemDecoding(items: items, maxDepth: maxDepth, texts: texts)
        var names = members.keys.sorted()
        if others != nil { names += items.all.map(\.name).filter { members[$0] == nil } }
        var result = JSONFields()
        for name in names { result[name] = try member(name, decoding) }
        return .object(result)
    }

    /// An object is a JSON text by default (OpenAPI 3.1.1, "Encoding Object": the default content types).
    private func member(_ name: String, _ decoding: ItemDecoding) throws(ParameterProblem) -> JSONValue? {
        let shape = shape.member(name)
        switch (encoding[name], shape) {
        case (.json, _), (nil, .object):
            guard let text = try decoding.value(name, .text, style: .form, explode: true)?.string else { return nil }
            guard let value = ShapedTexts.json(text) else { throw ParameterProblem("must have a JSON text as \(name)") }
            return value
        case (.style(let style, let explode, _), _): return try decoding.value(name, shape, style: style, explode: explode)
        case (nil, _): return try decoding.value(name, shape, style: .form, explode: true)
        }
    }
}
