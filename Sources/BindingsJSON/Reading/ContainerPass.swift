/// Checks an array or object with its content, without recursion, and records the containers.
struct ContainerPass {
    let text: JSONText
    /// The number of containers around the value.
    var depth: Int
    let maxDepth: Int
    /// The innermost open container.
    ///
    /// While a container is open, its `end` holds the index of the one around it plus one, and `next` whether it is an object.
    private var open: Int?

    init(text: JSONText, depth: Int, maxDepth: Int) {
        self.text = text
        self.depth = depth
        self.maxDepth = maxDepth
    }

    /// Returns the offset after the container that begins at `start`.
    mutating func run(from start: Int, noting containers: inout Stack<JSONSource.Container>) throws(JSONError) -> Int {
        var i = try enter(start, &containers)
        while open != nil {
            let byte = text.byte(i)
            if byte == UInt8(ascii: "\"") {
                i = try text.string(i).end &+ 1
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                i = try enter(i, &containers)
                continue
            } else {
                i = try text.scalar(i)
            }
            i = try leave(i, &containers)
        }
        return i
    }

    /// Opens the container at `start`.
    ///
    /// Returns the offset of its first value, or the offset after an empty one.
    private mutating func enter(_ start: Int, _ containers: inout Stack<JSONSource.Container>) throws(JSONError) -> Int {
        guard depth < maxDepth else { throw JSONError(.tooDeep(limit: maxDepth), offset: start) }
        depth &+= 1
        let isObject = text.base[start] == UInt8(ascii: "{")
        containers.append(.init(end: open.map { UInt32(truncatingIfNeeded: $0 &+ 1) } ?? 0, next: isObject ? 1 : 0))
        open = containers.count &- 1
        let i = text.space(start &+ 1)
        if text.byte(i) == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            return try leave(close(i, &containers), &containers)
        }
        return isObject ? try text.keyAndColon(i, expected: "a member or '}'") : i
    }

    /// Continues after a value: past a comma to the next value, or out of all containers that end here.
    private mutating func leave(_ start: Int, _ containers: inout Stack<JSONSource.Container>) throws(JSONError) -> Int {
        var i = start
        while let number = open {
            let isObject = containers[number].next == 1
            i = text.space(i)
            let byte = text.byte(i)
            if byte == UInt8(ascii: ",") {
                i = text.space(i &+ 1)
                return isObject ? try text.keyAndColon(i, expected: "a member after the comma") : i
            }
            guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                throw text.unexpected(i, expected: isObject ? "',' or '}'" : "',' or ']'")
            }
            i = close(i, &containers)
        }
        return i
    }

    private mutating func close(_ i: Int, _ containers: inout Stack<JSONSource.Container>) -> Int {
        guard let number = open else { return i }
        let outer = containers[number].end
        open = outer == 0 ? nil : Int(outer) &- 1
        containers[number] = .init(end: UInt32(truncatingIfNeeded: i &+ 1), next: UInt32(truncatingIfNeeded: containers.count))
        depth &-= 1
        return i &+ 1
    }
}

extension JSONText {
    /// Returns the offset of the value of the property whose key is at `start`.
    func keyAndColon(_ start: Int, expected: String) throws(JSONError) -> Int {
        guard byte(start) == UInt8(ascii: "\"") else { throw unexpected(start, expected: expected) }
        return try colon(string(start).end &+ 1)
    }

    /// Returns the offset of the value after the colon that must be at `start`, optionally after white space.
    func colon(_ start: Int) throws(JSONError) -> Int {
        let i = space(start)
        guard byte(i) == UInt8(ascii: ":") else { throw unexpected(i, expected: "':' after a key") }
        return space(i &+ 1)
    }
}
