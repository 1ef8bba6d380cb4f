import TestSupport
import Testing

@testable import BindingsGenerator

struct WordSplitterTests {
    @Test func bytesOfASCIISayWhatCharactersSay() {
        var random = SeededGenerator(seed: 3)
        let letters = Array("aabcsSABCDIDURLHTTP019_- ./\r\n$")
        for _ in 0..<20_000 {
            let text = String((0..<Int.random(in: 0...14, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
            #expect(WordSplitter.words(of: text.utf8) == WordSplitter.words(of: text), "\(text.debugDescription)")
        }
    }

    @Test func everyASCIICharacterIsOfTheSameKind() {
        for byte in UInt8(0)...0x7F {
            let character = Character(Unicode.Scalar(byte))
            #expect(byte.isLetterOrDigit == character.isLetterOrDigit && byte.isCapital == character.isCapital, "\(byte)")
            #expect(byte.isSmall == character.isSmall, "\(byte)")
        }
    }
}
