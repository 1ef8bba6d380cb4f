extension JSONReader {
    /// Reads an array; `element` is called with the cursor at each element and must read it.
    public mutating func forEachElement(_ element: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
        var more = try beginArray()
        while more {
            try element(&self)
            more = try nextElement()
        }
    }

    /// Reads an object; `member` is called with each key and the cursor at its value, which it must read.
    ///
    /// Keys may occur more than once.
    public mutating func forEachMember(_ member: (String, inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
        var more = try beginObject()
        while more {
            let key = text.decode(try readKey())
            try member(key, &self)
            more = try nextMember()
        }
    }

    /// The range from the cursor to the end of its container; to the end of the text if that is unknown.
    @usableFromInline
    var extent: Range<Int> {
        let isKnown = position < indexedEnd && container < source.pointee.containers.count
        return position..<Swift.max(position, isKnown ? Int(source.pointee.containers[container].end) : text.end)
    }

    /// Estimates the number of elements of an array from the `count` so far.
    ///
    /// Never more than four times as many, so that a misleading text cannot reserve much memory.
    @usableFromInline
    func expectedCount(having count: Int, of extent: Range<Int>) -> Int {
        let expected = Double(count) * Double(extent.count) / Double(Swift.max(1, position - extent.lowerBound))
        return Int(Swift.min(expected * 1.05, Double(count) * 4)) + 1
    }

    /// Enters the array at the cursor.
    ///
    /// True if it has an element; the cursor is then at the element.
    @usableFromInline
    mutating func beginArray() throws(JSONError) -> Bool {
        guard text.byte(position) == UInt8(ascii: "[") else { throw text.mismatch(position, expected: "an array") }
        try enter()
        guard text.byte(position) == UInt8(ascii: "]") else { return true }
        leave()
        return false
    }

    /// Moves to the next element, or out of the array.
    @usableFromInline
    mutating func nextElement() throws(JSONError) -> Bool {
        position = text.space(position)
        let byte = text.byte(position)
        if byte == UInt8(ascii: ",") {
            position = text.space(position &+ 1)
            return true
        }
        guard byte == UInt8(ascii: "]") else { throw text.unexpected(position, expected: "',' or ']'") }
        leave()
        return false
    }

    /// Enters the object at the cursor.
    ///
    /// True if it has a property; the cursor is then at its key.
    @usableFromInline
    mutating func beginObject() throws(JSONError) -> Bool {
        guard text.byte(position) == UInt8(ascii: "{") else { throw text.mismatch(position, expected: "an object") }
        try enter()
        guard text.byte(position) == UInt8(ascii: "}") else { return true }
        leave()
        return false
    }

    /// Reads the key at the cursor as a string and moves to its value.
    @usableFromInline
    mutating func readKeyString() throws(JSONError) -> String { text.decode(try readKey()) }

    /// Reads the key at the cursor and moves to its value.
    mutating func readKey() throws(JSONError) -> RawString {
        guard text.byte(position) == UInt8(ascii: "\"") else { throw text.unexpected(position, expected: "a member") }
        let key = try text.string(position)
        position = try text.colon(key.end &+ 1)
        return key
    }

    /// Moves to the next property, or out of the object.
    @usableFromInline
    mutating func nextMember() throws(JSONError) -> Bool {
        position = text.space(position)
        let byte = text.byte(position)
        if byte == UInt8(ascii: ",") {
            position = text.space(position &+ 1)
            return true
        }
        guard byte == UInt8(ascii: "}") else { throw text.unexpected(position, expected: "',' or '}'") }
        leave()
        return false
    }

    private mutating func enter() throws(JSONError) {
        guard depth < source.pointee.maxDepth else { throw JSONError(.tooDeep(limit: source.pointee.maxDepth), offset: position) }
        depth &+= 1
        if position < indexedEnd { container &+= 1 }
        position = text.space(position &+ 1)
    }

    private mutating func leave() {
        depth &-= 1
        position &+= 1
    }
}
