/// Reads digits and separators of a date.
///
/// Unsafe: must not outlive the bytes it was created from; each use is within one function.
struct DigitCursor {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    var isAtEnd: Bool { position == text.count }

    /// Skips the character, or the alternative one, if it is at the cursor.
    mutating func take(_ character: Unicode.Scalar, _ other: Unicode.Scalar? = nil) -> Bool {
        guard position < text.count else { return false }
        let found = Unicode.Scalar(text[position])
        guard found == character || found == other else { return false }
        position += 1
        return true
    }

    /// Reads a number of exactly `count` digits at the cursor.
    mutating func number(_ count: Int) -> Int? {
        guard text.count - position >= count else { return nil }
        var value = 0
        var i = position
        while i < position + count {
            let byte = text[i]
            i += 1
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        position += count
        return value
    }

    /// Reads `yyyy-mm-dd`, a day that exists.
    mutating func day() -> (year: Int, month: Int, day: Int)? {
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2) else { return nil }
        return CivilDay.isValid(year, month, day) ? (year, month, day) : nil
    }

    /// Reads the fraction of a second after a decimal point; 0 if there is none.
    ///
    /// Digits beyond the 17th do not change a double.
    mutating func fraction() -> Double? {
        guard take(".") else { return 0 }
        var value: Int64 = 0
        var scale = 1.0
        let start = position
        while position < text.count, text[position].isDigit {
            if position - start < 17 {
                value = value * 10 + Int64(text[position] - UInt8(ascii: "0"))
                scale *= 10
            }
            position += 1
        }
        return position > start ? Double(value) / scale : nil
    }

    /// Reads the offset from UTC in seconds.
    mutating func offset() -> Int? {
        if take("Z", "z") { return 0 }
        let isNegative = position < text.count && text[position] == UInt8(ascii: "-")
        guard take("+", "-"), let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
    }
}
