// The values of parameters: one method for each location, and one beside it for values whose JSON determines their parts.
// The latter are disfavoured, so that a type that is a ParameterValue as well is not ambiguous.
extension CallRequest {
    /// Sets the value of `{name}` in the path template.
    ///
    /// It is percent-encoded. A value that is empty, `.` or `..` would name another resource; the call fails with ``APIError/Kind/invalidRequest``.
    public mutating func path(_ name: String, _ value: some ParameterValue, style: ParameterStyle = .simple, explode: Bool = false) {
        pathValues[name] = PathLayout(name: name, style: style, explode: explode).text(ParameterParts(value))
    }

    /// Sets the value of `{name}` in the path template: an object, an array or an enumeration.
    @_disfavoredOverload
    public mutating func path(_ name: String, _ value: some JSONWritable, style: ParameterStyle = .simple, explode: Bool = false) {
        guard let value = json(of: value, for: name) else { return }
        pathValues[name] = PathLayout(name: name, style: style, explode: explode).text(ParameterParts(value))
    }

    /// Sets the value of `{name}` in the path template to a JSON text, percent-encoded.
    public mutating func path(_ name: String, json value: some JSONWritable) {
        guard let text = jsonText(of: value, for: name) else { return }
        path(name, text)
    }

    /// Adds a query parameter; nil leaves it out, as does an empty array.
    ///
    /// - Parameters:
    ///   - explode: Pass `true` to send elements and properties separately; nil for the style's own default, which is true for `form` alone.
    ///   - allowReserved: Pass `true` to send `/`, `:` and the like as they are.
    public mutating func query(
        _ name: String, _ value: (some ParameterValue)?, style: ParameterStyle = .form, explode: Bool? = nil, allowReserved: Bool = false
    ) {
        guard let value else { return }
        let items = QueryItem.items(name, ParameterParts(value), style: style, explode: explode ?? style.explodesByDefault)
        queryItems += QueryItem.keeping(allowReserved, items)
    }

    /// Adds a query parameter that is an object, an array or an enumeration; nil leaves it out.
    @_disfavoredOverload
    public mutating func query(
        _ name: String, _ value: (some JSONWritable)?, style: ParameterStyle = .form, explode: Bool? = nil, allowReserved: Bool = false
    ) {
        guard let value, let json = json(of: value, for: name) else { return }
        let items =
            style == .deepObject
            ? QueryItem.deep(name, json, parameter: name)
            : QueryItem.items(name, ParameterParts(json), style: style, explode: explode ?? style.explodesByDefault)
        queryItems += QueryItem.keeping(allowReserved, items)
    }

    /// Adds a query parameter whose value is a JSON text; nil leaves it out.
    public mutating func query(_ name: String, json value: (some JSONWritable)?) {
        guard let value, let text = jsonText(of: value, for: name) else { return }
        queryItems.append(QueryItem(name: name, value: text))
    }

    /// Makes a value the whole query string, percent-encoded (OpenAPI 3.2, `in: querystring`); nil leaves it out.
    ///
    /// - Parameter name: The parameter's name in messages and redaction; it is not sent.
    public mutating func querystring(_ name: String, _ value: (some ParameterValue)?) {
        guard let value else { return }
        queryItems.append(.whole(value.parameterText, parameter: name))
    }

    /// Makes a JSON text the whole query string; nil leaves it out.
    public mutating func querystring(_ name: String, json value: (some JSONWritable)?) {
        guard let value, let text = jsonText(of: value, for: name) else { return }
        queryItems.append(.whole(text, parameter: name))
    }

    /// Makes a form the whole query string; nil leaves it out.
    ///
    /// - Parameter encoding: The encoding of properties, by their names on the wire.
    public mutating func querystring(_ name: String, form value: (some JSONWritable)?, encoding: [String: FormEncoding] = [:]) {
        guard let value, let json = json(of: value, for: name) else { return }
        guard case .object(let members) = json else { return check(name, "must be an object to be sent as a form") }
        queryItems += QueryItem.form(members, encoding, parameter: name)
    }

    /// Adds a header; nil leaves it out.
    ///
    /// - Parameter explode: Pass `true` to write an object's properties as `name=value`.
    public mutating func header(_ name: String, _ value: (some ParameterValue)?, explode: Bool = false) {
        guard let value else { return }
        headers.append((name, ParameterParts(value).headerText(explode: explode)))
    }

    /// Adds a header that is an object, an array or an enumeration; nil leaves it out.
    @_disfavoredOverload
    public mutating func header(_ name: String, _ value: (some JSONWritable)?, explode: Bool = false) {
        guard let value, let json = json(of: value, for: name) else { return }
        headers.append((name, ParameterParts(json).headerText(explode: explode)))
    }

    /// Adds a header whose value is a JSON text; nil leaves it out.
    public mutating func header(_ name: String, json value: (some JSONWritable)?) {
        guard let value, let text = jsonText(of: value, for: name) else { return }
        headers.append((name, text))
    }

    /// Adds a cookie; nil leaves it out.
    ///
    /// - Parameters:
    ///   - style: `form` percent-encodes the value (OpenAPI 3.2, "Style Values"); `cookie` sends it as it is, and the call fails with
    ///     ``APIError/Kind/invalidRequest`` if a cookie cannot hold it.
    ///   - explode: Pass `true` to send elements and properties as cookies of their own.
    public mutating func cookie(_ name: String, _ value: (some ParameterValue)?, style: ParameterStyle = .form, explode: Bool = true) {
        guard let value else { return }
        cookies += Self.cookies(name, ParameterParts(value), style, explode: explode)
    }

    /// Adds a cookie that is an object, an array or an enumeration; nil leaves it out.
    @_disfavoredOverload
    public mutating func cookie(_ name: String, _ value: (some JSONWritable)?, style: ParameterStyle = .form, explode: Bool = true) {
        guard let value, let json = json(of: value, for: name) else { return }
        cookies += Self.cookies(name, ParameterParts(json), style, explode: explode)
    }

    /// Adds a cookie whose value is a JSON text, percent-encoded because a cookie has no quotes; nil leaves it out.
    public mutating func cookie(_ name: String, json value: (some JSONWritable)?) {
        guard let value, let text = jsonText(of: value, for: name) else { return }
        cookies.append((name, [PercentEncoding.encode(text)]))
    }
}

extension CallRequest {
    private mutating func json(of value: some JSONWritable, for name: String) -> JSONValue? {
        do throws(JSONError) {
            return try JSONValue(encoding: value)
        } catch {
            check(name, "cannot be written: \(error)")
            return nil
        }
    }

    private mutating func jsonText(of value: some JSONWritable, for name: String) -> String? {
        json(of: value, for: name).flatMap { try? JSON.encode($0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func cookies(
        _ name: String, _ parts: ParameterParts, _ style: ParameterStyle, explode: Bool
    ) -> [(name: String, parts: [String])] {
        let encode = { (text: String) in style == .cookie ? text : PercentEncoding.encode(text) }
        switch parts {
        case .members(let members) where explode: return members.map { (encode($0.name), [encode($0.value)]) }
        case .list(let values) where explode: return values.map { (encode(name), [encode($0)]) }
        default: return [(encode(name), parts.flat.map(encode))]
        }
    }
}
