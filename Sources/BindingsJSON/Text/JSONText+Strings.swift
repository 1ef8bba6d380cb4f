/// The range of a string's content, between its quotes.
struct RawString {
    var start: Int
    var end: Int
    var isEscaped: Bool
}

extension JSONText {
    /// Checks the string whose opening quote is at `start`.
    func string(_ start: Int) throws(JSONError) -> RawString {
        var isEscaped = false
        var i = start &+ 1
        while true {
            i = plain(i)
            guard i < end else { throw unexpected(end, expected: "the closing quote of a string") }
            let byte = base[i]
            if byte == UInt8(ascii: "\"") { return RawString(start: start &+ 1, end: i, isEscaped: isEscaped) }
            if byte >= 0x80 {
                guard let length = sequenceLength(i) else { throw JSONError(.invalidUTF8, offset: i) }
                i &+= length
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
                i = try escape(i)
            } else {
                throw unexpected(i, expected: "an escape sequence for a control character")
            }
        }
    }

    /// Returns the first offset from `start` on that is not a plain ASCII character of a string.
    @inline(__always)
    private func plain(_ start: Int) -> Int {
        var i = start
        while end &- i >= 8 {
            let count = Word(base + i).plainCount
            i &+= count
            if count < 8 { return i }
        }
        while i < end {
            let byte = base[i]
            if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return i }
            i &+= 1
        }
        return i
    }

    /// The length of the well-formed multi-byte sequence at `i` (RFC 3629, section 4), or nil.
    func sequenceLength(_ i: Int) -> Int? {
        let first = base[i]
        let room = end - i
        if first < 0xC2 || first > 0xF4 || room < 2 { return nil }
        let second = base[i &+ 1]
        if first < 0xE0 { return isContinuation(second) ? 2 : nil }
        if room < 3 || !isContinuation(base[i &+ 2]) { return nil }
        if first < 0xF0 {
            let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = first == 0xED ? 0x9F : 0xBF
            return second >= low && second <= high ? 3 : nil
        }
        if room < 4 || !isContinuation(base[i &+ 3]) { return nil }
        let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
        return second >= low && second <= high ? 4 : nil
    }

    @inline(__always)
    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// Returns the offset after the escape sequence whose backslash is at `i`; surrogates must come in pairs.
    private func escape(_ i: Int) throws(JSONError) -> Int {
        switch byte(i + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            return i + 2
        case UInt8(ascii: "u"): break
        default: throw unexpected(i + 1, expected: "an escape character")
        }
        let unit = try codeUnit(i)
        if unit & 0xFC00 == 0xDC00 { throw lone(i, expected: "a high surrogate before a low one") }
        guard unit & 0xFC00 == 0xD800 else { return i + 6 }
        guard byte(i + 6) == UInt8(ascii: "\\"), byte(i + 7) == UInt8(ascii: "u"), try codeUnit(i + 6) & 0xFC00 == 0xDC00 else {
            throw lone(i, expected: "a low surrogate after a high one")
        }
        return i + 12
    }

    private func lone(_ i: Int, expected: String) -> JSONError {
        JSONError(.syntax(expected: expected, found: "the escape of a lone surrogate"), offset: i)
    }

    /// Returns the number in `\uXXXX`, whose backslash is at `i`.
    private func codeUnit(_ i: Int) throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        var k = i + 2
        while k < i + 6 {
            guard let digit = byte(k).hexValue else { throw unexpected(k, expected: "four hexadecimal digits after \\u") }
            unit = unit << 4 | digit
            k += 1
        }
        return unit
    }
}
