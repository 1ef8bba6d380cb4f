/// Reads doubles that need no second rounding.
enum DoubleText {
    /// The nearest double to a JSON number of at most 15 digits and a small exponent; nil for others.
    ///
    /// Both the digits, below 2^53, and 10^22 and its lower powers are doubles exactly, so that one multiplication or division rounds once (W. Clinger,
    /// "How to read floating point numbers accurately", 1990).
    static func exact(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        guard text.count <= 24, let first = text.first else { return nil }
        let isNegative = first == UInt8(ascii: "-")
        var i = isNegative ? 1 : 0
        guard let mantissa = mantissa(text, &i), let written = i < text.count ? exponent(text, i &+ 1) : 0 else { return nil }
        let power = written &- mantissa.fractionCount
        guard power >= -22, power <= 22 else { return nil }
        let value = power < 0 ? Double(mantissa.value) / powers[0 &- power] : Double(mantissa.value) * powers[power]
        return isNegative ? -value : value
    }

    /// Reads the digits from `i` on as one integer, with the number of digits after the decimal point; nil if there are more than 15.
    ///
    /// Leading zeros are counted, so that a few more numbers take the slower path.
    @inline(__always)
    private static func mantissa(_ text: UnsafeBufferPointer<UInt8>, _ i: inout Int) -> (value: UInt64, fractionCount: Int)? {
        let whole = take(text, &i)
        guard i < text.count, text[i] == UInt8(ascii: ".") else { return whole.count <= 15 ? (whole.value, 0) : nil }
        i &+= 1
        let all = take(text, &i, after: whole.value)
        return whole.count &+ all.count <= 15 ? (all.value, all.count) : nil
    }

    /// Reads the digits from `i` on as a continuation of `before`, and moves `i` past them.
    ///
    /// Wraps beyond 19 digits, which are refused by their count.
    @inline(__always)
    private static func take(_ text: UnsafeBufferPointer<UInt8>, _ i: inout Int, after before: UInt64 = 0) -> (value: UInt64, count: Int) {
        let start = i
        var value = before
        while i < text.count, text[i].isDigit {
            value = value &* 10 &+ UInt64(text[i] &- 0x30)
            i &+= 1
        }
        return (value, i &- start)
    }

    /// Reads an exponent of at most three digits, including its sign.
    private static func exponent(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard start < text.count else { return nil }
        let hasSign = !text[start].isDigit
        var i = hasSign ? start &+ 1 : start
        let digits = take(text, &i)
        guard digits.count <= 3 else { return nil }
        return hasSign && text[start] == UInt8(ascii: "-") ? 0 &- Int(digits.value) : Int(digits.value)
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}
