import TestSupport

/// Texts that would break out of where they stand, if they could.
struct HostileText {
    /// Must never stand in code.
    static let marker = "INJECTED_12345"

    var random: SeededGenerator
    private var serial = 0

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let fragments = [
        "\"", "\\", "\\(\(marker)())", "\n\(marker)()\n", "\r\(marker)()", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}\(marker)()\u{2029}",
        "*/ \(marker)() /*",
        "/*", "//", "\"\"\"#", "\"\"\"", "#\"", "\u{202E}\u{2066}", "\u{200B}\u{FEFF}", "\u{0}", "`", "`self`", "self", "Type", "init",
        "class", "func", "Any",
        "🗂️👩‍👩‍👧", "日本語", "Ünï", "e\u{301}", "\u{301}", "...", "-", "$0", "1", "{{{x}}}", "{{/struct}}", "{{! c }}", "\"); \(marker)(); (\"",
        "}\n\(marker)()\nstruct X {", "\t", " ", "<b>&amp;</b>", "\u{1B}[31m", "\u{7F}", "@available(*, unavailable)", "#if false",
        "\\u{41}", "'", ";",
    ]

    /// A text of several, never the same twice: it ends with a number of its own.
    mutating func unique() -> String {
        serial += 1
        return any() + " n\(serial)"
    }

    /// A text of several fragments, perhaps empty.
    mutating func any() -> String {
        (0..<random.below(4)).map { _ in random.pick(Self.fragments) ?? "" }.joined()
    }

    /// A path: braces, question marks and hashes mean something there.
    mutating func path() -> String { "/" + unique().filter { !"{}?#".contains($0) } }

    /// A media type, in which the parameter is free.
    mutating func mediaType() -> String { "application/json; note=\"" + any() + "\"" }
}
