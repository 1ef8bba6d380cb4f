/// A length of time in calendar units: `duration` of RFC 3339, appendix A (ISO 8601), such as `P3DT12H` or `PT0.5S`.
///
/// Parts are kept as they are written, because a month has no fixed length and `PT60S` need not be written `PT1M`.
public struct JSONDuration: JSONTextValue {
    /// Indicates whether the whole is negative: an extension of ISO 8601-2 that some services use.
    public var isNegative = false
    /// Each is 0 or more.
    public var years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0
    /// 0 to 999,999,999.
    public var nanoseconds = 0

    /// Creates a duration of zero.
    public init() {}

    /// Creates a duration from a string; nil if it has another form.
    public init?(_ text: String) {
        self.init()
        var text = text
        guard text.withUTF8({ read(DigitCursor(text: $0)) }) else { return nil }
    }

    /// Creates a duration of a fixed length of time, in seconds and their fraction.
    ///
    /// Attoseconds below a nanosecond are truncated.
    public init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        isNegative = seconds < 0 || attoseconds < 0
        self.seconds = Int(seconds.magnitude)
        nanoseconds = Int(attoseconds.magnitude / 1_000_000_000)
    }

    /// The length, with days of 24 hours; nil if there are years or months, which have no fixed length, or if it is too long.
    public var duration: Duration? {
        guard years == 0, months == 0 else { return nil }
        var total = 0
        for (count, unit) in [(weeks, 604_800), (days, 86_400), (hours, 3600), (minutes, 60), (seconds, 1)] {
            let (part, tooLong) = count.multipliedReportingOverflow(by: unit)
            let (sum, tooLongToo) = total.addingReportingOverflow(part)
            if tooLong || tooLongToo { return nil }
            total = sum
        }
        let length = Duration.seconds(total) + .nanoseconds(nanoseconds)
        return isNegative ? .zero - length : length
    }

    /// The duration as `P3DT12H`; `PT0S` for zero.
    public var description: String {
        let date = [(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")].filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }.joined()
        var time = [(hours, "H"), (minutes, "M")].filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }.joined()
        if seconds != 0 || nanoseconds != 0 || (date.isEmpty && time.isEmpty) { time += "\(seconds)\(DigitText.fraction(nanoseconds))S" }
        return (isNegative ? "-P" : "P") + date + (time.isEmpty ? "" : "T" + time)
    }

    /// A description of the form, for messages.
    public static var expected: String { "a duration such as \"P3DT12H\"" }

    private mutating func read(_ text: DigitCursor) -> Bool {
        var cursor = text
        isNegative = cursor.take("-")
        guard cursor.take("P"), !cursor.isAtEnd else { return false }
        guard readParts(&cursor, [("Y", \.years), ("M", \.months), ("W", \.weeks), ("D", \.days)]) else { return false }
        if cursor.isAtEnd { return true }
        guard cursor.take("T"), !cursor.isAtEnd else { return false }
        return readParts(&cursor, [("H", \.hours), ("M", \.minutes), ("S", \.seconds)]) && cursor.isAtEnd
    }

    /// Reads numbers with their units, in this order; only seconds have a fraction.
    private mutating func readParts(_ cursor: inout DigitCursor, _ units: [(Unicode.Scalar, WritableKeyPath<Self, Int>)]) -> Bool {
        var rest = units[...]
        while !cursor.isAtEnd, let number = cursor.number() {
            guard let fraction = cursor.nanoseconds() else { return false }
            while let unit = rest.popFirst() {
                guard cursor.take(unit.0) else {
                    if rest.isEmpty { return false }
                    continue
                }
                guard fraction == 0 || unit.0 == "S" else { return false }
                self[keyPath: unit.1] = number
                if unit.0 == "S" { nanoseconds = fraction }
                break
            }
        }
        return true
    }
}
