/// The `name=value` pairs of a query, a form or of cookies; values are not decoded.
package struct RawItems {
    /// In order, with decoded names.
    package private(set) var all: [(name: String, value: Substring)] = []
    /// The encoding of names and values.
    private(set) var encoding: Encoding
    /// The problem with the items as a whole.
    private(set) var problem: ParameterProblem?
    /// The maximum number of items, and of elements in one of them.
    let limit: Int

    /// The encoding of names and values.
    enum Encoding {
        /// Percent-encoded, with `+` for a space (WHATWG URL, "application/x-www-form-urlencoded parsing").
        case form
        /// Percent-encoded (RFC 3986, 2.1).
        case percent
        /// As they are.
        case none

        func text(_ raw: Substring) -> String? {
            switch self {
            case .form: PercentDecoding.text(raw, plusIsSpace: true)
            case .percent: PercentDecoding.text(raw)
            case .none: String(raw)
            }
        }
    }

    /// Reads the items of a query or of a form.
    package init(query: Substring, limit: Int) {
        encoding = .form
        self.limit = limit
        read(query, separator: "&")
    }

    /// Reads the items of `Cookie` lines (RFC 6265, 4.2.1), as they are.
    package init(cookies lines: [String], limit: Int) {
        encoding = .none
        self.limit = limit
        for line in lines { read(line[...], separator: ";") }
    }

    /// The same items of cookies, percent-encoded, as in the style `form` (OpenAPI 3.2, "Style Values").
    package var percentEncoded: RawItems {
        var copy = self
        copy.encoding = .percent
        // A cookie of another party may have any name.
        copy.all = all.map { (PercentDecoding.text($0.name[...]) ?? $0.name, $0.value) }
        return copy
    }

    private mutating func read(_ text: Substring, separator: Character) {
        // Splitting ends at the limit, so the rest is not parsed.
        let pieces = text.split(separator: separator, maxSplits: limit)
        if all.count + pieces.count > limit { problem = tooMany }
        for piece in pieces.prefix(limit) {
            let item = separator == ";" ? piece.trimmed[...] : piece
            let equals = item.firstIndex(of: "=")
            guard let name = encoding.text(item[..<(equals ?? item.endIndex)]) else {
                problem = .encoding
                continue
            }
            all.append((name, equals.map { item[item.index(after: $0)...] } ?? ""))
        }
    }

    var tooMany: ParameterProblem { ParameterProblem("must have at most \(limit) items") }

    /// The values of a name.
    package func values(_ name: String) -> [Substring] { all.filter { $0.name == name }.map(\.value) }

    /// The value of a name; nil if there is none, or more than one.
    package func first(_ name: String) -> String? {
        let found = values(name)
        return found.count == 1 ? try? text(found[0]) : nil
    }

    func text(_ value: Substring) throws(ParameterProblem) -> String {
        guard let text = encoding.text(value) else { throw .encoding }
        return text
    }
}

extension Substring {
    /// The substring without spaces and tabs at its ends.
    package var trimmed: String {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
