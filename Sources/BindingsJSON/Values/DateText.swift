#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Date-times of RFC 3339 as text.
enum DateText {
    static let expected = "a date-time such as \"2024-11-02T09:00:00Z\""

    /// Seconds from 1970 to 2001, from which `Date` counts.
    private static let referenceOffset = 978_307_200

    /// Reads `yyyy-mm-ddThh:mm:ss[.fraction](Z|±hh:mm)` (RFC 3339, section 5.6); `t`, `z` and a space for the `T` are accepted.
    ///
    /// A fraction may be of any length; what `Date` cannot hold of it is rounded. The leap second `:60`, which only the last minute of a day in UTC can
    /// have, is the first second of the next day. Nil for any other text and for dates that do not exist.
    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> Date? {
        var cursor = DigitCursor(text: text)
        guard let day = cursor.day(), cursor.take("T", "t", " ") else { return nil }
        guard let hour = cursor.number(2), cursor.take(":"), let minute = cursor.number(2), cursor.take(":"), let second = cursor.number(2),
            let fraction = cursor.fraction(), let offset = cursor.offset(), cursor.isAtEnd
        else { return nil }
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        let local = CivilDay.number(day.year, day.month, day.day) * 86_400 + hour * 3600 + minute * 60
        if second == 60, (local - offset) % 86_400 != 86_340, (local - offset) % 86_400 != -60 { return nil }
        return Date(timeIntervalSinceReferenceDate: Double(local - offset + second - referenceOffset) + fraction)
    }

    /// The one form that is written: `2024-11-02T09:00:00.000Z`, to the nearest millisecond.
    ///
    /// Years other than 0000 to 9999 have none.
    static func encode(_ date: Date) throws(JSONError) -> String {
        let milliseconds = (date.timeIntervalSinceReferenceDate * 1000).rounded()
        guard milliseconds.magnitude < 1e15 else { throw outOfRange }
        let total = Int(milliseconds) + referenceOffset * 1000
        let day = total >= 0 ? total / 86_400_000 : -((86_399_999 - total) / 86_400_000)
        let (year, month, dayOfMonth) = CivilDay.date(day)
        guard year >= 0, year <= 9999 else { throw outOfRange }
        let rest = total - day * 86_400_000
        var text = DigitText()
        text.append(day: (year, month, dayOfMonth))
        text.append("T", rest / 3_600_000, 2)
        text.append(":", rest / 60_000 % 60, 2)
        text.append(":", rest / 1000 % 60, 2)
        text.append(".", rest % 1000, 3)
        return text.string + "Z"
    }

    private static var outOfRange: JSONError { JSONError(.unencodable("expected a date of the years 0000 to 9999, found another")) }
}

/// Digits with separators, being written.
struct DigitText {
    private(set) var string = ""

    mutating func append(day: (year: Int, month: Int, day: Int)) {
        append("", day.year, 4)
        append("-", day.month, 2)
        append("-", day.day, 2)
    }

    /// A separator and then a number, filled up to `width` with zeros.
    mutating func append(_ separator: String, _ number: Int, _ width: Int) {
        let digits = String(number)
        string += separator + String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
