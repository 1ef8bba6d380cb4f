/// A day of the calendar without a time and without a time zone: `full-date` of RFC 3339, such as `2024-11-02`.
public struct JSONDay: JSONTextValue {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// From 1 to the last day of the month.
    public let day: Int

    /// Creates a day; nil if it does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard CivilDay.isValid(year, month, day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Creates a day from a string such as `2024-11-02`; nil if it has another form or does not exist.
    public init?(_ text: String) {
        var text = text
        let parts = text.withUTF8 { bytes -> (year: Int, month: Int, day: Int)? in
            var cursor = DigitCursor(text: bytes)
            guard let day = cursor.day(), cursor.isAtEnd else { return nil }
            return day
        }
        guard let parts else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }
}

extension JSONDay: Comparable {
    /// Earlier days first.
    public static func < (a: JSONDay, b: JSONDay) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    /// The day as `2024-11-02`.
    public var description: String {
        var writer = JSONWriter(maxDepth: 0)
        writer.bytes.append(day: (year, month, day))
        return String(decoding: writer.buffer, as: UTF8.self)
    }

    /// A description of the form, for messages.
    public static var expected: String { "a date such as \"2024-11-02\"" }

    /// Writes `2024-11-02`.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        writer.bytes.append(UInt8(ascii: "\""))
        writer.bytes.append(day: (year, month, day))
        writer.bytes.append(UInt8(ascii: "\""))
    }
}
