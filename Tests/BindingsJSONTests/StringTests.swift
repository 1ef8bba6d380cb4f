import Testing

@testable import BindingsJSON

struct StringTests {
    /// Whether `bytes` are accepted as the content of a string, beyond `padding` plain characters that send it down other paths.
    private func accepts(_ bytes: [UInt8], padding: Int) -> String? {
        let plain = [UInt8](repeating: UInt8(ascii: "a"), count: padding)
        let content = plain + bytes + plain
        return try? JSON.decode(String.self, from: [UInt8(ascii: "\"")] + content + [UInt8(ascii: "\"")])
    }

    @Test func `every sequence of one and two bytes is UTF-8 for us exactly when it is for Swift`() {
        for first in UInt8(0x80)...0xFF {
            #expect(accepts([first], padding: 0) == nil)
            for second in UInt8.min...UInt8.max where second != UInt8(ascii: "\"") && second != UInt8(ascii: "\\") && second >= 0x20 {
                #expect(accepts([first, second], padding: 9) == swift([first, second], padding: 9))
            }
        }
    }

    @Test func `sequences of three and four bytes at the edges of each class are UTF-8 for us exactly when they are for Swift`() {
        let firsts: [UInt8] = [0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF]
        let others: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
        for first in firsts {
            for second in others {
                for third in others {
                    #expect(accepts([first, second, third], padding: 5) == swift([first, second, third], padding: 5))
                    for fourth in others {
                        let bytes = [first, second, third, fourth]
                        #expect(accepts(bytes, padding: 0) == swift(bytes, padding: 0))
                    }
                }
            }
        }
    }

    private func swift(_ bytes: [UInt8], padding: Int) -> String? {
        let plain = [UInt8](repeating: UInt8(ascii: "a"), count: padding)
        return String(validating: plain + bytes + plain, as: UTF8.self)
    }

    @Test func `every scalar can be written as an escape or as itself`() throws {
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 37) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let expected = "x" + String(Character(scalar)) + "y"
            let units = String(Character(scalar)).utf16.map {
                "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16)
            }
            #expect(try JSON.decode(String.self, from: "\"x\(units.joined())y\"").unicodeScalars.elementsEqual(expected.unicodeScalars))
            #expect(try JSON.decode(String.self, from: text(expected)).unicodeScalars.elementsEqual(expected.unicodeScalars))
        }
    }

    @Test func `the escapes of RFC 8259 are read`() throws {
        #expect(try JSON.decode(String.self, from: #""\"\\\/\b\f\n\r\t\u00e9\uD834\uDD1E\ud834\udd1e""#) == "\"\\/\u{8}\u{C}\n\r\té𝄞𝄞")
    }

    @Test func `as little is escaped as RFC 8259 allows`() throws {
        #expect(try text("a/b\"\\\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é𝄞") == #""a/b\"\\\b\f\n\r\t\u0000\u001f\#u{7F}\#u{2028}é𝄞""#)
    }

    @Test func `what must be escaped is found at every place in a string`() throws {
        for length in 0..<40 {
            for place in 0...length {
                for special in ["\"", "\\", "\u{1}", "é", "\u{FFFF}"] {
                    let value = String(repeating: "a", count: place) + special + String(repeating: "b", count: length - place)
                    #expect(try JSON.decode(String.self, from: text(value)) == value)
                }
            }
        }
    }

    @Test func `keys are compared by their bytes`() throws {
        let fields = try JSON.decode(JSONFields.self, from: "{\"e\u{301}\":1,\"\u{E9}\":2}")
        #expect(fields.count == 2)
        #expect(fields["\u{E9}"] == 2)
        #expect(fields["e\u{301}"] == 1)
    }
}
