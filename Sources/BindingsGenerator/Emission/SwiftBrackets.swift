import Foundation

/// Whether the brackets of Swift text fit together: what a template of the user's most easily gets wrong.
///
/// A parser would be dearer to build than everything else here. The compiler sees the rest.
struct SwiftBrackets {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var open: [(bracket: UInt8, line: Int)] = []

    /// A bracket that fits none.
    struct Problem: Equatable {
        let line: Int
        let message: String
    }

    /// The first problem of a text; nil where there is none.
    static func problem(in text: String) -> Problem? {
        var scanner = SwiftBrackets(bytes: Array(text.utf8))
        return scanner.scan()
    }

    /// Keeps the files, where one of them cannot be Swift, and says where.
    ///
    /// - Throws: ``TemplateError`` with the place.
    static func check(_ files: [GeneratedFile]) throws {
        for file in files {
            guard let problem = problem(in: file.text) else { continue }
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bindings-templates-\(FNV1a.hex(file.text.utf8))")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for file in files { try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name)) }
            let place = folder.appendingPathComponent(file.name).path
            throw TemplateError("\(place):\(problem.line):1: error: what the templates made is no Swift: \(problem.message) [template]")
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private static let pairs: [UInt8: UInt8] = [
        UInt8(ascii: ")"): UInt8(ascii: "("), UInt8(ascii: "]"): UInt8(ascii: "["), UInt8(ascii: "}"): UInt8(ascii: "{"),
    ]

    private mutating func scan() -> Problem? {
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "/") where peek(UInt8(ascii: "/")): skipLine()
            case UInt8(ascii: "\""): if let problem = skipString() { return problem }
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append((byte, line))
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard let last = open.popLast(), last.bracket == Self.pairs[byte] else {
                    return Problem(line: line, message: "'\(Character(Unicode.Scalar(byte)))' closes nothing")
                }
            default: break
            }
        }
        return open.last.map { Problem(line: $0.line, message: "'\(Character(Unicode.Scalar($0.bracket)))' is never closed") }
    }

    private func peek(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }

    /// A string on one line; several lines are rare in templates, and their quotation marks come in threes: an empty string and another.
    private mutating func skipString() -> Problem? {
        let start = line
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "\""): return nil
            case UInt8(ascii: "\n"): return Problem(line: start, message: "a text is never closed")
            default: break
            }
        }
        return Problem(line: start, message: "a text is never closed")
    }
}
