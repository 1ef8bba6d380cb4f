import TestSupport

/// The text of a document, taken apart far enough to change it: the members of `paths` and of `components.schemas`.
///
/// Works on the text itself, so that everything else stays byte for byte what it was.
protocol DocumentText {
    var text: String { get }
    /// Brings the members of both maps into another order.
    mutating func shuffle(_ random: inout SeededGenerator)
}

/// A document in block-style YAML.
struct YAMLText: DocumentText {
    private var lines: [Substring]

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

    var text: String { lines.joined(separator: "\n") }

    /// The lines of a map's members.
    private func members(of path: [String]) -> Range<Int>? {
        var range = lines.startIndex..<lines.endIndex
        for (depth, key) in path.enumerated() {
            let head = String(repeating: " ", count: depth * 2) + key + ":"
            guard let start = range.first(where: { lines[$0] == head }) else { return nil }
            let end = (start + 1..<range.upperBound).first { indent(lines[$0]).map { $0 <= depth * 2 } ?? false } ?? range.upperBound
            range = start + 1..<end
        }
        return range
    }

    /// How deep a line is; nil for what has no place of its own.
    private func indent(_ line: Substring) -> Int? {
        let count = line.utf8.prefix { $0 == 0x20 }.count
        return count == line.utf8.count || line.dropFirst(count).first == "#" ? nil : count
    }

    mutating func shuffle(_ random: inout SeededGenerator) {
        for path in [["paths"], ["components", "schemas"]] {
            guard let range = members(of: path) else { continue }
            let starts = range.filter { indent(lines[$0]) == path.count * 2 }
            guard let first = starts.first else { continue }
            let chunks = zip(starts, starts.dropFirst() + [range.upperBound]).map { lines[$0..<$1] }.shuffled(using: &random)
            lines.replaceSubrange(first..<range.upperBound, with: Array(chunks.joined()))
        }
    }
}
