/// Writes a tree as text, indented or with properties in the order of their keys.
///
/// Values sent over the network are written plainly, without it.
struct JSONFormatter: ~Copyable {
    let isPretty: Bool
    let sortsKeys: Bool
    private var depth = 0
    private var writer = JSONWriter(maxDepth: 0)

    /// Returns `node` as text.
    ///
    /// Sorted means by the keys' Unicode scalars. Pretty means one property or element per line, indented by two spaces a level.
    static func text(_ node: JSONNode, pretty: Bool, sortedKeys: Bool) -> [UInt8] {
        var formatter = JSONFormatter(isPretty: pretty, sortsKeys: sortedKeys)
        formatter.write(node)
        return formatter.writer.output
    }

    private init(isPretty: Bool, sortsKeys: Bool) {
        self.isPretty = isPretty
        self.sortsKeys = sortsKeys
    }

    private mutating func write(_ node: JSONNode) {
        switch node.kind {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .number(let text): writer.number(JSONNumber(checked: text))
        case .string(let text): writer.string(text)
        case .array(let elements):
            list("[", "]", count: elements.count) { formatter, index in formatter.write(elements[index]) }
        case .object(let members):
            let members = sortsKeys ? members.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) } : members
            list("{", "}", count: members.count) { formatter, index in
                formatter.writer.string(members[index].key)
                formatter.writer.append(formatter.isPretty ? ": " : ":")
                formatter.write(members[index].value)
            }
        }
    }

    private mutating func list(_ open: StaticString, _ close: StaticString, count: Int, _ item: (inout JSONFormatter, Int) -> Void) {
        writer.append(open)
        depth += 1
        for index in 0..<count {
            if index > 0 { writer.append(",") }
            newLine()
            item(&self, index)
        }
        depth -= 1
        if count > 0 { newLine() }
        writer.append(close)
    }

    private mutating func newLine() {
        guard isPretty else { return }
        writer.append("\n")
        for _ in 0..<depth { writer.append("  ") }
    }
}
