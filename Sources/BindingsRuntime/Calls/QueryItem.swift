/// One `name=value` of a query.
struct QueryItem: Sendable, Hashable {
    var name: String
    var value: String

    /// The delimiter between the parts of `value` that are encoded one by one; nil when the value is one text.
    var parts: [String]?
    var separator = ""

    var encoded: String {
        let text = parts.map { $0.map(PercentEncoding.encode).joined(separator: separator) } ?? PercentEncoding.encode(value)
        return "\(PercentEncoding.encode(name))=\(text)"
    }

    /// The items of an array: repeated where exploded, else one whose elements cannot be mistaken for delimiters.
    static func items(_ name: String, _ values: [String], style: ParameterStyle, explode: Bool) -> [QueryItem] {
        if values.isEmpty { return [] }
        if explode { return values.map { QueryItem(name: name, value: $0) } }
        // RFC 3986 allows "," in a query as it stands; a space and "|" have to be encoded.
        let separator = style == .form ? "," : PercentEncoding.encode(style.separator)
        return [QueryItem(name: name, value: values.joined(separator: style.separator), parts: values, separator: separator)]
    }
}
