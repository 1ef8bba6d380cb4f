/// The expansion of a path parameter in the template: `simple`, `label` and `matrix` (OpenAPI 3.1.1, "Style Examples"; RFC 6570).
struct PathLayout {
    let name: String
    let style: ParameterStyle
    let explode: Bool

    /// The expanded value, percent-encoded but for the style's own delimiters.
    func text(_ parts: ParameterParts) -> String {
        switch style {
        case .label: label(parts)
        case .matrix: matrix(parts)
        default: joined(parts, by: ",")
        }
    }

    /// Puts a dot before the value; exploded parts have one each.
    private func label(_ parts: ParameterParts) -> String {
        let text = joined(parts, by: explode ? "." : ",")
        return text.isEmpty ? "" : "." + text
    }

    private func matrix(_ parts: ParameterParts) -> String {
        switch parts {
        case .single(let value): named(name, value)
        case .list(let values) where explode: values.map { named(name, $0) }.joined()
        case .members(let members) where explode: members.map { named($0.name, $0.value) }.joined()
        default: parts.flat.isEmpty ? "" : ";\(encode(name))=" + joined(parts, by: ",")
        }
    }

    /// RFC 6570, 3.2.7: an empty value has no equals sign.
    private func named(_ name: String, _ value: String) -> String {
        value.isEmpty ? ";\(encode(name))" : ";\(encode(name))=\(encode(value))"
    }

    private func joined(_ parts: ParameterParts, by separator: String) -> String {
        if case .members(let members) = parts, explode {
            return members.map { "\(encode($0.name))=\(encode($0.value))" }.joined(separator: separator)
        }
        return parts.flat.map(encode).joined(separator: separator)
    }

    private func encode(_ text: String) -> String { PercentEncoding.encode(text) }
}
