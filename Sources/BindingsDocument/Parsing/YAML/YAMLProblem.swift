/// What the YAML parser complains about, in words for people who write YAML.
///
/// The parser names its own states ("while parsing a block mapping did not find expected key"); what was begun, and on which line, is
/// what a reader needs.
struct YAMLProblem {
    /// What the parser was doing: `while parsing a flow sequence`; empty where it does not say.
    let context: String
    /// The offset where that began.
    let start: Int?
    /// The parser's own words: `did not find expected ',' or ']'`.
    let problem: String
    /// Where it stopped.
    let offset: Int
    /// The file.
    let bytes: [UInt8]

    /// The problem in one sentence.
    var message: String {
        if isTab { return "tabs cannot indent YAML" }
        return known ?? knownByContext ?? VisibleText.escaped(context.isEmpty ? problem : "\(context): \(problem)")
    }

    /// What to do about it.
    var nextStep: String? {
        if isTab { return "indent with spaces" }
        switch problem {
        case "found character that cannot start any token", "mapping values are not allowed in this context", "did not find expected key",
            "found unknown escape character", "mapping keys are not allowed in this context", "found unexpected ':'",
            "did not find expected alphabetic or numeric character":
            return "put the text between quotation marks if it is meant as text"
        default: return nil
        }
    }

    /// Whether values are nested deeper than the parser goes: deeper than any limit that can be set.
    var isTooDeep: Bool { problem.hasPrefix("Maximum nesting level") }

    private var isTab: Bool {
        if problem.hasPrefix("found a tab character") { return true }
        guard problem == "found character that cannot start any token" || problem == "did not find expected key" else { return false }
        return bytes.indices.contains(offset) && (bytes[offset] == 0x09 || indentation.contains(0x09))
    }

    /// The blanks and tabs before the offset, if nothing else precedes it on its line.
    private var indentation: ArraySlice<UInt8> {
        let line = bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        let before = bytes[line..<offset]
        return before.allSatisfy { $0 == 0x09 || $0 == 0x20 } ? before : []
    }
}

extension YAMLProblem {
    private var known: String? {
        switch problem {
        case "found character that cannot start any token": "a value cannot begin with \(shownCharacter)"
        case "mapping values are not allowed in this context": "unexpected ':'; a value that contains ': ' needs quotation marks"
        case "block sequence entries are not allowed in this context": "unexpected '- '; an array begins on a line of its own"
        case "could not find expected ':'": "':' is missing after the key\(since)"
        case "did not find expected key": "unexpected indentation or value: a key of the object\(since) is expected here"
        case "did not find expected '-' indicator": "unexpected indentation: '- ' of the array\(since) is expected here"
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'", "did not find expected node content": unclosed
        case "found unexpected end of stream" where context.hasSuffix("quoted scalar"): "the quotation mark\(since) is not closed"
        case "found unknown escape character": "unknown escape sequence in the double-quoted text\(since)"
        case "found undefined tag handle": "unknown tag; a value that begins with '!' needs quotation marks"
        case "but found another document": "the file holds several YAML documents; '---' begins another"
        case "control characters are not allowed": "control characters are not allowed in YAML"
        case "mapping keys are not allowed in this context": "unexpected '? ', which begins a key"
        case "found unexpected ':'": "unexpected ':' in an array or object in brackets"
        case "found unexpected document indicator": "the quotation mark\(since) is not closed before the line '---' or '...'"
        case "found an indentation indicator equal to 0": "the number after '|' or '>' must be 1 to 9"
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            "an escape sequence needs hexadecimal digits of a character, such as \\u00E9"
        case "did not find expected <document start>": "unexpected text; the value of the file ended before it"
        default: nil
        }
    }

    /// What is meant where the same words are said of different things.
    private var knownByContext: String? {
        switch context {
        case "while scanning an alias": "a value that begins with '*' is an alias, and needs its anchor's name after the '*'"
        case "while scanning an anchor": "a value that begins with '&' is an anchor, and needs a name after the '&'"
        case "while scanning a directive", "while scanning a %YAML directive", "while scanning a %TAG directive":
            "a line that begins with '%' is a directive; only %YAML and %TAG are known"
        case "while scanning a tag", "while parsing a tag": "a value that begins with '!' is a tag, and this is none"
        case "while scanning a block scalar": "unexpected text after '|' or '>'; the text begins on the next line"
        case _ where problem == "did not find expected node content": "a value is missing here"
        default: nil
        }
    }

    private var since: String { start.map { " on line \(line(of: $0))" } ?? "" }

    /// A list or an object in brackets that does not end.
    private var unclosed: String? {
        guard context.contains("flow"), let open = bracket else { return nil }
        let close = bytes[open] == UInt8(ascii: "[") ? "]" : "}"
        let shown = "'\(Character(Unicode.Scalar(bytes[open])))' on line \(line(of: open))"
        return problem.contains(",") ? "',' or '\(close)' is expected here; the \(shown) is not closed" : "the \(shown) is not closed"
    }

    /// The bracket that the parser was in: the last one before the place that nothing closes.
    private var bracket: Int? {
        if let start, bytes.indices.contains(start), Self.opening.contains(bytes[start]) { return start }
        var depth = 0
        for index in bytes.indices.prefix(min(offset, bytes.count)).reversed() {
            if Self.closing.contains(bytes[index]) { depth += 1 }
            guard Self.opening.contains(bytes[index]) else { continue }
            if depth == 0 { return index }
            depth -= 1
        }
        return nil
    }

    private static let opening = Set("[{".utf8)
    private static let closing = Set("]}".utf8)

    private func line(of offset: Int) -> Int { bytes.prefix(offset).count { $0 == 0x0A } + 1 }

    private var shownCharacter: String {
        let character = String(decoding: bytes[min(offset, bytes.count)...].prefix(4), as: UTF8.self).prefix(1)
        return VisibleText.quoted(String(character))
    }
}
