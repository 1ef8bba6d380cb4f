/// The lines of a documentation comment, without their `///`.
package struct DocText: Sendable, Hashable {
    /// The lines, each safe behind `/// `.
    package private(set) var lines: [DocLine] = []

    /// No lines.
    package init() {}

    /// The lines of a text from a document: HTML made Markdown, split at every Unicode newline, blank ends cut off.
    package init(_ text: String?) {
        append(text)
    }

    /// Adds a text's lines.
    package mutating func append(_ text: String?) {
        guard let text else { return }
        let trimmed = Self.split(DocMarkdown.text(text)).drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed()
        lines += trimmed
    }

    private static func split(_ text: String) -> [DocLine] {
        // A carriage return and what follows it may be one newline: characters know.
        guard let bytes = text.asciiBytes, !bytes.contains(0x0D) else {
            return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(DocLine.init)
        }
        return bytes.split(omittingEmptySubsequences: false) { (0x0A...0x0C).contains($0) }.map(DocLine.init(ascii:))
    }

    /// Adds a paragraph: the text's lines behind a blank line where there is something before it.
    package mutating func append(paragraph text: String?) {
        let paragraph = DocText(text)
        guard !paragraph.lines.isEmpty else { return }
        if !lines.isEmpty { lines.append(DocLine("")) }
        lines += paragraph.lines
    }
}

/// One line of a documentation comment.
package struct DocLine: SyntaxElement {
    /// The text behind `///`, with the blank before it where there is text.
    package let swiftText: String

    /// Whether there is nothing to read on the line.
    package var isBlank: Bool { swiftText.isEmpty }

    /// Makes a line: controls, newlines and invisible formatting characters are left out, blanks at the end cut off.
    package init(_ text: some StringProtocol) {
        if let bytes = text.asciiBytes {
            self.init(ascii: bytes[...])
        } else {
            self.init(shown: Self.shown(text))
        }
    }

    /// The same for bytes of ASCII.
    fileprivate init(ascii bytes: ArraySlice<UInt8>) {
        let shown = bytes.filter { $0 == 0x09 || (0x20...0x7E).contains($0) }.map { $0 == 0x09 ? 0x20 : $0 }
        let end = shown.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
        self.init(shown: String(decoding: shown[..<end], as: UTF8.self))
    }

    private init(shown text: String) { swiftText = text.isEmpty ? "" : " " + text }

    private static func shown(_ text: some StringProtocol) -> String {
        var kept = ""
        for scalar in text.unicodeScalars where isShown(scalar) { kept.unicodeScalars.append(scalar == "\t" ? " " : scalar) }
        while kept.last == " " { kept.removeLast() }
        return kept
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\t" { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
        default: return true
        }
    }
}
