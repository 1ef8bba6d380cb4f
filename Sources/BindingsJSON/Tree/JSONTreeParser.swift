/// Reads a text into a tree.
///
/// Recursive, within the depth limit.
struct JSONTreeParser {
    let text: JSONText
    let maxDepth: Int
    private var position: Int
    private var depth = 0

    /// Reads the tree of a whole text.
    static func parse(_ text: JSONText, maxDepth: Int) throws(JSONError) -> JSONNode {
        var parser = JSONTreeParser(text: text, maxDepth: maxDepth, position: text.space(0))
        let node = try parser.value()
        let end = text.space(parser.position)
        guard end == text.end else { throw text.unexpected(end, expected: "the end of the text") }
        return node
    }

    private init(text: JSONText, maxDepth: Int, position: Int) {
        self.text = text
        self.maxDepth = maxDepth
        self.position = position
    }

    private mutating func value() throws(JSONError) -> JSONNode {
        let start = position
        switch text.byte(start) {
        case UInt8(ascii: "\""): return JSONNode(kind: .string(try string()), offset: start)
        case UInt8(ascii: "{"): return JSONNode(kind: .object(try object()), offset: start)
        case UInt8(ascii: "["): return JSONNode(kind: .array(try array()), offset: start)
        default:
            position = try text.scalar(start)
            return JSONNode(kind: scalar(start), offset: start)
        }
    }

    /// The number or literal from `start` to the cursor.
    private func scalar(_ start: Int) -> JSONNode.Kind {
        switch text.base[start] {
        case UInt8(ascii: "n"): .null
        case UInt8(ascii: "t"): .bool(true)
        case UInt8(ascii: "f"): .bool(false)
        default: .number(String(decoding: UnsafeBufferPointer(start: text.base + start, count: position - start), as: UTF8.self))
        }
    }

    private mutating func string() throws(JSONError) -> String {
        let raw = try text.string(position)
        position = raw.end + 1
        return text.decode(raw)
    }

    private mutating func array() throws(JSONError) -> [JSONNode] {
        var elements: [JSONNode] = []
        var more = try enter(UInt8(ascii: "]"))
        while more {
            elements.append(try value())
            more = try next(UInt8(ascii: "]"), expected: "',' or ']'")
        }
        return elements
    }

    private mutating func object() throws(JSONError) -> [JSONMember] {
        var members: [JSONMember] = []
        var more = try enter(UInt8(ascii: "}"))
        while more {
            let keyOffset = position
            guard text.byte(position) == UInt8(ascii: "\"") else { throw text.unexpected(position, expected: "a member") }
            let key = try string()
            position = try text.colon(position)
            members.append(JSONMember(key: key, keyOffset: keyOffset, value: try value()))
            more = try next(UInt8(ascii: "}"), expected: "',' or '}'")
        }
        return members
    }

    /// Moves past the opening bracket; false if the closing one follows.
    private mutating func enter(_ close: UInt8) throws(JSONError) -> Bool {
        guard depth < maxDepth else { throw JSONError(.tooDeep(limit: maxDepth), offset: position) }
        depth += 1
        position = text.space(position + 1)
        guard text.byte(position) == close else { return true }
        leave()
        return false
    }

    /// Moves past a comma; or past the closing bracket, and returns false.
    private mutating func next(_ close: UInt8, expected: String) throws(JSONError) -> Bool {
        position = text.space(position)
        let byte = text.byte(position)
        if byte == UInt8(ascii: ",") {
            position = text.space(position + 1)
            return true
        }
        guard byte == close else { throw text.unexpected(position, expected: expected) }
        leave()
        return false
    }

    private mutating func leave() {
        depth -= 1
        position += 1
    }
}
