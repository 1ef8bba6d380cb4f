/// The encoding of a property of a form (OpenAPI 3.1.1, "Encoding Object").
public enum FormEncoding: Sendable, Hashable {
    /// A style, exploded or not, with reserved characters kept or not.
    case style(ParameterStyle, explode: Bool, allowReserved: Bool = false)
    /// A JSON text.
    case json
}

extension CallRequest {
    /// Sets an `application/x-www-form-urlencoded` body of a JSON object's properties.
    ///
    /// Properties that are absent or null are left out. By default, an object is written as a JSON text, each element of an array is an
    /// item of the array's name, and anything else is its text (OpenAPI 3.1.1, "Encoding Object": the default content types).
    ///
    /// - Parameters:
    ///   - encoding: The encoding of properties, by their names on the wire.
    ///   - omitsEmpty: Pass `true` to send no body for an empty object.
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
            self.body(.text(FormText.text(members, encoding)), contentType: FormText.contentType)
        } catch {
            check("body", "cannot be written: \(error)")
        }
    }
}

/// Writes a form.
package enum FormText {
    package static let contentType = "application/x-www-form-urlencoded"

    /// The properties of an object as a form.
    package static func text(_ members: JSONFields, _ encoding: [String: FormEncoding]) -> String {
        QueryItem.form(members, encoding).map(\.encoded).joined(separator: "&")
    }
}

extension QueryItem {
    /// The items of a form; properties that are null have none.
    ///
    /// - Parameter parameter: The parameter's name, if the form is the value of a parameter.
    static func form(_ members: JSONFields, _ encoding: [String: FormEncoding], parameter: String? = nil) -> [QueryItem] {
        members.flatMap { member(parameter, $0.key, $0.value, encoding[$0.key]) }
    }

    private static func member(_ parameter: String?, _ name: String, _ value: JSONValue, _ encoding: FormEncoding?) -> [QueryItem] {
        let parameter = parameter ?? name
        switch (encoding, value) {
        case (_, .null): return []
        case (.json, _), (nil, .object): return [QueryItem(name: name, value: ParameterParts.json(value), parameter: parameter)]
        case (.style(.deepObject, _, let isKept), _): return keeping(isKept, deep(name, value, parameter: parameter))
        case (.style(let style, let explode, let isKept), _):
            return keeping(isKept, items(name, ParameterParts(value), style: style, explode: explode).map { $0.of(parameter) })
        case (nil, _): return items(name, ParameterParts(value), style: .form, explode: true).map { $0.of(parameter) }
        }
    }

    private func of(_ parameter: String) -> QueryItem {
        var copy = self
        copy.parameter = parameter
        return copy
    }
}
