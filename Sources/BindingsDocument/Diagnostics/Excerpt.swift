extension DiagnosticCollector {
    /// The lines around a place, numbered, with a caret below the one that is meant; empty where the file is not known.
    func excerpt(at location: SourceLocation) -> [String] {
        guard let file = file(of: location), file.line(location.line) != nil else { return [] }
        let hasNext = location.line < file.lineCount && file.line(location.line + 1)?.isEmpty == false
        let last = location.line + (hasNext ? 1 : 0)
        let width = String(last).count
        var lines: [String] = []
        for number in max(location.line - 1, 1)...last {
            let window = ExcerptWindow(file.line(number) ?? "", around: location.column)
            lines.append("\(padded(number, to: width)) | \(window.text)")
            if number == location.line { lines.append(String(repeating: " ", count: width) + " | " + window.caretLine) }
        }
        return lines
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: " ", count: width - digits.count) + digits
    }
}

/// The part of a line that an excerpt shows, and where the caret goes below it.
struct ExcerptWindow {
    let text: String
    let caretLine: String

    /// Cuts at most `VisibleText.limit` characters out of a line, around a column in UTF-8 bytes.
    init(_ line: String, around column: Int) {
        let bytes = Array(line.utf8)
        let before = String(decoding: bytes.prefix(max(column - 1, 0)), as: UTF8.self).unicodeScalars
        let skipped = max(0, before.count - VisibleText.limit / 2)
        let start = String(String.UnicodeScalarView(before.dropFirst(skipped)))
        let shown = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(skipped)))
        let mark = skipped > 0 ? "…" : ""
        text = mark + VisibleText.escaped(Self.withoutTabs(shown))
        caretLine = Self.blank(mark + VisibleText.escaped(Self.withoutTabs(start))) + "^"
    }

    private static func withoutTabs(_ text: String) -> String {
        text.utf8.contains(0x09) ? String(text.map { $0 == "\t" ? " " : $0 }) : text
    }

    private static func blank(_ text: String) -> String { String(repeating: " ", count: text.count) }
}
