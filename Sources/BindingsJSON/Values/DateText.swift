#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads and writes date-times of RFC 3339.
enum DateText {
    static let expected = "a date-time such as \"2024-11-02T09:00:00Z\""

    /// The seconds from 1970 to 2001, the reference date of `Date`.
    private static let referenceOffset: Int64 = 978_307_200

    /// Reads `yyyy-mm-ddThh:mm:ss[.fraction](Z|±hh:mm)` (RFC 3339, section 5.6); `t`, `z` and a space for the `T` are accepted.
    ///
    /// A fraction may be of any length; it is rounded to the precision of `Date`. The leap second `:60`, which only the last minute of a day in
    /// UTC can have, is the first second of the next day. Nil for any other text and for dates that do not exist.
    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> Date? {
        var cursor = DigitCursor(text: text)
        guard let day = cursor.day(), cursor.take("T", "t") || cursor.take(" ") else { return nil }
        guard let hour = cursor.number(2), cursor.take(":"), let minute = cursor.number(2), cursor.take(":"), let second = cursor.number(2),
            let fraction = cursor.fraction(), let offset = cursor.offset(), cursor.isAtEnd
        else { return nil }
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        // 64 bits, for seconds and milliseconds, even if Int has 32.
        let utc = Int64(CivilDay.number(day.year, day.month, day.day)) * 86_400 + Int64(hour * 3600 + minute * 60 - offset)
        if second == 60, utc % 86_400 != 86_340, utc % 86_400 != -60 { return nil }
        return Date(timeIntervalSinceReferenceDate: Double(utc + Int64(second) - referenceOffset) + fraction)
    }

    /// Appends the written form: `2024-11-02T09:00:00.000Z`, or `2024-11-02T09:00:00.123286Z` with microseconds.
    ///
    /// A `Date` is exact to the microsecond for sixty years before and after 2001, so that a date that was read is written unchanged; beyond,
    /// it is exact to the nearest millisecond. Years other than 0000 to 9999 cannot be written.
    static func append(_ date: Date, to text: inout Stack<UInt8>) throws(JSONError) {
        let seconds = date.timeIntervalSinceReferenceDate
        let milliseconds = (seconds * 1000).rounded()
        guard milliseconds.magnitude < 1e15 else { throw outOfRange }
        // Beyond the exact range, a double cannot hold microseconds.
        let isExact = seconds.magnitude < exactRange
        let passed = isExact ? Int64((seconds * 1_000_000).rounded()) : Int64(milliseconds) * 1000
        let total = passed + referenceOffset * 1_000_000
        let perDay: Int64 = 86_400_000_000
        let number = total >= 0 ? total / perDay : -((perDay - 1 - total) / perDay)
        let day = CivilDay.date(Int(number))
        guard day.year >= 0, day.year <= 9999 else { throw outOfRange }
        append(day, microsecond: total - number * perDay, to: &text)
    }

    /// The seconds from 2001 within which half a microsecond is more than the rounding of a `Date`.
    private static let exactRange = 2e9

    private static func append(_ day: (year: Int, month: Int, day: Int), microsecond: Int64, to text: inout Stack<UInt8>) {
        let rest = Int(microsecond / 1000)
        let finer = Int(microsecond % 1000)
        text.append(upTo: 27) { target in
            target.write(day: day)
            target[10] = UInt8(ascii: "T")
            target.write(rest / 3_600_000, at: 11)
            target[13] = UInt8(ascii: ":")
            target.write(rest / 60_000 % 60, at: 14)
            target[16] = UInt8(ascii: ":")
            target.write(rest / 1000 % 60, at: 17)
            target[19] = UInt8(ascii: ".")
            target.writeThree(rest % 1000, at: 20)
            if finer > 0 { target.writeThree(finer, at: 23) }
            let end = finer > 0 ? 26 : 23
            target[end] = UInt8(ascii: "Z")
            return end + 1
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

// One append for all, because each requests room, which takes as long as four digits.
extension UnsafeMutablePointer<UInt8> {
    fileprivate func write(day: (year: Int, month: Int, day: Int)) {
        write(day.year / 100, at: 0)
        write(day.year % 100, at: 2)
        self[4] = UInt8(ascii: "-")
        write(day.month, at: 5)
        self[7] = UInt8(ascii: "-")
        write(day.day, at: 8)
    }

    /// Writes three digits of a number from 0 to 999.
    fileprivate func writeThree(_ number: Int, at index: Int) {
        self[index] = 0x30 &+ UInt8(truncatingIfNeeded: number / 100)
        write(number % 100, at: index + 1)
    }

    /// Writes two digits of a number from 0 to 99.
    fileprivate func write(_ number: Int, at index: Int) {
        let tens = number / 10
        self[index] = 0x30 &+ UInt8(truncatingIfNeeded: tens)
        self[index + 1] = 0x30 &+ UInt8(truncatingIfNeeded: number - tens * 10)
    }
}
