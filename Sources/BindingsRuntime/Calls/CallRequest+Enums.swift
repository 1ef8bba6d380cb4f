// Enumerations of a document need no conformance of their own to stand in a path, a query or a header.
// Disfavoured, so that a type that is a ParameterValue as well is not ambiguous.
extension CallRequest {
    /// Sets the value of `{name}` in the path template to an enumeration's raw value.
    @_disfavoredOverload
    public mutating func path<E: OpenEnum>(_ name: String, _ value: E) {
        path(name, String(describing: value.rawValue))
    }

    /// Adds an enumeration's raw value as a query parameter; nil leaves it out.
    @_disfavoredOverload
    public mutating func query<E: OpenEnum>(
        _ name: String, _ value: E?, style: ParameterStyle = .form, explode: Bool = true
    ) {
        query(name, value.map { String(describing: $0.rawValue) }, style: style, explode: explode)
    }

    /// Adds the raw values of enumerations as a query parameter; nil leaves it out.
    @_disfavoredOverload
    public mutating func query<E: OpenEnum>(
        _ name: String, _ values: [E]?, style: ParameterStyle = .form, explode: Bool = true
    ) {
        query(name, values.map { $0.map { String(describing: $0.rawValue) } }, style: style, explode: explode)
    }

    /// Adds a header with an enumeration's raw value; nil leaves it out.
    @_disfavoredOverload
    public mutating func header<E: OpenEnum>(_ name: String, _ value: E?) {
        header(name, value.map { String(describing: $0.rawValue) })
    }
}
