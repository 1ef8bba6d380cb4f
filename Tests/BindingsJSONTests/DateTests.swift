import Foundation
import TestSupport
import Testing

@testable import BindingsJSON

struct DateTests {
    private func read(_ text: String) -> Date? { try? JSON.decode(Date.self, from: "\"\(text)\"") }

    @Test func `random instants agree with Foundation in both directions`() throws {
        var random = SeededGenerator(seed: 3)
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        for _ in 0..<5_000 {
            // Eighths of a second, which doubles hold exactly: Foundation cuts milliseconds off where we round.
            let eighths = Int64.random(in: -96_000_000_000...2_027_225_606_399, using: &random)
            let date = Date(timeIntervalSince1970: Double(eighths) / 8)
            let written = try text(date)
            #expect(written == "\"\(date.formatted(style))\"")
            #expect(try JSON.decode(Date.self, from: written) == date)
            #expect(try style.parse(String(written.dropFirst().dropLast())) == date)
        }
    }

    @Test func `any millisecond comes back as the same text`() throws {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<5_000 {
            let milliseconds = Int64.random(in: -62_167_219_200_000...253_402_300_799_999, using: &random)
            let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            let written = try text(date)
            let fraction = (milliseconds % 1000 + 1000) % 1000
            #expect(written.hasSuffix(".\(fraction / 100)\(fraction / 10 % 10)\(fraction % 10)Z\""), "\(written)")
            #expect(try text(JSON.decode(Date.self, from: written)) == written)
        }
    }

