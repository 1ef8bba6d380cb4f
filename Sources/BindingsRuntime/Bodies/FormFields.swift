/// How a member of a form is written (OpenAPI 3.1.1, "Encoding Object").
public enum FormEncoding: Sendable, Hashable {
    /// In a style, exploded or not, with reserved characters as they are or not.
    case style(ParameterStyle, explode: Bool, allowReserved: Bool = false)
    /// As a JSON text.
    case json
}

extension CallRequest {
    /// Sets an `application/x-www-form-urlencoded` body of a JSON object's members.
    ///
    /// Members that are absent or null are left out. What stands in lists and objects is written in the style `form`, exploded, unless
    /// `encoding` says otherwise.
    ///
    /// - Parameters:
    ///   - encoding: How members are written, by their names on the wire.
    ///   - omitsEmpty: Whether an object without members is not sent at all.
    @_disfavoredOverload
    public mutating func form(_ body: some JSONWritable, encoding: [String: FormEncoding] = [:], omitsEmpty: Bool = false) {
        uncheckedForm(body, encoding: encoding, omitsEmpty: omitsEmpty)
    }

    mutating func uncheckedForm(_ body: some JSONWritable, encoding: [String: FormEncoding], omitsEmpty: Bool) {
        do throws(JSONError) {
            guard case .object(let members) = try JSONValue(encoding: body) else {
                return check("body", "must be an object to be sent as a form")
            }
            if omitsEmpty, members.isEmpty { return }
            let items = members.flatMap { Self.items($0.key, $0.value, encoding[$0.key] ?? .style(.form, explode: true)) }
            self.body(.bytes(Array(items.map(\.encoded).joined(separator: "&").utf8)), contentType: "application/x-www-form-urlencoded")
        } catch {
            check("body", "cannot be written: \(error)")
        }
    }

    private static func items(_ name: String, _ value: JSONValue, _ encoding: FormEncoding) -> [QueryItem] {
        switch (encoding, value) {
        case (_, .null): []
        case (.json, _): [QueryItem(name: name, value: (try? JSON.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "")]
        case (.style(.deepObject, _, let isKept), _): QueryItem.keeping(isKept, QueryItem.deep(name, value, parameter: name))
        case (.style(let style, let explode, let isKept), _):
            QueryItem.keeping(isKept, QueryItem.items(name, ParameterParts(value), style: style, explode: explode))
        }
    }
}
