/// A parameter's value in parts, as the styles of OpenAPI arrange them (3.1.1, "Style Values").
package enum ParameterParts: Sendable, Equatable {
    /// A single value.
    case single(String)
    /// The elements of an array.
    case list([String])
    /// The properties of an object.
    case members([Member])

    /// A property of an object.
    package struct Member: Sendable, Equatable {
        let name: String
        let value: String
    }

    init(_ value: some ParameterValue) {
        self = value.parameterItems.map(ParameterParts.list) ?? .single(value.parameterText)
    }

    /// The parts of a JSON value.
    ///
    /// OpenAPI does not define how nested values are written; here it is their JSON text.
    package init(_ value: JSONValue) {
        switch value {
        case .array(let elements): self = .list(elements.map(Self.text))
        case .object(let fields): self = .members(fields.map { Member(name: $0.key, value: Self.text(of: $0.value)) })
        default: self = .single(Self.text(of: value))
        }
    }

    /// The elements, or names and values in turn; a single value alone.
    package var flat: [String] {
        switch self {
        case .single(let text): [text]
        case .list(let elements): elements
        case .members(let members): members.flatMap { [$0.name, $0.value] }
        }
    }

    /// The style `simple` without percent-encoding, as in headers.
    package func headerText(explode: Bool) -> String {
        if case .members(let members) = self, explode { return members.map { "\($0.name)=\($0.value)" }.joined(separator: ",") }
        return flat.joined(separator: ",")
    }

    package static func text(of value: JSONValue) -> String {
        switch value {
        case .null: return ""
        case .bool(let value): return value ? "true" : "false"
        case .number(let number): return number.text
        case .string(let text): return text
        case .array, .object: return json(value)
        }
    }

    static func json(_ value: JSONValue) -> String {
        (try? JSON.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
