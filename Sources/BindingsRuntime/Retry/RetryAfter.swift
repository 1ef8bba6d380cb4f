import Foundation

/// Reads the wait that a service asks for.
package enum RetryAfter {
    static let milliseconds = HTTPField.Name("retry-after-ms")

    /// Reads `retry-after-ms`, else `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); nil if there is none or it is invalid.
    ///
    /// A date is compared with the response's own `Date`, so that a wrong clock on either side does not matter.
    package static func read(_ fields: HTTPFields, now: Date) -> Duration? {
        if let name = milliseconds, let text = fields[name], let wait = number(text, unit: .milliseconds(1)) { return wait }
        guard let text = fields[.retryAfter] else { return nil }
        if let wait = number(text, unit: .seconds(1)) { return wait }
        let here = Int64(now.timeIntervalSince1970.rounded(.down))
        guard let then = HTTPDate.seconds(text, now: here) else { return nil }
        let there = fields[.date].flatMap { HTTPDate.seconds($0, now: here) } ?? here
        return .seconds(max(0, then - there))
    }

    /// Reads a decimal number below 1e9; a longer wait is a mistake.
    private static func number(_ text: String, unit: Duration) -> Duration? {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }) else { return nil }
        guard let value = Double(text), value < 1e9 else { return nil }
        return unit * value
    }
}
