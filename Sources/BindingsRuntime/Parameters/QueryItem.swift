/// One `name=value` of a query.
struct QueryItem: Sendable, Hashable {
    var name: String
    /// The values that the separator joins; they are encoded one by one, so that none can be mistaken for a delimiter.
    var values: [String]
    /// The separator between them, as it is written in a URL.
    var separator = ""
    /// The name of the item's parameter: an exploded object's properties have names of their own.
    var parameter: String

    /// Indicates whether reserved characters are kept.
    var keepsReserved = false

    /// The whole query string, which has no name (OpenAPI 3.2, `in: querystring`).
    static func whole(_ text: String, parameter: String) -> QueryItem { QueryItem(name: "", value: text, parameter: parameter) }

    /// Creates the item of one value.
    init(name: String, value: String, parameter: String? = nil) {
        self.init(name: name, values: [value], separator: "", parameter: parameter)
    }

    private init(name: String, values: [String], separator: String, parameter: String? = nil) {
        self.name = name
        self.values = values
        self.separator = separator
        self.parameter = parameter ?? name
    }

    var encoded: String { prefix + values.map(encoded).joined(separator: separator) }

    /// The item with its value hidden.
    var redacted: String { prefix + Redaction.word }

    /// An item without a name is the whole query string.
    private var prefix: String { name.isEmpty && parameter != name ? "" : PercentEncoding.encode(name) + "=" }

    private func encoded(_ value: String) -> String {
        guard keepsReserved else { return PercentEncoding.encode(value) }
        let text = PercentEncoding.keepingReserved(value)
        // Between the values of an array, a comma is the delimiter.
        return values.count > 1 ? text.replacing(",", with: "%2C") : text
    }

    /// The items with their reserved characters kept, or not.
    static func keeping(_ keepsReserved: Bool, _ items: [QueryItem]) -> [QueryItem] {
        guard keepsReserved else { return items }
        return items.map { item in
            var item = item
            item.keepsReserved = true
            return item
        }
    }

    /// The items of a value (OpenAPI 3.1.1, "Style Examples"); an empty array or object has none.
    static func items(_ name: String, _ parts: ParameterParts, style: ParameterStyle, explode: Bool) -> [QueryItem] {
        switch parts {
        case .single(let value): return [QueryItem(name: name, value: value)]
        case .members(let members) where style == .deepObject:
            return members.map { QueryItem(name: "\(name)[\($0.name)]", value: $0.value, parameter: name) }
        case .list(let values) where explode: return values.map { QueryItem(name: name, value: $0) }
        case .members(let members) where explode: return members.map { QueryItem(name: $0.name, value: $0.value, parameter: name) }
        default:
            let flat = parts.flat
            return flat.isEmpty ? [] : [QueryItem(name: name, values: flat, separator: separator(of: style))]
        }
    }

    /// The items of a JSON value in the style `deepObject`: deeper levels get further brackets, as most servers expect.
    ///
    /// OpenAPI defines the style for one level only.
    static func deep(_ name: String, _ value: JSONValue, parameter: String) -> [QueryItem] {
        switch value {
        case .object(let fields): fields.flatMap { deep("\(name)[\($0.key)]", $0.value, parameter: parameter) }
        case .array(let elements) where elements.allSatisfy({ $0.object == nil && $0.array == nil }):
            elements.flatMap { deep("\(name)[]", $0, parameter: parameter) }
        case .array(let elements):
            elements.enumerated().flatMap { deep("\(name)[\($0.offset)]", $0.element, parameter: parameter) }
        default: [QueryItem(name: name, value: ParameterParts.text(of: value), parameter: parameter)]
        }
    }

    /// RFC 3986 allows "," in a query unescaped; a space and "|" have to be encoded.
    private static func separator(of style: ParameterStyle) -> String {
        switch style {
        case .spaceDelimited: "%20"
        case .pipeDelimited: "%7C"
        default: ","
        }
    }
}
