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
        text.append(upTo: 24) { target in
            target.write(day: day)
            target[10] = UInt8(ascii: "T")
            target.write(rest / 3_600_000, at: 11)
            target[13] = UInt8(ascii: ":")
            target.write(rest / 60_000 % 60, at: 14)
            target[16] = UInt8(ascii: ":")
            target.write(rest / 1000 % 60, at: 17)
            target[19] = UInt8(ascii: ".")
            target[20] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 1000 / 100)
            target.write(rest % 100, at: 21)
            target[23] = UInt8(ascii: "Z")
            return 24
        }
    }

    private static var outOfRange: JSONError { JSONError(.unencodable("expected a date of the years 0000 to 9999, found another")) }
}

extension Stack<UInt8> {
    /// Appends a day as `2024-11-02`.
    mutating func append(day: (year: Int, month: Int, day: Int)) {
        append(upTo: 10) { target in
            target.write(day: day)
            return 10
        }
    }
}

// One append for all: each asks for room, which takes as long as four digits.
extension UnsafeMutablePointer<UInt8> {
    fileprivate func write(day: (year: Int, month: Int, day: Int)) {
        write(day.year / 100, at: 0)
        write(day.year % 100, at: 2)
        self[4] = UInt8(ascii: "-")
        write(day.month, at: 5)
        self[7] = UInt8(ascii: "-")
        write(day.day, at: 8)
    }

    /// Writes two digits of a number from 0 to 99.
    fileprivate func write(_ number: Int, at index: Int) {
        let tens = number / 10
        self[index] = 0x30 &+ UInt8(truncatingIfNeeded: tens)
        self[index + 1] = 0x30 &+ UInt8(truncatingIfNeeded: number - tens * 10)
    }
}
