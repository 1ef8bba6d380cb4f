import Foundation

/// Finds where a key stands in a `bindings.json`: Foundation's JSON5 decoder does not say.
struct ConfigLocator {
    let path: String

    /// A message at the key, or at the file's beginning where the key is not found.
    func message(_ text: String, key: String?, code: String = "config") -> String {
        let (line, column) = key.flatMap(place) ?? (1, 1)
        return "\(path):\(line):\(column): error: \(text) [\(code)]"
    }

    private func place(of key: String) -> (line: Int, column: Int)? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard let range = line.range(of: key), isKey(line, range) else { continue }
            return (index + 1, line.utf8.distance(from: line.startIndex, to: range.lowerBound) + 1)
        }
        return nil
    }

    /// Whether the text is followed by a colon, and is not the end of a longer word.
    private func isKey(_ line: Substring, _ range: Range<Substring.Index>) -> Bool {
        let after = line[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0.isWhitespace }
        let before = line[..<range.lowerBound].last
        return after.first == ":" && !(before?.isLetter ?? false)
    }
}
