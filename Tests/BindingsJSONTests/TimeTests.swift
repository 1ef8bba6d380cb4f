import BindingsJSON
import Testing

@Suite struct TimeTests {
    @Test(arguments: [
        ("09:30:00Z", "09:30:00Z"), ("09:30:00.5+02:00", "09:30:00.5+02:00"), ("23:59:60-11:30", "23:59:60-11:30"),
        ("00:00:00", "00:00:00"), ("12:00:00.123456789z", "12:00:00.123456789Z"), ("12:00:00.10+00:00", "12:00:00.1Z"),
    ])
    func timesOfDayAreReadAndWritten(text: String, written: String) throws {
        let time = try #require(JSONTime(text))
        #expect(time.description == written)
        #expect(try JSON.decode(JSONTime.self, from: JSON.encode(time)) == time)
    }

    @Test(arguments: ["24:00:00Z", "12:60:00Z", "12:00:61Z", "12:00", "12:00:00+24:00", "12:00:00.Z", "1:00:00Z", "", "12:00:00Zx"])
    func otherTextsAreNoTimes(text: String) {
        #expect(JSONTime(text) == nil)
    }

    @Test(arguments: [
        ("P3DT12H", "P3DT12H"), ("PT0.5S", "PT0.5S"), ("P1Y2M", "P1Y2M"), ("P2W", "P2W"), ("PT60S", "PT60S"), ("P0D", "PT0S"),
        ("-P1D", "-P1D"), ("P1Y2M3DT4H5M6.789S", "P1Y2M3DT4H5M6.789S"), ("PT1,5S", "PT1.5S"),
    ])
    func durationsAreReadAndWritten(text: String, written: String) throws {
        let duration = try #require(JSONDuration(text))
        #expect(duration.description == written)
        #expect(JSONDuration(duration.description) == duration)
    }

    @Test(arguments: ["P", "PT", "1D", "P1H", "PT1D", "P1.5D", "PT1M1H", "P1DT", "P-1D", "P1", "PT1S1S", "P99999999999999999999D"])
    func otherTextsAreNoDurations(text: String) {
        #expect(JSONDuration(text) == nil)
    }

    @Test func fixedLengthsAreDurations() {
        #expect(JSONDuration("P1DT1M0.5S")?.duration == .milliseconds(86_460_500))
        #expect(JSONDuration("P1M")?.duration == nil)
        #expect(JSONDuration("P999999999999999999D")?.duration == nil)
        #expect(JSONDuration(.milliseconds(-1500)).description == "-PT1.5S")
    }
}
