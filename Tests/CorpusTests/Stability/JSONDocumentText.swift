import Foundation
import TestSupport

/// A document in JSON: its objects are found by skipping over everything else.
struct JSONDocumentText: DocumentText {
    private var bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A member of an object: its key, and where its text and its value are.
    private struct Member {
        let key: String
        let all: Range<Int>
        let value: Range<Int>
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private func blanks(from start: Int) -> Int {
        var place = start
        while place < bytes.count, isBlank(bytes[place]) { place += 1 }
        return place
    }

    /// The end of the value that begins here.
    private func end(from start: Int) -> Int {
        var place = start
        var depth = 0
        repeat {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                while bytes[place] != UInt8(ascii: "\"") { place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1 }
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default:
                while depth == 0, ![0x2C, 0x7D, 0x5D].contains(bytes[place + 1]), !isBlank(bytes[place + 1]) { place += 1 }
            }
            place += 1
        } while depth > 0
        return place
    }

    private func members(at start: Int) -> [Member] {
        guard bytes[start] == UInt8(ascii: "{") else { return [] }
        var members: [Member] = []
        var place = blanks(from: start + 1)
        while bytes[place] != UInt8(ascii: "}") {
            let keyEnd = end(from: place)
            let value = blanks(from: blanks(from: keyEnd) + 1)
            let valueEnd = end(from: value)
            let key = String(decoding: bytes[place + 1..<keyEnd - 1], as: UTF8.self)
            members.append(Member(key: key, all: place..<valueEnd, value: value..<valueEnd))
            place = blanks(from: valueEnd)
            if bytes[place] == UInt8(ascii: ",") { place = blanks(from: place + 1) }
        }
        return members
    }

    private func object(_ path: [String]) -> Int? {
        var place = blanks(from: 0)
        for key in path {
            guard let member = members(at: place).first(where: { $0.key == key }) else { return nil }
            place = member.value.lowerBound
        }
        return place
    }

    mutating func shuffle(_ random: inout SeededGenerator) {
        for path in [["paths"], ["components", "schemas"]] {
            guard let start = object(path) else { continue }
            let members = members(at: start)
            guard let first = members.first, let last = members.last else { continue }
            let texts = members.map { bytes[$0.all] }.shuffled(using: &random)
            bytes.replaceSubrange(first.all.lowerBound..<last.all.upperBound, with: Array(texts.joined(separator: [UInt8(ascii: ",")])))
        }
    }
}
