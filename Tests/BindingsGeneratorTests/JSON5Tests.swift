import BindingsDocument
import Foundation
import Testing

@testable import BindingsGenerator

/// The build plugin reads the same files with Foundation's decoder: both accept a text, and give it the same value, or neither does.
@Suite struct JSON5Tests {
    @Test(
        "is read as Foundation reads it",
        arguments: [
            "{}", "[]", "{a: 1}", "{\"a\": 1,}", "[1,]", "[,]", "{,}", "[1,,2]", "{a 1}", "{a: 1 b: 2}", "{a:}", "{'a': 'b'}",
            "{$_a1: null}",
            "{é: 1}", "{1a: 1}", "{a-b: 1}", "'it''s'", "'it\\'s'", "\"a\\x41\\u0042\\n\\t\"", "'\\v'", "'\\0'", "'a\\\nb'", "'a\\\r\nb'",
            "'a\nb'", "'a\tb'",
            "'\\uD83D\\uDE00'", "'\\uD83D'", "'\\uDE00'", "'\\x4'", "'\\q'", "'\\1'", "'open", "true", "True", "nul", "null", "word", "",
            " ",
            "0", "-0", "+1", "1.5", ".5", "5.", ".", "01", "1e3", "1E+3", "1e-3", "1e", "0x1F", "-0xa", "0x", "+", "--1", "1 2", "// c\n1",
            "/* c */1",
            "1 // c", "/* c", "1 /", "/ 1", "\u{FEFF}1", "\u{A0}1", "{a: {b: [1, {c: 'd'}]}}", "[1] x", "{a: 1}}", "\"\\u00e9\"",
            "{'a b': 1}",
            "\u{B}\u{C}1", "'\\/'", "'\"'", "\"'\"", "[true, false, null]", "[\n1\n,\n2\n]",
        ])
    func agreesWithFoundation(text: String) {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let theirs = (try? decoder.decode(Value.self, from: Data(text.utf8)))
        let ours = (try? JSON5Parser.parse(SourceFile(path: "a", bytes: Array(text.utf8)))).map(Value.init)
        #expect(ours == theirs)
    }

    @Test func noTextCrashesIt() {
        let texts = ["{", "[", "'\\", "'\\u", "'\\uD83D\\", "'\\uD83D\\u", "/", "/*", "-", "{a", "{a:", "[1", "\u{FEFF}", "'\\x"]
        for text in texts {
            #expect(throws: JSON5Parser.Failure.self, "\(text)") { try JSON5Parser.parse(SourceFile(path: "a", bytes: Array(text.utf8))) }
        }
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSON5Parser.Failure.self) { try JSON5Parser.parse(SourceFile(path: "a", bytes: Array(deep.utf8))) }
    }

    /// A value of any kind.
    private enum Value: Decodable, Equatable {
        case null, bool(Bool), number(Double), string(String), array([Value]), object([String: Value])

        init(from decoder: any Decoder) throws {
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                self = .null
            } else if let value = try? single.decode(Bool.self) {
                self = .bool(value)
            } else if let value = try? single.decode(Double.self) {
                self = .number(value)
            } else if let value = try? single.decode(String.self) {
                self = .string(value)
            } else if let value = try? single.decode([Value].self) {
                self = .array(value)
            } else {
                self = .object(try single.decode([String: Value].self))
            }
        }

        init(_ node: LocatedNode) {
            switch node.kind {
            case .null: self = .null
            case .bool(let value): self = .bool(value)
            case .number(let text): self = .number(Double(text) ?? .nan)
            case .string(let text): self = .string(text)
            case .sequence(let elements): self = .array(elements.map(Value.init))
            case .mapping(let members): self = .object(Dictionary(members.map { ($0.key, Value($0.value)) }) { $1 })
            }
        }
    }
}
