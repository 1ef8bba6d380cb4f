import TestSupport

/// Draws texts and numbers by their formats and limits.
enum ScalarDrawing {
    static func string(_ facts: SchemaFacts, _ random: inout SeededGenerator) -> String {
        if facts.text("contentEncoding")?.hasPrefix("base64") == true { return random.pick(["", "aGk=", "AAECAw=="]) ?? "" }
        switch facts.text("format") {
        case "date-time": return dateTime(&random)
        case "date": return day(&random)
        case "time": return random.pick(["08:30:00Z", "23:59:59.5+02:00"]) ?? ""
        case "duration": return random.pick(["P1D", "PT15M", "P1Y2M3DT4H5M6S"]) ?? ""
        case "uuid", "uuid4": return uuid(&random)
        case "uri", "url": return "https://example.com/a?b=\(random.below(1000))"
        case "byte": return random.pick(["", "aGk=", "AAECAw==", "/+8="]) ?? ""
        case "decimal": return random.pick(["0", "12.5", "-3.25"]) ?? ""
        default: return text(facts, &random)
        }
    }

    private static func dateTime(_ random: inout SeededGenerator) -> String {
        day(&random) + "T" + two(random.below(24)) + ":" + two(random.below(60)) + ":" + two(random.below(60))
            + (random.pick(["Z", ".5Z", ".125Z", "+02:00", ".250-05:30", ".000Z"]) ?? "Z")
    }

    private static func day(_ random: inout SeededGenerator) -> String {
        "\(1970 + random.below(100))-\(two(1 + random.below(12)))-\(two(1 + random.below(28)))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// In lower case, as RFC 9562, section 4, has them written.
    private static func uuid(_ random: inout SeededGenerator) -> String {
        let digits = (0..<32).map { _ in String(random.below(16), radix: 16) }.joined()
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(Array(digits)[$0]) }
        return parts.joined(separator: "-")
    }

    private static let samples = [
        "", "a", "text", "två ord", "\"quoted\" \\ /", "line\nfeed\ttab", "🗂️ 日本語", "\u{2028}", "0", "null", "true",
    ]

    /// A text within its limits; patterns are not honoured, since no type depends on them.
    private static func text(_ facts: SchemaFacts, _ random: inout SeededGenerator) -> String {
        var text = random.pick(samples) ?? ""
        while text.count < facts.limit("minLength") ?? 0 { text += "x" }
        return String(text.prefix(facts.limit("maxLength") ?? 100))
    }

    static func integer(_ facts: SchemaFacts, _ random: inout SeededGenerator) -> Int {
        var (low, high) = (-1_000_000, 1_000_000)
        switch facts.text("format") {
        case "int32": (low, high) = (Int(Int32.min), Int(Int32.max))
        case "int64": (low, high) = (Int.min, Int.max)
        case "uint8", "uint16", "uint", "uint32": (low, high) = (0, 200)
        case "uint64": (low, high) = (0, Int.max)
        default: break
        }
        low = max(low, facts.bound("minimum").map { Int($0.rounded(.up)) } ?? low)
        high = min(high, facts.bound("maximum").map { Int($0.rounded(.down)) } ?? high)
        guard low < high else { return low }
        return random.pick([
            low, high, min(max(0, low), high), low &+ Int(random.next() % UInt64(high &- low == .min ? 1 : max(high / 2 - low / 2, 1))),
        ]) ?? low
    }

    /// Numbers that a float holds exactly, since some are.
    static func number(_ facts: SchemaFacts, _ random: inout SeededGenerator) -> RawValue {
        let low = facts.bound("minimum") ?? -1000
        let high = facts.bound("maximum") ?? max(low + 1, 1000)
        let steps = max(Int((high - low) * 4), 1)
        let value = (low * 4).rounded(.up) / 4 + Double(random.below(steps)) / 4
        return Int(exactly: value).map(RawValue.integer) ?? .number(value)
    }
}

extension SchemaFacts {
    /// A limit of numbers, within what can be counted.
    func bound(_ keyword: String) -> Double? {
        parts.lazy.compactMap { $0.value[keyword]?.double }.first.map { min(max($0, -9e18), 9e18) }
    }
}
