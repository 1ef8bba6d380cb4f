extension JSONReader {
    /// Reads a string.
    public mutating func readString() throws(JSONError) -> String { text.decode(try rawString(expected: "a string")) }

    /// Reads `true` or `false`.
    public mutating func readBool() throws(JSONError) -> Bool {
        let first = text.byte(position)
        guard first == UInt8(ascii: "t") || first == UInt8(ascii: "f") else { throw text.mismatch(position, expected: "a boolean") }
        position = try text.literal(position)
        return first == UInt8(ascii: "t")
    }

    /// Reads a number of any length and keeps its text.
    public mutating func readNumber() throws(JSONError) -> JSONNumber {
        let (bytes, _) = try rawNumber(expected: "a number")
        return JSONNumber(checked: String(decoding: bytes, as: UTF8.self))
    }

    /// Reads a string that `make` converts to a value; if it returns nil, the error names `expected`.
    mutating func readString<T>(expected: String, _ make: (String) -> T?) throws(JSONError) -> T {
        let start = position
        guard let value = make(text.decode(try rawString(expected: expected))) else {
            throw JSONError(.invalidValue("expected \(expected), found another string"), offset: start)
        }
        return value
    }

    /// Skips a string.
    mutating func rawString(expected: String) throws(JSONError) -> RawString {
        if knownEnd != 0, text.byte(position) == UInt8(ascii: "\"") {
            let raw = RawString(start: position &+ 1, end: knownEnd &- 1, isEscaped: isEscaped)
            position = knownEnd
            knownEnd = 0
            return raw
        }
        guard text.byte(position) == UInt8(ascii: "\"") else { throw text.mismatch(position, expected: expected) }
        let raw = try text.string(position)
        position = raw.end &+ 1
        return raw
    }

    /// Skips a number and returns its borrowed text, which must not be kept beyond the reader.
    mutating func rawNumber(expected: String) throws(JSONError) -> (text: UnsafeBufferPointer<UInt8>, isInteger: Bool) {
        let first = text.byte(position)
        guard first.isDigit || first == UInt8(ascii: "-") else { throw text.mismatch(position, expected: expected) }
        var isInteger = true
        let start = position
        position = try text.number(start, isInteger: &isInteger)
        return (UnsafeBufferPointer(start: text.base + start, count: position - start), isInteger)
    }
}
