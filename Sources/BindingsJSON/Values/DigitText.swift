/// Reads and writes digits of dates and times.
enum DigitText {
    /// The fraction of a second with its point, without trailing zeros; empty if it is zero.
    static func fraction(_ nanoseconds: Int) -> String {
        guard nanoseconds > 0 else { return "" }
        let digits = String(nanoseconds)
        var text = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
        while text.last == "0" { text.removeLast() }
        return "." + text
    }
}

extension DigitCursor {
    /// Reads a number of one to 18 digits at the cursor.
    mutating func number() -> Int? {
        var value: Int?
        var count = 0
        while count < 18, let digit = number(1) {
            value = (value ?? 0) * 10 + digit
            count += 1
        }
        return value
    }

    /// Reads the fraction of a second after a point or comma, truncated to nanoseconds; 0 if there is none.
    mutating func nanoseconds() -> Int? {
        guard take(".", ",") else { return 0 }
        var value = 0
        var scale = 100_000_000
        var count = 0
        while let digit = number(1) {
            value += digit * scale
            scale /= 10
            count += 1
        }
        return count > 0 ? value : nil
    }
}
