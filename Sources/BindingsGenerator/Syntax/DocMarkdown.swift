import Foundation

/// Turns the HTML that some documents have in descriptions into Markdown.
///
/// Only what is well known is a tag: everything else in angle brackets is text, and shown as such. What is code already stays as it is, and
/// so does the result of a second conversion. The result is text of a comment, no more: ``DocLine`` sees to it that it stays in its line.
struct DocMarkdown {
    /// The text as Markdown; as it is where there is nothing to convert.
    static func text(_ source: String) -> String {
        guard source.utf8.contains(UInt8(ascii: "<")) || source.utf8.contains(UInt8(ascii: "&")) else { return source }
        if let text = soleParagraph(source) { return text }
        var converter = DocMarkdown(source)
        return converter.convert()
    }

    private let source: [Character]
    private var position = 0
    private var result = ""
    /// The addresses of links that are open.
    private var links: [String] = []
    /// The lists that are open: the number of the next item, or nil for bullets.
    private var lists: [Int?] = []
    /// Whether the text is code, in which only the end of it and entities have a meaning.
    private var code: Code?

    private enum Code {
        case span, block
    }

    /// The text of a description that is one paragraph of plain text, as most are in documents with HTML.
    private static func soleParagraph(_ source: String) -> String? {
        guard source.hasPrefix("<p>"), source.hasSuffix("</p>"), source.utf8.count >= 7 else { return nil }
        let inner = source.utf8.dropFirst(3).dropLast(4)
        return inner.contains { special.contains($0) } ? nil : String(decoding: inner, as: UTF8.self)
    }

    /// Bytes that mean something in HTML or Markdown, and ends of lines.
    private static let special = Set("<&`\\\n\r".utf8)

    private init(_ text: String) { source = Array(text) }

    private mutating func convert() -> String {
        while position < source.count {
            switch source[position] {
            case "`" where code == nil: copyMarkdownCode()
            case "\\" where code == nil && position + 1 < source.count: copy(2)
            case "<": takeTag()
            case "&": takeEntity()
            default: copy(1)
            }
        }
        if code == .span { result += "`" }
        if code == .block { result += "\n```" }
        return Self.withoutBlankRuns(result)
    }

    private mutating func copy(_ count: Int) {
        result += String(source[position..<position + count])
        position += count
    }

    /// Copies Markdown's own code: a run of backticks, and everything up to the next run as long.
    private mutating func copyMarkdownCode() {
        let count = source[position...].prefix { $0 == "`" }.count
        var end = position + count
        while end < source.count {
            let run = source[end...].prefix { $0 == "`" }.count
            if run == count { return copy(end + count - position) }
            end += max(1, run)
        }
        copy(count)
    }
}

// Tags.
extension DocMarkdown {
    /// A tag with its attributes.
    private struct Tag {
        let name: String
        let isEnd: Bool
        let attributes: String
        /// The number of characters.
        let count: Int
    }

    /// Tags longer than this are text.
    private static let maxTag = 1_000

    private mutating func takeTag() {
        guard let tag = tag(at: position) else { return takeText() }
        if code == .span, !(tag.isEnd && ["code", "tt"].contains(tag.name)) { return takeText() }
        if code == .block, !(tag.isEnd && tag.name == "pre") {
            // `<pre><code>` is one thing.
            if tag.name == "code" { position += tag.count } else { takeText() }
            return
        }
        guard Self.known.contains(tag.name) else { return takeText() }
        position += tag.count
        emit(tag)
    }

    /// A bracket that opens no known tag: shown as it is, since Markdown would take it for HTML.
    ///
    /// Markdown's own links stay.
    private mutating func takeText() {
        let isHTML = code == nil && position + 1 < source.count && (source[position + 1].isLetter || source[position + 1] == "/")
        if isHTML, !isAutolink { result += "\\" }
        copy(1)
    }

    private var isAutolink: Bool {
        let text = String(source[position...].dropFirst().prefix(8))
        return ["http://", "https://", "mailto:"].contains { text.hasPrefix($0) }
    }

    private func tag(at start: Int) -> Tag? {
        let end = source[start...].prefix(Self.maxTag).firstIndex(of: ">")
        guard let end else { return nil }
        var inner = source[start + 1..<end]
        let isEnd = inner.first == "/"
        if isEnd { inner = inner.dropFirst() }
        let name = inner.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let rest = inner[name.endIndex...]
        guard !name.isEmpty, rest.isEmpty || rest.first?.isWhitespace == true || rest.first == "/", !inner.contains("<") else { return nil }
        return Tag(name: String(name).lowercased(), isEnd: isEnd, attributes: String(rest), count: end - start + 1)
    }

