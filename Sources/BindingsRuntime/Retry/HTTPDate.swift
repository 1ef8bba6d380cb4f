/// The three forms of dates in HTTP (RFC 9110, 5.6.7), as seconds since 1970.
///
///     Sun, 06 Nov 1994 08:49:37 GMT
///     Sunday, 06-Nov-94 08:49:37 GMT
///     Sun Nov  6 08:49:37 1994
enum HTTPDate {
    /// - Parameter now: The current time, for the two-digit years of the second form.
    static func seconds(_ text: String, now: Int64) -> Int64? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "," }).map(String.init)
        switch words.count {
        case 6 where text.contains("-"): return rfc850(words, now: now)
        case 6: return point(day: words[1], month: words[2], year: words[3], time: words[4], zone: words[5])
        case 5: return point(day: words[2], month: words[1], year: words[4], time: words[3], zone: "GMT")
        default: return nil
        }
    }

    /// A year that seems more than 50 years ahead is one of the last century.
    private static func rfc850(_ words: [String], now: Int64) -> Int64? {
        guard words[3].utf8.count == 2, let short = Int64(words[3]) else { return nil }
        let thisYear = 1970 + now / 31_556_952
        var year = thisYear - thisYear % 100 + short
        if year > thisYear + 50 { year -= 100 }
        return point(day: words[1], month: words[2], year: String(year), time: words[4], zone: words[5])
    }

    private static func point(day: String, month: String, year: String, time: String, zone: String) -> Int64? {
        let clock = time.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) ?? -1 }
        guard zone == "GMT" || zone == "UTC", clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
            (0...60).contains(clock[2])
        else { return nil }
        guard let month = months.firstIndex(of: month), let day = Int64(day), (1...31).contains(day) else { return nil }
        guard year.utf8.count == 4, let year = Int64(year) else { return nil }
        return days(year: year, month: Int64(month) + 1, day: day) * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The days from 1970-01-01 in the Gregorian calendar: years start in March, so that the leap day comes last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }
}
