// One function for each location of a parameter. Nil: the parameter is missing, or invalid, which is recorded.
extension RequestReader {
    /// Reads the value of `{name}` in the path.
    public mutating func path<Value: JSONReadable & Sendable>(
        _ name: String, _ shape: ParameterShape, style: ParameterStyle = .simple, explode: Bool = false, isSecret: Bool = false,
        _ constraints: Constraint<Value>...
    ) -> Value? {
        let raw = request.pathValues[name]
        return read(.path, name, shape, isRequired: true, isSecret, constraints) { (texts) throws(ParameterProblem) in
            guard let raw else { return nil }
            return try PathDecoding(name: name, style: style, explode: explode, texts: texts).value(raw, shape)
        }
    }

    /// Reads the value of `{name}` in the path, which is a JSON text.
    public mutating func pathJSON<Value: JSONReadable & Sendable>(
        _ name: String, isSecret: Bool = false, _ constraints: Constraint<Value>...
    ) -> Value? {
        let raw = request.pathValues[name]
        return read(.path, name, .text, isRequired: true, isSecret, constraints) { (_) throws(ParameterProblem) in
            guard let raw else { return nil }
            return try Self.parsed(encoded: raw)
        }
    }

    /// Reads a query parameter.
    ///
    /// - Parameter explode: Nil for the style's own default, which is true for `form` alone.
    public mutating func query<Value: JSONReadable & Sendable>(
        _ name: String, _ shape: ParameterShape, style: ParameterStyle = .form, explode: Bool? = nil, isRequired: Bool = false,
        isSecret: Bool = false, _ constraints: Constraint<Value>...
    ) -> Value? {
        let (items, depth) = (query, request.limits.maxDepth)
        return read(.query, name, shape, isRequired: isRequired, isSecret, constraints) { (texts) throws(ParameterProblem) in
            try ItemDecoding(items: items, maxDepth: depth, texts: texts)
                .value(name, shape, style: style, explode: explode ?? style.explodesByDefault)
        }
    }

    /// Reads a query parameter whose value is a JSON text.
    public mutating func queryJSON<Value: JSONReadable & Sendable>(
        _ name: String, isRequired: Bool = false, isSecret: Bool = false, _ constraints: Constraint<Value>...
    ) -> Value? {
        let items = query
        return read(.query, name, .text, isRequired: isRequired, isSecret, constraints) { (_) throws(ParameterProblem) in
            guard
                let value = try ItemDecoding(items: items, maxDepth: 1, texts: ShapedTexts(guesses: false))
                    .value(name, .text, style: .form, explode: true)
            else { return nil }
            return try Self.parsed(value.string ?? "")
        }
    }

    /// Reads a value that is the whole query string (OpenAPI 3.2, `in: querystring`).
    public mutating func querystring<Value: JSONReadable & Sendable>(
        _ name: String, _ shape: ParameterShape, isRequired: Bool = false, isSecret: Bool = false, _ constraints: Constraint<Value>...
    ) -> Value? {
        let whole = request.query
        return read(.query, name, shape, isRequired: isRequired, isSecret, constraints) { (texts) throws(ParameterProblem) in
            if whole.isEmpty { return nil }
            guard let text = PercentDecoding.text(whole) else { throw .encoding }
            return texts.plainValue(text, shape)
        }
    }

    /// Reads a JSON text that is the whole query string.
    public mutating func querystringJSON<Value: JSONReadable & Sendable>(
        _ name: String, isRequired: Bool = false, isSecret: Bool = false, _ constraints: Constraint<Value>...
    ) -> Value? {
        let whole = request.query
        return read(.query, name, .text, isRequired: isRequired, isSecret, constraints) { (_) throws(ParameterProblem) in
            whole.isEmpty ? JSONValue?.none : try Self.parsed(encoded: whole)
        }
    }

    /// Reads a form that is the whole query string.
    public mutating func querystringForm<Value: JSONReadable & Sendable>(
        _ name: String, _ shape: ParameterShape, encoding: [String: FormEncoding] = [:], isRequired: Bool = false, isSecret: Bool = false,
        _ constraints: Constraint<Value>...
    ) -> Value? {
        let (items, depth) = (query, request.limits.maxDepth)
        return read(.query, name, shape, isRequired: isRequired, isSecret, constraints) { (texts) throws(ParameterProblem) in
            if items.all.isEmpty { return nil }
            return try FormDecoding(shape: shape, encoding: encoding, maxDepth: depth).fields(items, texts)
        }
    }