    private static let blocks: Set<String> = [
        "p", "div", "section", "table", "tbody", "thead", "tr", "center", "article", "details", "summary",
    ]
    private static let inline: Set<String> = ["span", "u", "small", "big", "sub", "sup", "font", "mark", "ins", "abbr", "wbr", "td", "th"]
    private static let known: Set<String> = blocks.union(inline).union([
        "br", "hr", "b", "strong", "i", "em", "code", "tt", "pre", "a", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
        "img", "s", "del", "dl", "dt", "dd",
    ])

    private mutating func emit(_ tag: Tag) {
        switch tag.name {
        case "b", "strong", "dt": result += "**"
        case "i", "em": result += "*"
        case "s", "del": result += "~~"
        case "br": result += "\n"
        case "hr": result += "\n\n---\n\n"
        case "td", "th", "dd": result += " "
        case "code", "tt":
            code = tag.isEnd ? nil : .span
            result += "`"
        case "pre": pre(tag)
        case "a": link(tag)
        case "img": result += Self.attribute("alt", of: tag.attributes) ?? ""
        case "ul", "ol", "dl": list(tag)
        case "li": item(tag)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            result += tag.isEnd ? "\n\n" : "\n\n" + String(repeating: "#", count: Int(tag.name.dropFirst()) ?? 1) + " "
        case "blockquote": result += tag.isEnd ? "\n\n" : "\n\n> "
        default: if Self.blocks.contains(tag.name) { result += "\n\n" }
        }
    }

    private mutating func pre(_ tag: Tag) {
        code = tag.isEnd ? nil : .block
        result += tag.isEnd ? "\n```\n\n" : "\n\n```\n"
    }

    private mutating func link(_ tag: Tag) {
        if tag.isEnd {
            guard let address = links.popLast() else { return }
            result += address.isEmpty ? "" : "](\(address))"
            return
        }
        let address = Self.attribute("href", of: tag.attributes) ?? ""
        let isPlain = !address.contains { $0.isWhitespace || "()<>".contains($0) }
        links.append(isPlain ? address : "")
        if isPlain, !address.isEmpty { result += "[" }
    }

    private mutating func list(_ tag: Tag) {
        let first: Int? = tag.name == "ol" ? 1 : nil
        if tag.isEnd { _ = lists.popLast() } else if lists.count < 8 { lists.append(first) }
        if lists.isEmpty { result += "\n\n" }
    }

    private mutating func item(_ tag: Tag) {
        guard !tag.isEnd else { return }
        let indent = String(repeating: "   ", count: max(0, lists.count - 1))
        guard let last = lists.last, let number = last else {
            result += "\n\(indent)- "
            return
        }
        result += "\n\(indent)\(number). "
        lists[lists.count - 1] = number + 1
    }

    /// The value of an attribute, in quotes or not.
    private static func attribute(_ name: String, of text: String) -> String? {
        guard let start = text.range(of: name + "=", options: .caseInsensitive)?.upperBound else { return nil }
        let rest = text[start...]
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return String(rest.prefix { !$0.isWhitespace && $0 != "/" }) }
        return String(rest.dropFirst().prefix { $0 != quote })
    }
}

// Entities and white space.
extension DocMarkdown {
    private static let entities: [String: String] = [
        "nbsp": " ", "quot": "\"", "apos": "'", "#39": "'", "#34": "\"", "mdash": "—", "ndash": "–", "hellip": "…", "lsquo": "‘",
        "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™", "times": "×",
        "rarr": "→", "larr": "←", "le": "≤", "ge": "≥", "ne": "≠", "deg": "°", "euro": "€",
    ]

    /// Brackets and ampersands are decoded in code alone: elsewhere Markdown does it, and they would be tags otherwise.
    private static let codeEntities: [String: String] = ["lt": "<", "gt": ">", "amp": "&", "#60": "<", "#62": ">", "#38": "&"]

    private mutating func takeEntity() {
        let name = String(source[position...].dropFirst().prefix(10).prefix { $0 != ";" })
        let end = position + name.count + 1
        guard end < source.count, source[end] == ";",
            let text = Self.entities[name] ?? (code == nil ? nil : Self.codeEntities[name])
        else { return copy(1) }
        result += text
        position = end + 1
    }

    /// Blank lines stand alone, and none begin or end the text.
    private static func withoutBlankRuns(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let isBlank = line.allSatisfy(\.isWhitespace)
            if isBlank, lines.last.map({ $0.isEmpty }) ?? true { continue }
            lines.append(isBlank ? "" : line)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
