#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Whole seconds since 1970.
struct UnixTime: Sendable, Hashable {
    let seconds: Int64

    init(seconds: Int64) { self.seconds = seconds }

    /// Reads a header's value: one to twelve digits, with neither sign nor fraction nor `nan`.
    init?(text: String) {
        guard (1...Limits.timestampDigits).contains(text.utf8.count) else { return nil }
        var seconds: Int64 = 0
        for character in text.utf8 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character) else { return nil }
            seconds = seconds * 10 + Int64(character - UInt8(ascii: "0"))
        }
        self.seconds = seconds
    }

    /// Rounds a date down to a second; nil for a date outside twelve digits, which no header could carry.
    init?(_ date: Date) {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        guard seconds >= 0, seconds < 1e12 else { return nil }
        self.seconds = Int64(seconds)
    }

    var date: Date { Date(timeIntervalSince1970: Double(seconds)) }
}
