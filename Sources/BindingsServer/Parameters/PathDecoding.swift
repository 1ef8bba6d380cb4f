/// Reads the value of a path parameter: the inverse of the client's `PathLayout` (RFC 6570).
struct PathDecoding {
    let name: String
    let style: ParameterStyle
    let explode: Bool
    let texts: ShapedTexts

    func value(_ raw: Substring, _ shape: ParameterShape) throws(ParameterProblem) -> JSONValue {
        let body = try unprefixed(raw)
        switch shape {
        case .list(let element): return texts.list(try list(body), of: element)
        case .object: return texts.object(try members(body), shape)
        default: return texts.value(try Self.text(style == .matrix ? try named(body).value : body), shape)
        }
    }

    private func unprefixed(_ raw: Substring) throws(ParameterProblem) -> Substring {
        switch style {
        case .label:
            guard raw.first == "." else { throw ParameterProblem("must begin with `.`, as the style label has it") }
            return raw.dropFirst()
        case .matrix:
            guard raw.first == ";" else { throw ParameterProblem("must begin with `;`, as the style matrix has it") }
            return raw.dropFirst()
        default: return raw
        }
    }

    private func list(_ body: Substring) throws(ParameterProblem) -> [String] {
        var result: [String] = []
        if style == .matrix, explode {
            for piece in Self.split(body, ";") { result.append(try Self.text(try named(piece).value)) }
            return result
        }
        let joined = style == .matrix ? try named(body).value : body
        for piece in Self.split(joined, style == .label && explode ? "." : ",") { result.append(try Self.text(piece)) }
        return result
    }

    private func members(_ body: Substring) throws(ParameterProblem) -> [(name: String, text: String)] {
        guard explode else { return try ItemDecoding.paired(try list(body)) }
        var result: [(name: String, text: String)] = []
        for piece in Self.split(body, style == .matrix ? ";" : style == .label ? "." : ",") {
            let (key, value) = Self.pair(piece)
            result.append((try Self.text(key), try Self.text(value)))
        }
        return result
    }

    /// Reads `name=value`, whose name must be the parameter's.
    private func named(_ piece: Substring) throws(ParameterProblem) -> (name: Substring, value: Substring) {
        let pair = Self.pair(piece)
        guard try Self.text(pair.name) == name else { throw ParameterProblem("must be written as ;\(name)=…, as the style matrix has it") }
        return pair
    }

    private static func pair(_ piece: Substring) -> (name: Substring, value: Substring) {
        guard let equals = piece.firstIndex(of: "=") else { return (piece, "") }
        return (piece[..<equals], piece[piece.index(after: equals)...])
    }

    private static func split(_ text: Substring, _ separator: Character) -> [Substring] {
        text.split(separator: separator, omittingEmptySubsequences: false)
    }

    private static func text(_ raw: Substring) throws(ParameterProblem) -> String {
        guard let text = PercentDecoding.text(raw) else { throw .encoding }
        return text
    }
}
