import TestSupport
import Testing

@testable import BindingsGenerator

struct WordCutsTests {
    /// A name cut as one with a letter beyond ASCII is, which goes by characters: that letter makes one more word at the end.
    private func byCharacters(_ text: String) -> [String] {
        let words = WordCuts(text + " é").words
        return Array(words.dropLast())
    }

    @Test func bytesOfASCIISayWhatCharactersSay() {
        var random = SeededGenerator(seed: 3)
        let letters = Array("aabcsSABCDIDURLHTTP019_- ./\r\n$")
        for _ in 0..<20_000 {
            let text = String((0..<Int.random(in: 0...14, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
            #expect(WordCuts(text).words == byCharacters(text), "\(text.debugDescription)")
        }
    }

    @Test func everyASCIICharacterIsOfTheSameKind() {
        for byte in UInt8(0)...0x7F {
            #expect(WordCuts.Kind(byte: byte) == WordCuts.Kind(Character(Unicode.Scalar(byte))), "\(byte)")
        }
    }

    @Test(arguments: [
        ("HTTPServer", ["http", "server"]), ("userIDs", ["user", "ids"]), ("userIDsAll", ["user", "ids", "all"]), ("aBC", ["a", "bc"]),
        ("ABc", ["a", "bc"]), ("x2Y", ["x2", "y"]), ("ÄÖÜber", ["äö", "über"]), ("größeÄndern", ["größe", "ändern"]),
        ("名前_ID", ["名前", "id"]), ("", []), ("__", []),
    ])
    func namesAreCutAtHumpsAndSigns(name: String, words: [String]) {
        #expect(WordCuts(name).words == words)
    }

    @Test func commentsOfASCIIReadAsOthersDo() {
        var random = SeededGenerator(seed: 5)
        let letters = Array("ab \t\n\u{B}\u{C}\u{7F}\u{0}\u{1B}*/")
        for _ in 0..<5_000 {
            let text = String((0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
            let plain = DocText("x\n" + text + "\nx").lines.map(\.swiftText)
            let other = DocText("é\n" + text + "\né").lines.map(\.swiftText)
            #expect(plain.dropFirst().dropLast() == other.dropFirst().dropLast(), "\(text.debugDescription)")
        }
    }
}