    /// Reads a header.
    public mutating func header<Value: JSONReadable & Sendable>(
        _ name: String, _ shape: ParameterShape, explode: Bool = false, isRequired: Bool = false, isSecret: Bool = false,
        _ constraints: Constraint<Value>...
    ) -> Value? {
        let lines = HTTPField.Name(name).map { request.head.headerFields[values: $0] } ?? []
        return read(.header, name, shape, isRequired: isRequired, isSecret, constraints) { (texts) throws(ParameterProblem) in
            // Without its type, `nil` would be the JSON value.
            lines.isEmpty ? JSONValue?.none : try HeaderDecoding(explode: explode, texts: texts).value(lines, shape)
        }
    }

    /// Reads a header whose value is a JSON text.
    public mutating func headerJSON<Value: JSONReadable & Sendable>(
        _ name: String, isRequired: Bool = false, isSecret: Bool = false, _ constraints: Constraint<Value>...
    ) -> Value? {
        let lines = HTTPField.Name(name).map { request.head.headerFields[values: $0] } ?? []
        return read(.header, name, .text, isRequired: isRequired, isSecret, constraints) { (_) throws(ParameterProblem) in
            lines.isEmpty ? JSONValue?.none : try Self.parsed(lines.joined(separator: ","))
        }
    }

    /// Reads a cookie.
    ///
    /// - Parameter style: `form` for a percent-encoded value, `cookie` for a plain one.
    public mutating func cookie<Value: JSONReadable & Sendable>(
        _ name: String, _ shape: ParameterShape, style: ParameterStyle = .form, explode: Bool = true, isRequired: Bool = false,
        isSecret: Bool = false, _ constraints: Constraint<Value>...
    ) -> Value? {
        let (items, depth) = (style == .cookie ? cookies : cookies.percentEncoded, request.limits.maxDepth)
        return read(.cookie, name, shape, isRequired: isRequired, isSecret, constraints) { (texts) throws(ParameterProblem) in
            try ItemDecoding(items: items, maxDepth: depth, texts: texts).value(name, shape, style: .form, explode: explode)
        }
    }

    /// Reads a cookie whose value is a percent-encoded JSON text.
    public mutating func cookieJSON<Value: JSONReadable & Sendable>(
        _ name: String, isRequired: Bool = false, isSecret: Bool = false, _ constraints: Constraint<Value>...
    ) -> Value? {
        let values = cookies.values(name)
        return read(.cookie, name, .text, isRequired: isRequired, isSecret, constraints) { (_) throws(ParameterProblem) in
            guard values.count < 2 else { throw ParameterProblem("must not be given twice") }
            return try values.first.map { (raw) throws(ParameterProblem) in try Self.parsed(encoded: raw) }
        }
    }

    private static func parsed(encoded raw: Substring) throws(ParameterProblem) -> JSONValue {
        guard let text = PercentDecoding.text(raw) else { throw .encoding }
        return try parsed(text)
    }

    private static func parsed(_ text: String) throws(ParameterProblem) -> JSONValue {
        guard let value = ShapedTexts.json(text) else { throw ParameterProblem("must be a JSON text") }
        return value
    }

    private mutating func read<Value: JSONReadable & Sendable>(
        _ part: RequestViolation.Part, _ name: String, _ shape: ParameterShape, isRequired: Bool, _ isSecret: Bool,
        _ constraints: [Constraint<Value>],
        _ value: (ShapedTexts) throws(ParameterProblem) -> JSONValue?
    ) -> Value? {
        do throws(ParameterProblem) {
            // An empty value that is invalid for every type, `?flag` for example, counts as missing (OpenAPI 3.1, `allowEmptyValue`).
            guard let found = try value(ShapedTexts(guesses: true)), isRequired || !found.isNull else {
                if isRequired { note(part, name, "is required") }
                return nil
            }
            let plain = try shape.isGuessed ? value(ShapedTexts(guesses: false)) ?? found : found
            return decoded(part, name, shape.isGuessed ? [found, plain] : [plain], isSecret, constraints)
        } catch {
            note(part, name, error.rule)
            return nil
        }
    }

    /// Decodes the first interpretation of a string that is valid for the type; otherwise records the violations in the last one.
    mutating func decoded<Value: JSONReadable>(
        _ part: RequestViolation.Part, _ name: String, _ readings: [JSONValue], _ isSecret: Bool, _ constraints: [Constraint<Value>]
    ) -> Value? {
        let rules = request.limits.values
        for (index, found) in readings.enumerated() {
            do throws(JSONError) {
                let value = try found.decode(Value.self, limits: rules)
                check(part, name, value, isSecret: isSecret, constraints)
                return value
            } catch {
                guard index == readings.count - 1 else { continue }
                survey(part, name, found, failing: error, isSecret: isSecret, rules, constraints)
            }
        }
        return nil
    }
}
