extension DiagnosticCollector {
    /// The lines around a place, numbered, with a caret below the one that is meant; empty where the file is not known.
    func excerpt(at location: SourceLocation) -> [String] {
        guard let file = file(of: location), file.line(location.line) != nil else { return [] }
        let hasNext = location.line < file.lineCount && file.line(location.line + 1)?.isEmpty == false
        let last = location.line + (hasNext ? 1 : 0)
        let width = String(last).count
        var lines: [String] = []
        for number in max(location.line - 1, 1)...last {
            let window = ExcerptWindow(file.line(number) ?? [], around: location.column)
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

    /// Cuts at most `VisibleText.limit` characters out of a line, around a column in UTF-8 bytes; a line may be the whole file.
    init(_ line: ArraySlice<UInt8>, around column: Int) {
        let before = min(column - 1, line.count)
        var start = line.startIndex + (column <= line.count ? max(0, before - VisibleText.limit / 2) : 0)
        while start < line.endIndex, line[start] & 0xC0 == 0x80 { start += 1 }
        let mark = start > line.startIndex ? "…" : ""
        text = mark + Self.shown(line[start...].prefix(VisibleText.limit * 4))
        let lead = line[start..<max(start, min(line.startIndex + before, line.endIndex))].prefix(VisibleText.limit * 4)
        caretLine = String(repeating: " ", count: (mark + Self.shown(lead)).count) + "^"
    }

    /// Tabs as spaces, so that the caret stands under its place; what is invisible is escaped.
    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        VisibleText.escaped(String(decoding: bytes.map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self))
    }
}
