extension RequestReader {
    /// Reads an `application/x-www-form-urlencoded` body.
    ///
    /// - Parameters:
    ///   - shape: what its members are.
    ///   - encoding: how members are written, where not in the style `form`, exploded.
    @_disfavoredOverload
    public mutating func form<Value: JSONReadable & Sendable>(
        _ shape: ParameterShape, encoding: [String: FormEncoding] = [:], isRequired: Bool
    ) async -> Value? {
        await uncheckedForm(shape, encoding, isRequired)
    }

    /// Reads an `application/x-www-form-urlencoded` body whose type has limits.
    public mutating func form<Value: JSONReadable & LimitChecked & Sendable>(
        _ shape: ParameterShape, encoding: [String: FormEncoding] = [:], isRequired: Bool
    ) async -> Value? {
        guard let value: Value = await uncheckedForm(shape, encoding, isRequired) else { return nil }
        checkBody(value, [.inner])
        return value
    }

    private mutating func uncheckedForm<Value: JSONReadable>(
        _ shape: ParameterShape, _ encoding: [String: FormEncoding], _ isRequired: Bool
    ) async -> Value? {
        guard let bytes = await collected(isRequired: isRequired) else { return nil }
        let items = RawItems(query: String(decoding: bytes, as: UTF8.self)[...], limit: request.limits.maxItems)
        do {
            let guessed = try fields(shape, items, encoding, ShapedTexts(guesses: true))
            if let value = try? guessed.decode(Value.self, limits: request.limits.values) { return value }
            return try fields(shape, items, encoding, ShapedTexts(guesses: false)).decode(Value.self, limits: request.limits.values)
        } catch let error as ParameterProblem {
            note(.body, "$", error.rule)
        } catch let error as JSONError {
            noteBody(error)
        } catch {
            note(.body, "$", "cannot be read")
        }
        return nil
    }

    private func fields(
        _ shape: ParameterShape, _ items: RawItems, _ encoding: [String: FormEncoding], _ texts: ShapedTexts
    ) throws(ParameterProblem) -> JSONValue {
        guard case .object(let members, let others) = shape else { return .object([:]) }
        let decoding = ItemDecoding(items: items, maxDepth: request.limits.maxDepth, texts: texts)
        var names = members.keys.sorted()
        if others != nil { names += items.all.map(\.name).filter { members[$0] == nil } }
        var result = JSONFields()
        for name in names {
            switch encoding[name] ?? .style(.form, explode: true) {
            case .json:
                guard let text = try decoding.value(name, .text, style: .form, explode: true)?.string else { continue }
                guard let value = ShapedTexts.json(text) else { throw ParameterProblem("must have a JSON text as \(name)") }
                result[name] = value
            case .style(let style, let explode, _):
                result[name] = try decoding.value(name, shape.member(name), style: style, explode: explode)
            }
        }
        return .object(result)
    }
}
