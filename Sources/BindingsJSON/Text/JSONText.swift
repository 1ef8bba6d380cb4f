/// The grammar of JSON's tokens over borrowed bytes.
///
/// Unsafe: `base` must point to `end` readable bytes for as long as the value is used. Values are created by `JSON` only, inside the closure
/// that borrows the bytes, and everything that holds one (`JSONReader`, `JSONObject`) is noncopyable and passed to users only as an
/// argument, so none can outlive it.
/// No function reads at or beyond `end`.
struct JSONText {
    let base: UnsafePointer<UInt8>
    let end: Int

    /// Returns the first offset from `start` on that is not white space.
    @inline(__always)
    func space(_ start: Int) -> Int {
        var i = start
        while i < end {
            let byte = base[i]
            if byte > 0x20 { return i }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return i }
            i &+= 1
        }
        return i
    }

    /// The byte at `i`, or 0 at the end (which no token begins with).
    @inline(__always)
    func byte(_ i: Int) -> UInt8 { i < end ? base[i] : 0 }

    /// Returns the offset after `true`, `false` or `null`, whose first byte is at `start`.
    func literal(_ start: Int) throws(JSONError) -> Int {
        switch base[start] {
        case UInt8(ascii: "t") where matches(start, "true"): return start + 4
        case UInt8(ascii: "f") where matches(start, "false"): return start + 5
        case UInt8(ascii: "n") where matches(start, "null"): return start + 4
        default: throw unexpected(start, expected: "a JSON value")
        }
    }

    private func matches(_ start: Int, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end - start >= count else { return false }
        var i = 0
        while i < count {
            if base[start + i] != word.utf8Start[i] { return false }
            i += 1
        }
        return true
    }

    /// Returns the offset after a number; `isInteger` becomes false if it has a fraction or an exponent.
    func number(_ start: Int, isInteger: inout Bool) throws(JSONError) -> Int {
        var i = start
        if base[i] == UInt8(ascii: "-") { i &+= 1 }
        guard byte(i).isDigit else { throw unexpected(i, expected: i == start ? "a JSON value" : "a digit after the minus sign") }
        if base[i] == UInt8(ascii: "0") {
            i &+= 1
            if byte(i).isDigit { throw unexpected(i, expected: "no digit after a leading zero") }
        } else {
            i = digits(i)
        }
        if byte(i) == UInt8(ascii: ".") {
            isInteger = false
            i = try someDigits(i + 1, "after the decimal point")
        }
        if byte(i) | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            i &+= 1
            if byte(i) == UInt8(ascii: "+") || byte(i) == UInt8(ascii: "-") { i &+= 1 }
            i = try someDigits(i, "in the exponent")
        }
        return i
    }

    private func someDigits(_ start: Int, _ place: StaticString) throws(JSONError) -> Int {
        guard byte(start).isDigit else { throw unexpected(start, expected: "a digit \(place)") }
        return digits(start)
    }

    @inline(__always)
    private func digits(_ start: Int) -> Int {
        var i = start
        while i < end, base[i].isDigit { i &+= 1 }
        return i
    }
}
