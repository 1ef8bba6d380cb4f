/// The lines of a documentation comment, without their `///`.
public struct DocText: Sendable, Hashable {
    /// The lines, each safe behind `/// `.
    public private(set) var lines: [DocLine] = []

    /// No lines.
    public init() {}

    /// The lines of a text from a document: split at every Unicode newline, blank ends cut off.
    public init(_ text: String?) {
        append(text)
    }

    /// Adds a text's lines.
    public mutating func append(_ text: String?) {
        guard let text else { return }
        let split = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(DocLine.init)
        let trimmed = split.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed()
        lines += trimmed
    }

    /// Adds a paragraph: the text's lines behind a blank line where there is something before it.
    public mutating func append(paragraph text: String?) {
        let paragraph = DocText(text)
        guard !paragraph.lines.isEmpty else { return }
        if !lines.isEmpty { lines.append(DocLine("")) }
        lines += paragraph.lines
    }
}

/// One line of a documentation comment.
public struct DocLine: Leaf {
    /// The text behind `///`, with the blank before it where there is text.
    public let swiftText: String

    /// Whether there is nothing to read on the line.
    public var isBlank: Bool { swiftText.isEmpty }

    /// Makes a line: controls, newlines and invisible formatting characters are left out, blanks at the end cut off.
    public init(_ text: some StringProtocol) {
        var kept = ""
        for scalar in text.unicodeScalars where Self.isShown(scalar) { kept.unicodeScalars.append(scalar == "\t" ? " " : scalar) }
        while kept.last == " " { kept.removeLast() }
        swiftText = kept.isEmpty ? "" : " " + kept
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\t" { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
        default: return true
        }
    }
}
