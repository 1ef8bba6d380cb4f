/// A time of day: `full-time` of RFC 3339, such as `09:30:00Z` or `09:30:00.5+02:00`.
///
/// The offset may be missing, as many services leave it out. Fractions are kept to nanoseconds.
public struct JSONTime: JSONTextValue {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 60: there are leap seconds.
    public let second: Int
    /// 0 to 999,999,999.
    public let nanosecond: Int
    /// The seconds east of UTC; nil if the string has no offset.
    public let offset: Int?

    /// Creates a time of day; nil if a part is out of its range.
    ///
    /// The offset is a whole number of minutes below a day.
    public init?(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0, offset: Int? = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second), (0..<1_000_000_000).contains(nanosecond) else {
            return nil
        }
        if let offset, abs(offset) >= 86_400 || offset % 60 != 0 { return nil }
        (self.hour, self.minute, self.second, self.nanosecond, self.offset) = (hour, minute, second, nanosecond, offset)
    }

    /// Creates a time of day from a string; nil if it has another form.
    public init?(_ text: String) {
        var text = text
        let parts = text.withUTF8 { bytes -> JSONTime? in
            var cursor = DigitCursor(text: bytes)
            guard let hour = cursor.number(2), cursor.take(":"), let minute = cursor.number(2), cursor.take(":"),
                let second = cursor.number(2), let nanosecond = cursor.nanoseconds()
            else { return nil }
            if cursor.isAtEnd { return JSONTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond, offset: nil) }
            guard let offset = cursor.offset(), cursor.isAtEnd else { return nil }
            return JSONTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond, offset: offset)
        }
        guard let parts else { return nil }
        self = parts
    }

    /// The time as `09:30:00.5+02:00`; `Z` for UTC.
    public var description: String {
        let time = "\(Self.two(hour)):\(Self.two(minute)):\(Self.two(second))\(DigitText.fraction(nanosecond))"
        guard let offset else { return time }
        if offset == 0 { return time + "Z" }
        let minutes = abs(offset) / 60
        return time + (offset < 0 ? "-" : "+") + Self.two(minutes / 60) + ":" + Self.two(minutes % 60)
    }

    /// A description of the form, for messages.
    public static var expected: String { "a time such as \"09:30:00Z\"" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
