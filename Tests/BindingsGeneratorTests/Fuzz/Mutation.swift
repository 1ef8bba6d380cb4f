import TestSupport

/// Damages a text: bytes, lines, or whole words, so that what comes of it is sometimes no document and mostly an odd one.
struct Mutation {
    var numbers: SeededGenerator

    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0...numbers.below(6) {
            guard !result.isEmpty else { return result }
            switch numbers.below(8) {
            case 0: damageBytes(&result)
            case 1: insertPiece(&result)
            case 2: damageLines(&result)
            default: exchangeWords(&result)
            }
        }
        return result
    }

    private static let pieces = [
        "{", "}", "[", "]", ":", ",", "&a ", "*a", "<<: ", "- ", "? ", "\"", "'", "|\n", "#", "\n", "\t", "$ref: ", "\\", "~", "%", "!",
        "é",
        "\0", "\u{2028}", "\u{202E}", "1e999", "-9223372036854775809", "null", "true", "*/", "\"\"\"#", "\\(x)", "`",
        "#/components/schemas/",
    ]

    private mutating func damageBytes(_ bytes: inout [UInt8]) {
        let start = numbers.below(bytes.count)
        let end = min(bytes.count, start + numbers.below(40))
        switch numbers.below(3) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: numbers.below(bytes.count))
        default: bytes[start] = UInt8(numbers.below(256))
        }
    }

    private mutating func insertPiece(_ bytes: inout [UInt8]) {
        bytes.insert(contentsOf: Array(Self.pieces[numbers.below(Self.pieces.count)].utf8), at: numbers.below(bytes.count))
    }

    private mutating func damageLines(_ bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let index = numbers.below(lines.count)
        switch numbers.below(4) {
        case 0: lines.remove(at: index)
        case 1: lines.swapAt(index, numbers.below(lines.count))
        case 2: lines.insert(lines[index], at: numbers.below(lines.count))
        default: lines[index] = ("  ".utf8 + lines[index])[...]
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Puts one word of the text in another's place: a type for a name, a reference for another.
    private mutating func exchangeWords(_ bytes: inout [UInt8]) {
        guard let old = word(in: bytes), let new = word(in: bytes) else { return }
        bytes.replaceSubrange(old, with: Array(bytes[new]))
    }

    private mutating func word(in bytes: [UInt8]) -> Range<Int>? {
        let start = numbers.below(bytes.count)
        guard let first = bytes[start...].firstIndex(where: Self.isWord) else { return nil }
        let begin = bytes[..<first].lastIndex { !Self.isWord($0) }.map { $0 + 1 } ?? 0
        return begin..<(bytes[first...].firstIndex { !Self.isWord($0) } ?? bytes.count)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: byte >= 0x80
        }
    }
}
