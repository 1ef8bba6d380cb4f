extension RequestReader {
    /// Returns the index of the body's content type; nil if there is no body, or if its type is not among `types`, which is recorded.
    ///
    /// - Parameters:
    ///   - types: Media types or ranges; a body without a content type counts as the first.
    ///   - isRequired: Pass `true` to record a missing body as a violation.
    public mutating func bodyType(among types: [String], isRequired: Bool) -> Int? {
        guard request.mayHaveBody else {
            if isRequired { note(.body, "$", "is required") }
            return nil
        }
        guard let text = request.head.headerFields[.contentType] else { return types.isEmpty ? nil : 0 }
        if let index = MediaRange.best(for: text, among: types) { return index }
        var fields: HTTPFields = [:]
        fields[.accept] = types.joined(separator: ", ")
        refusal = ServerProblem(.unsupportedMediaType, "The body must be \(types.joined(separator: " or ")).", headers: fields)
        return nil
    }

    /// Reads a JSON body; nil for none, and for an invalid one, which is recorded.
    @_disfavoredOverload
    public mutating func json<Value: JSONReadable & Sendable>(isRequired: Bool, _ constraints: Constraint<Value>...) async -> Value? {
        guard let bytes = await collected(isRequired: isRequired) else { return nil }
        return decoded(bytes, constraints)
    }

    /// Reads a JSON body whose type has constraints.
    public mutating func json<Value: JSONReadable & ConstraintChecked & Sendable>(isRequired: Bool) async -> Value? {
        guard let bytes = await collected(isRequired: isRequired) else { return nil }
        return decoded(bytes, [.inner])
    }

    /// Reads a string; one that is not UTF-8 is recorded.
    public mutating func text(isRequired: Bool, _ constraints: Constraint<String>...) async -> String? {
        guard let bytes = await collected(isRequired: isRequired) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            note(.body, "$", "must be UTF-8")
            return nil
        }
        check(.body, "$", text, constraints)
        return text
    }

    /// Reads a plain value: a number, a Boolean, a date and the like.
    public mutating func text<Value: JSONReadable & Sendable>(
        _ shape: ParameterShape, isRequired: Bool, _ constraints: Constraint<Value>...
    ) async -> Value? {
        guard let text = await text(isRequired: isRequired) else { return nil }
        let readings = (shape.isGuessed ? [true, false] : [false]).map { ShapedTexts(guesses: $0).plainValue(text, shape) }
        return decoded(.body, "$", readings, false, constraints)
    }

    /// The body as it arrives, unread and without a limit.
    public var stream: ResponseBody { request.body }

    private mutating func decoded<Value: JSONReadable>(_ bytes: [UInt8], _ constraints: [Constraint<Value>]) -> Value? {
        // A union would keep it as an alternative of a later version; types that have null can be written as `nil`.
        if bytes.elementsEqual("null".utf8), !(Value.self is any ExpressibleByNilLiteral.Type) {
            note(.body, "$", "must not be null")
            return nil
        }
        let rules = request.limits.json
        do throws(JSONError) {
            let value = try JSON.decode(Value.self, from: bytes, limits: rules)
            check(.body, "$", value, constraints)
            return value
        } catch {
            guard let found = try? JSON.decode(JSONValue.self, from: bytes, limits: rules) else {
                note(.body, error.pathDescription, error.rule)
                return nil
            }
            survey(.body, "$", found, failing: error, rules, constraints)
            return nil
        }
    }

    /// Reads the whole body; nil if there is none, and if it is too large, which is recorded.
    mutating func collected(isRequired: Bool) async -> [UInt8]? {
        let limit = request.limits.maxBodyBytes
        let declared = request.head.headerFields[.contentLength].flatMap { Int($0) }
        var bytes: [UInt8] = []
        if (declared ?? 0) <= limit {
            do {
                for try await chunk in request.body {
                    bytes += chunk
                    if bytes.count > limit { break }
                }
            } catch {
                note(.body, "$", "ended before it was whole")
                return nil
            }
        }
        if max(bytes.count, declared ?? 0) > limit {
            refusal = ServerProblem(.contentTooLarge, "The body is larger than \(limit) bytes.")
            return nil
        }
        if bytes.isEmpty, isRequired { note(.body, "$", "is required") }
        return bytes.isEmpty ? nil : bytes
    }
}