    @Test func `offsets agree with Foundation`() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<5_000 {
            let minutes = Int.random(in: -840...840, using: &random)
            let zone = try #require(TimeZone(secondsFromGMT: minutes * 60))
            let date = Date(timeIntervalSince1970: Double(Int.random(in: 0...4_000_000_000, using: &random)))
            var style = Date.ISO8601FormatStyle(timeZone: zone)
            style = style.timeZoneSeparator(.colon)
            #expect(read(date.formatted(style)) == date, "\(date.formatted(style))")
        }
    }

    @Test func `every day of the years 0 to 9999 has its own number, one after the other`() {
        var number = CivilDay.number(0, 1, 1)
        for year in 0...9999 {
            for month in 1...12 {
                for day in 1...CivilDay.lastDay(year, month) {
                    guard CivilDay.number(year, month, day) == number, CivilDay.date(number) == (year, month, day) else {
                        Issue.record("\(year)-\(month)-\(day)")
                        return
                    }
                    number += 1
                }
            }
        }
        #expect(CivilDay.number(1970, 1, 1) == 0)
    }

    @Test func `the forms of RFC 3339 are read`() {
        let date = Date(timeIntervalSince1970: 1_730_538_000)
        for text in [
            "2024-11-02T09:00:00Z", "2024-11-02t09:00:00z", "2024-11-02 09:00:00Z", "2024-11-02T09:00:00.000Z",
            "2024-11-02T09:00:00.0000000000000000000000Z",
            "2024-11-02T10:30:00+01:30", "2024-11-01T23:00:00-10:00", "2024-11-02T09:00:00-00:00", "2024-11-02T09:00:00\\u005a",
        ] { #expect(read(text) == date, "\(text)") }
    }

    @Test func `a fraction of any length is rounded to what a date holds`() {
        let whole = Date(timeIntervalSince1970: 1_730_538_000)
        #expect(read("2024-11-02T09:00:00.5Z") == whole + 0.5)
        #expect(read("2024-11-02T09:00:00.123456789Z") == whole + 0.123456789)
        #expect(read("2024-11-02T09:00:00.\(String(repeating: "3", count: 1000))Z") == whole + 1.0 / 3)
    }

    @Test func `the leap second is the first second of the next day`() {
        #expect(read("2016-12-31T23:59:60Z") == read("2017-01-01T00:00:00Z"))
        #expect(read("2016-12-31T23:59:60.5Z") == read("2017-01-01T00:00:00.5Z"))
        #expect(read("2017-01-01T05:29:60+05:30") == read("2017-01-01T00:00:00Z"))
        #expect(read("1969-12-31T23:59:60Z") == Date(timeIntervalSince1970: 0))
        #expect(read("1960-06-30T23:59:60Z") == read("1960-07-01T00:00:00Z"))
        #expect(read("2016-12-31T12:00:60Z") == nil)
        #expect(read("2016-12-31T23:59:61Z") == nil)
    }

    @Test func `what is no date-time is refused`() {
        for text in [
            "", "2024-11-02", "2024-11-02T09:00Z", "2024-11-02T09:00:00", "2024-11-02T09:00:00+0100", "2024-11-02T09:00:00+01",
            "2024-13-01T00:00:00Z",
            "2024-00-01T00:00:00Z", "2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2024-04-31T00:00:00Z",
            "2024-01-00T00:00:00Z",
            "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00,5Z", "2024-01-01T00:00:00+24:00",
            "2024-01-01T00:00:00+00:60", "24-01-01T00:00:00Z", "+2024-01-01T00:00:00Z", "2024-1-1T00:00:00Z", "2024-01-01T00:00:00ZZ",
            " 2024-01-01T00:00:00Z",
            "2024-01-01_00:00:00Z", "２024-01-01T00:00:00Z",
        ] { #expect(read(text) == nil, "\(text)") }
    }

    @Test func `the years 0000 to 9999 can be written and no others`() throws {
        #expect(try text(try #require(read("0000-01-01T00:00:00Z"))) == "\"0000-01-01T00:00:00.000Z\"")
        #expect(try text(try #require(read("9999-12-31T23:59:59.999Z"))) == "\"9999-12-31T23:59:59.999Z\"")
        let first = try #require(read("0000-01-01T00:00:00Z"))
        let last = try #require(read("9999-12-31T23:59:59Z"))
        for date in [
            first - 0.001, last + 1, .distantFuture + 1e20, Date(timeIntervalSince1970: .nan), Date(timeIntervalSince1970: -.infinity),
        ] {
            let found = error { () throws(JSONError) in _ = try JSON.encode([date]) }
            #expect(found?.description == "$[0]: expected a date of the years 0000 to 9999, found another")
        }
    }

    @Test func `microseconds are kept and what is finer is rounded`() throws {
        let whole = Date(timeIntervalSince1970: 1_730_538_000)
        #expect(try text(whole + 0.0004) == "\"2024-11-02T09:00:00.000400Z\"")
        #expect(try text(whole + 0.9999996) == "\"2024-11-02T09:00:01.000Z\"")
        #expect(try text(whole - 0.001) == "\"2024-11-02T08:59:59.999Z\"")
        #expect(try text(whole - 0.000001) == "\"2024-11-02T08:59:59.999999Z\"")
    }

    @Test func `what is read with up to six digits is what is written`() throws {
        var random = SystemRandomNumberGenerator()
        for year in stride(from: 1940, through: 2060, by: 1) {
            let digits = String(1_000_000 + Int.random(in: 0..<1_000_000, using: &random)).dropFirst()
            let fraction = digits.hasSuffix("000") ? digits.prefix(3) : digits
            let written = "\"\(year)-06-30T23:59:59.\(fraction)Z\""
            #expect(try text(JSON.decode(Date.self, from: written)) == written)
        }
        // Far from today a date holds less.
        #expect(try text(try #require(read("9998-12-31T23:59:59.123456Z"))) == "\"9998-12-31T23:59:59.123Z\"")
    }

    @Test func `days are read, written, ordered and refused`() throws {
        let day = try JSON.decode(JSONDay.self, from: "\"2024-02-29\"")
        #expect((day.year, day.month, day.day) == (2024, 2, 29))
        #expect(try text(day) == "\"2024-02-29\"")
        #expect("\(day)" == "2024-02-29")
        #expect(try #require(JSONDay("0001-12-31")) < day)
        #expect(try JSONDecoder().decode([JSONDay].self, from: JSONEncoder().encode([day])) == [day])
        for text in ["2023-02-29", "2024-2-29", "2024-02-29T00:00:00Z", "", "20240229"] { #expect(JSONDay(text) == nil) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([JSONDay].self, from: Data("[\"x\"]".utf8)) }
    }
}
