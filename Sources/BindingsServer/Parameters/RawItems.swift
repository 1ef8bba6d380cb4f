/// `name=value` pairs of a query, a form or of cookies; values as they came.
struct RawItems {
    /// Names with their escapes undone, in their order.
    private(set) var all: [(name: String, value: Substring)] = []
    /// Whether values are percent-encoded.
    let isEncoded: Bool
    /// What is wrong with the whole.
    private(set) var problem: ParameterProblem?
    /// How many items there may be, and how many elements in one of them.
    let limit: Int

    /// The items of a query or of a form.
    init(query: Substring, limit: Int) {
        isEncoded = true
        self.limit = limit
        read(query, separator: "&")
    }

    /// The items of `Cookie` lines (RFC 6265, 4.2.1); their values have no escapes.
    init(cookies lines: [String], limit: Int) {
        isEncoded = false
        self.limit = limit
        for line in lines { read(line[...], separator: ";") }
    }

    private mutating func read(_ text: Substring, separator: Character) {
        // Splitting ends at the bound: what is beyond it is not even looked at.
        let pieces = text.split(separator: separator, maxSplits: limit)
        if all.count + pieces.count > limit { problem = tooMany }
        for piece in pieces.prefix(limit) {
            let item = isEncoded ? piece : piece.trimmed[...]
            let equals = item.firstIndex(of: "=")
            let name = item[..<(equals ?? item.endIndex)]
            guard let decoded = isEncoded ? PercentDecoding.text(name, plusIsSpace: true) : String(name) else {
                problem = .encoding
                continue
            }
            all.append((decoded, equals.map { item[item.index(after: $0)...] } ?? ""))
        }
    }

    var tooMany: ParameterProblem { ParameterProblem("must have at most \(limit) items") }

    /// The values of a name.
    func values(_ name: String) -> [Substring] { all.filter { $0.name == name }.map(\.value) }

    /// The value of a name; nil where there is none, or not exactly one.
    func first(_ name: String) -> String? {
        let found = values(name)
        return found.count == 1 ? try? text(found[0]) : nil
    }

    func text(_ value: Substring) throws(ParameterProblem) -> String {
        guard isEncoded else { return String(value) }
        guard let text = PercentDecoding.text(value, plusIsSpace: true) else { throw .encoding }
        return text
    }
}
