/// Days of the Gregorian calendar, counted from 1970-01-01.
enum CivilDay {
    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The last day of a month from 1 to 12.
    static func lastDay(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isValid(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
    }

    /// The number of a valid day.
    ///
    /// The year is counted from March, so that the leap day is its last one and months before it have a regular length: (153 m + 2) / 5
    /// days precede month m. 400 years have 146097 days; 719468 of them precede 1970-01-01 from March of year 0.
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month > 2 ? year : year - 1
        let m = (month + 9) % 12
        let leaps = floor(y, 4) - floor(y, 100) + floor(y, 400)
        return y * 365 + leaps + (153 * m + 2) / 5 + day - 1 - 719_468
    }

    /// Returns the day with this number; the inverse of `number`.
    static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = floor(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * m + 2) / 5 + 1)
    }

    private static func floor(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }
}
