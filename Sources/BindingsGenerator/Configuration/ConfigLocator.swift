import BindingsDocument
import Foundation

/// Finds where a key stands in a `bindings.json`: Foundation's JSON5 decoder does not say.
struct ConfigLocator {
    let path: String

    /// A message at the key, or at the file's beginning where the key is not found.
    func message(_ text: String, key: String?, code: String = "config") -> String {
        "\(location(of: key.map { [$0] } ?? [])): error: \(text) [\(code)]"
    }

    /// Where a key inside others stands, the outermost first, or a text in the list that the last of them has; where a part of this is
    /// not found, the last one before it; else the file's beginning.
    func location(of keys: [String], element: String? = nil) -> SourceLocation {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return SourceLocation(file: path, line: 1, column: 1) }
        var place = text.startIndex
        var rest = text[...]
        for key in keys {
            guard let range = Self.range(ofKey: key, in: rest) else { return location(of: place, in: text) }
            place = range.lowerBound
            rest = text[range.upperBound...]
        }
        let quoted = element.flatMap { rest.range(of: "\"\($0)\"") ?? rest.range(of: "'\($0)'") }
        return location(of: quoted.map { text.index(after: $0.lowerBound) } ?? place, in: text)
    }

    private func location(of place: String.Index, in text: String) -> SourceLocation {
        let before = text[..<place]
        let start = before.lastIndex(where: \.isNewline).map(text.index(after:)) ?? text.startIndex
        return SourceLocation(
            file: path, line: before.count(where: \.isNewline) + 1, column: text.utf8.distance(from: start, to: place) + 1)
    }

    private static func range(ofKey key: String, in text: Substring) -> Range<Substring.Index>? {
        var rest = text
        while let range = rest.range(of: key), !range.isEmpty {
            if isKey(text, range) { return range }
            rest = text[range.upperBound...]
        }
        return nil
    }

    /// Whether the text is followed by a colon, and is not the end of a longer word.
    private static func isKey(_ text: Substring, _ range: Range<Substring.Index>) -> Bool {
        let after = text[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0.isWhitespace }
        guard let before = text[..<range.lowerBound].last else { return after.first == ":" }
        return after.first == ":" && (before.isWhitespace || "\"'{,/".contains(before))
    }
}
