extension RequestReader {
    /// Reads an `application/x-www-form-urlencoded` body.
    ///
    /// - Parameters:
    ///   - shape: The types of its properties.
    ///   - encoding: The encoding of properties, if it is not the default of `CallRequest.form`: an object as a JSON text.
    @_disfavoredOverload
    public mutating func form<Value: JSONReadable & Sendable>(
        _ shape: ParameterShape, encoding: [String: FormEncoding] = [:], isRequired: Bool
    ) async -> Value? {
        await form(shape, encoding, isRequired, [])
    }

    /// Reads an `application/x-www-form-urlencoded` body whose type has constraints.
    public mutating func form<Value: JSONReadable & ConstraintChecked & Sendable>(
        _ shape: ParameterShape, encoding: [String: FormEncoding] = [:], isRequired: Bool
    ) async -> Value? {
        await form(shape, encoding, isRequired, [.inner])
    }

    private mutating func form<Value: JSONReadable>(
        _ shape: ParameterShape, _ encoding: [String: FormEncoding], _ isRequired: Bool, _ constraints: [Constraint<Value>]
    ) async -> Value? {
        guard let bytes = await collected(isRequired: isRequired) else { return nil }
        let items = RawItems(query: String(decoding: bytes, as: UTF8.self)[...], limit: request.limits.maxItems)
        let decoding = FormDecoding(shape: shape, encoding: encoding, maxDepth: request.limits.maxDepth)
        do throws(ParameterProblem) {
            let readings = try (shape.isGuessed ? [true, false] : [false]).map { (guesses) throws(ParameterProblem) in
                try decoding.fields(items, ShapedTexts(guesses: guesses))
            }
            return decoded(.body, "$", readings, false, constraints)
        } catch {
            note(.body, "$", error.rule)
            return nil
        }
    }
}
