import Foundation
import Testing

@testable import BindingsRuntime

@Suite struct RetryAfterTests {
    /// 1994-11-06 08:49:37 UTC, the example of RFC 9110.
    private let example = Date(timeIntervalSince1970: 784_111_777)

    private func read(_ fields: HTTPFields) -> Duration? { RetryAfter.read(fields, now: example) }

    @Test(arguments: [("0", 0.0), ("120", 120), ("1.5", 1.5), (" 7 ", 7)]) func secondsAreRead(text: String, seconds: Double) {
        #expect(read([.retryAfter: text]) == .seconds(seconds))
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:50:37 GMT", "Sunday, 06-Nov-94 08:50:37 GMT", "Sun Nov  6 08:50:37 1994", "Sun Nov 06 08:50:37 1994",
    ])
    func allThreeFormsOfDatesAreRead(text: String) {
        #expect(read([.retryAfter: text]) == .seconds(60))
    }

    @Test func aDateIsMeasuredByTheServersOwnClock() {
        #expect(read([.retryAfter: "Sun, 06 Nov 1994 10:00:30 GMT", .date: "Sun, 06 Nov 1994 10:00:00 GMT"]) == .seconds(30))
    }

    @Test func aDateInThePastMeansNow() {
        #expect(read([.retryAfter: "Sun, 06 Nov 1994 08:00:00 GMT"]) == .zero)
    }

    @Test func millisecondsComeFirst() throws {
        let name = try #require(HTTPField.Name("retry-after-ms"))
        #expect(read([name: "250", .retryAfter: "9"]) == .milliseconds(250))
        #expect(read([name: "soon", .retryAfter: "9"]) == .seconds(9))
    }

    @Test(arguments: [
        "", "soon", "-5", "1e3", "99999999999999999999999", "NaN", "0x10", "1.2.3", "Sun, 06 Nov 1994", "Sun, 32 Nov 1994 08:49:37 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "- - - - - -", ", , , , , ,",
    ])
    func nonsenseIsNoAdvice(text: String) {
        #expect(read([.retryAfter: text]) == nil)
    }

    @Test func datesAgreeWithFoundationThroughTheCenturies() {
        let format = Date.ISO8601FormatStyle()
        for seconds in stride(from: Int64(-2_000_000_000), through: 4_100_000_000, by: 86_400 * 13 + 12_347) {
            let iso = Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(format)
            let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            let parts = iso.dropLast().split { "-T:".contains($0) }.map(String.init)
            let month = Int(parts[1]).map { months[$0 - 1] } ?? ""
            let text = "Xxx, \(parts[2]) \(month) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) GMT"
            #expect(HTTPDate.seconds(text, now: 0) == seconds)
        }
    }

    @Test func twoDigitYearsAreOfTheCenturyThatIsNearest() {
        let now: Int64 = 1_730_538_000
        #expect(HTTPDate.seconds("Friday, 01-Jan-99 00:00:00 GMT", now: now) == 915_148_800)
        #expect(HTTPDate.seconds("Wednesday, 01-Jan-25 00:00:00 GMT", now: now) == 1_735_689_600)
    }
}
