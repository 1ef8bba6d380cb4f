#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Date-times of RFC 3339 as text.
enum DateText {
    static let expected = "a date-time such as \"2024-11-02T09:00:00Z\""

    /// Seconds from 1970 to 2001, from which `Date` counts.
    private static let referenceOffset: Int64 = 978_307_200

    /// Reads `yyyy-mm-ddThh:mm:ss[.fraction](Z|±hh:mm)` (RFC 3339, section 5.6); `t`, `z` and a space for the `T` are accepted.
    ///
    /// A fraction may be of any length; what `Date` cannot hold of it is rounded. The leap second `:60`, which only the last minute of a day in UTC can
    /// have, is the first second of the next day. Nil for any other text and for dates that do not exist.
    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> Date? {
        var cursor = DigitCursor(text: text)
        guard let day = cursor.day(), cursor.take("T", "t") || cursor.take(" ") else { return nil }
        guard let hour = cursor.number(2), cursor.take(":"), let minute = cursor.number(2), cursor.take(":"), let second = cursor.number(2),
            let fraction = cursor.fraction(), let offset = cursor.offset(), cursor.isAtEnd
        else { return nil }
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        // 64 bits, for seconds and milliseconds, also where Int has 32.
        let utc = Int64(CivilDay.number(day.year, day.month, day.day)) * 86_400 + Int64(hour * 3600 + minute * 60 - offset)
        if second == 60, utc % 86_400 != 86_340, utc % 86_400 != -60 { return nil }
        return Date(timeIntervalSinceReferenceDate: Double(utc + Int64(second) - referenceOffset) + fraction)
    }

    /// Appends the one form that is written: `2024-11-02T09:00:00.000Z`, to the nearest millisecond.
    ///
    /// Years other than 0000 to 9999 have none.
    static func append(_ date: Date, to text: inout Stack<UInt8>) throws(JSONError) {
        let milliseconds = (date.timeIntervalSinceReferenceDate * 1000).rounded()
        guard milliseconds.magnitude < 1e15 else { throw outOfRange }
        let total = Int64(milliseconds) + referenceOffset * 1000
        let number = total >= 0 ? total / 86_400_000 : -((86_399_999 - total) / 86_400_000)
        let day = CivilDay.date(Int(number))
        guard day.year >= 0, day.year <= 9999 else { throw outOfRange }
        let rest = Int(total - number * 86_400_000)
        text.append(day: day)
        text.append("T", rest / 3_600_000, digits: 2)
        text.append(":", rest / 60_000 % 60, digits: 2)
        text.append(":", rest / 1000 % 60, digits: 2)
        text.append(".", rest % 1000, digits: 3)
        text.append(UInt8(ascii: "Z"))
    }

    private static var outOfRange: JSONError { JSONError(.unencodable("expected a date of the years 0000 to 9999, found another")) }
}

extension Stack<UInt8> {
    /// Appends a day as `2024-11-02`.
    mutating func append(day: (year: Int, month: Int, day: Int)) {
        append(nil, day.year, digits: 4)
        append("-", day.month, digits: 2)
        append("-", day.day, digits: 2)
    }

    /// Appends a separator and the last `digits` digits of a number that is not negative.
    fileprivate mutating func append(_ separator: Unicode.Scalar?, _ number: Int, digits: Int) {
        if let separator { append(UInt8(ascii: separator)) }
        append(upTo: digits) { target in
            var rest = number
            var i = digits
            while i > 0 {
                i &-= 1
                target[i] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            return digits
        }
    }
}
