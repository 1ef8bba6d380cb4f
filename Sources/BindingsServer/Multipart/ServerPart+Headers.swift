extension ServerPart {
    /// Reads a required header of the part.
    ///
    /// - Throws: ``ServerProblem`` if it is missing or invalid.
    public func header<Value: JSONReadable & Sendable>(
        _ name: String, _ shape: ParameterShape, explode: Bool = false, _ constraints: Constraint<Value>...
    ) throws(ServerProblem) -> Value {
        guard let value = try read(name, shape, explode, constraints) else { throw problem("is required", inside: ".\(name)") }
        return value
    }

    /// Reads an optional header of the part.
    ///
    /// - Throws: ``ServerProblem`` if it is invalid.
    public func optionalHeader<Value: JSONReadable & Sendable>(
        _ name: String, _ shape: ParameterShape, explode: Bool = false, _ constraints: Constraint<Value>...
    ) throws(ServerProblem) -> Value? {
        try read(name, shape, explode, constraints)
    }

    private func read<Value: JSONReadable & Sendable>(
        _ header: String, _ shape: ParameterShape, _ explode: Bool, _ constraints: [Constraint<Value>]
    ) throws(ServerProblem) -> Value? {
        let lines = HTTPField.Name(header).map { headers[values: $0] } ?? []
        if lines.isEmpty { return nil }
        let value: Value
        do {
            let texts = { HeaderDecoding(explode: explode, texts: ShapedTexts(guesses: $0)) }
            let guessed = try texts(true).value(lines, shape)
            if shape.isGuessed, let found = try? guessed.decode(Value.self, limits: self.limits.values) {
                value = found
            } else {
                value = try texts(false).value(lines, shape).decode(Value.self, limits: self.limits.values)
            }
        } catch let error as ParameterProblem {
            throw problem(error.rule, inside: ".\(header)")
        } catch let error as JSONError {
            throw problem(error.rule, inside: ".\(header)" + JSONError.suffix(error.path))
        } catch {
            throw problem("cannot be read", inside: ".\(header)")
        }
        return try checked(value, constraints, as: "\(name).\(header)")
    }
}
