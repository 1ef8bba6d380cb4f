/// Reads header parameters, in the style `simple` without percent-encoding.
package struct HeaderDecoding {
    let explode: Bool
    let texts: ShapedTexts

    package init(explode: Bool, texts: ShapedTexts) {
        self.explode = explode
        self.texts = texts
    }

    /// The value of the lines of a header.
    package func value(_ lines: [String], _ shape: ParameterShape) throws(ParameterProblem) -> JSONValue {
        switch shape {
        case .list(let element): return texts.list(Self.parts(lines), of: element)
        case .object where explode:
            let members = Self.parts(lines).map { part -> (name: String, text: String) in
                let equals = part.firstIndex(of: "=") ?? part.endIndex
                return (String(part[..<equals]), String(part[equals...].dropFirst()))
            }
            return texts.object(members, shape)
        case .object: return texts.object(try ItemDecoding.paired(Self.parts(lines)), shape)
        default: return texts.value(lines.joined(separator: ", "), shape)
        }
    }

    /// Lines are equivalent to one line joined by commas (RFC 9110, 5.3); a header without a value is an empty array.
    private static func parts(_ lines: [String]) -> [String] {
        let whole = lines.joined(separator: ",")
        if whole.isEmpty { return [] }
        return whole.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    }
}
