import Testing

@testable import BindingsJSON

/// The wording of every error, pinned: path, place, what was expected and what was found.
struct ErrorMessageTests {
    static let cases: [(text: String, message: String)] = [
        ("", "$ at line 1, column 1 (byte 0): expected a JSON value, found the end of the text"),
        ("  \n ", "$ at line 2, column 2 (byte 4): expected a JSON value, found the end of the text"),
        ("\u{FEFF}{}", "$ at line 1, column 1 (byte 0): expected a JSON value, found a byte order mark"),
        ("{} x", "$ at line 1, column 4 (byte 3): expected the end of the text, found 'x'"),
        ("nul", "$ at line 1, column 1 (byte 0): expected a JSON value, found 'n'"),
        ("[1,]", "$[1] at line 1, column 4 (byte 3): expected a JSON value, found ']'"),
        ("[1 2]", "$[0] at line 1, column 4 (byte 3): expected ',' or ']', found '2'"),
        ("{\"a\" 1}", "$.a at line 1, column 6 (byte 5): expected ':' after a key, found '1'"),
        ("{\"a\":1,}", "$ at line 1, column 8 (byte 7): expected a member, found '}'"),
        ("{\"a\":1 \"b\":2}", "$.a at line 1, column 8 (byte 7): expected ',' or '}', found '\"'"),
        ("{a:1}", "$ at line 1, column 2 (byte 1): expected a member, found 'a'"),
        (
            "{\"é\":\n {\"x y\":[0,{\"b\":-}]}}",
            "$[\"é\"][\"x y\"][1].b at line 2, column 18 (byte 24): expected a digit after the minus sign, found '}'"
        ),
        ("012", "$ at line 1, column 2 (byte 1): expected no digit after a leading zero, found '1'"),
        ("1.", "$ at line 1, column 3 (byte 2): expected a digit after the decimal point, found the end of the text"),
        ("1ex", "$ at line 1, column 3 (byte 2): expected a digit in the exponent, found 'x'"),
        ("\"a", "$ at line 1, column 3 (byte 2): expected the closing quote of a string, found the end of the text"),
        ("\"a\tb\"", "$ at line 1, column 3 (byte 2): expected an escape sequence for a control character, found the byte 0x09"),
        ("\"\\x\"", "$ at line 1, column 3 (byte 2): expected an escape character, found 'x'"),
        ("\"\\u12G4\"", "$ at line 1, column 6 (byte 5): expected four hexadecimal digits after \\u, found 'G'"),
        (
            "[\"\\uD800\"]",
            "$[0] at line 1, column 3 (byte 2): expected a low surrogate after a high one, found the escape of a lone surrogate"
        ),
        (
            "[\"\\uDC00\"]",
            "$[0] at line 1, column 3 (byte 2): expected a high surrogate before a low one, found the escape of a lone surrogate"
        ),
        (
            "[\"\\uD800\\u0041\"]",
            "$[0] at line 1, column 3 (byte 2): expected a low surrogate after a high one, found the escape of a lone surrogate"
        ),
    ]

    @Test func `errors of syntax say where, what was expected and what was found`() {
        for (text, message) in Self.cases {
            #expect(error { () throws(JSONError) in _ = try JSON.decode(JSONValue.self, from: text) }?.description == message)
        }
    }

    @Test func `reader, skipping, tree and index find the same place`() {
        for (text, _) in Self.cases {
            let places = [
                error { () throws(JSONError) in _ = try JSON.decode(JSONValue.self, from: text) },
                error { () throws(JSONError) in _ = try JSON.decode(Skipped.self, from: text) },
                error { () throws(JSONError) in _ = try JSON.tree(Array(text.utf8)) },
            ]
            #expect(Set(places.map { $0?.offset }).count == 1, "\(text)")
            let inside = error { () throws(JSONError) in _ = try JSON.decode(OnlyID.self, from: "{\"z\":" + text) }
            #expect(inside?.offset == places[0]?.offset.map { $0 + 5 }, "\(text)")
        }
    }

    @Test func `bytes that are not UTF-8 are named as such`() {
        let bytes: [UInt8] = [0x5B, 0x22, 0xC3, 0xA9, 0xFF, 0x22, 0x5D]
        let found = error { () throws(JSONError) in _ = try JSON.decode(JSONValue.self, from: bytes) }
        #expect(found?.description == "$[0] at line 1, column 4 (byte 4): expected UTF-8, found bytes that are not")
    }

    @Test func `errors of type name the kinds and never quote strings of the text`() {
        let cases: [(String, String)] = [
            ("[]", "$ at line 1, column 1 (byte 0): expected an object, found an array"),
            ("{\"id\":\"1\"}", "$.status at line 1, column 1 (byte 0): expected the required member \"status\", found none"),
            ("{\"id\":5}", "$.id at line 1, column 7 (byte 6): expected a string, found a number"),
            ("{\"id\":null}", "$.id at line 1, column 7 (byte 6): expected a string, found null"),
            (
                "{\"id\":\"1\",\"status\":\"a\",\"count\":true}",
                "$.count at line 1, column 32 (byte 31): expected an integer, found a boolean"
            ),
            (
                "{\"id\":\"1\",\"status\":\"a\",\"count\":1.5}",
                "$.count at line 1, column 32 (byte 31): expected an integer from \(Int.min) to \(Int.max), found 1.5"
            ),
            (
                "{\"id\":\"1\",\"status\":\"a\",\"n\":1e99}",
                "$.n at line 1, column 28 (byte 27): expected an integer from \(Int.min) to \(Int.max), found 1e99"
            ),
            (
                "{\"id\":\"1\",\"status\":\"a\",\"due\":\"secret\"}",
                "$.due at line 1, column 30 (byte 29): expected a date-time such as \"2024-11-02T09:00:00Z\", found another string"
            ),
            (
                "{\"id\":\"1\",\"status\":\"a\",\"parts\":[{\"id\":\"\"},{}]}",
                "$.parts[1].id at line 1, column 43 (byte 42): expected the required member \"id\", found none"
            ),
        ]
        for (text, message) in cases {
            #expect(error { () throws(JSONError) in _ = try JSON.decode(Job.self, from: text) }?.description == message)
        }
    }

    @Test func `keys in paths are quoted where they are not plain, and cut where they are long`() {
        let long = String(repeating: "k", count: 200)
        let found = error { () throws(JSONError) in _ = try JSON.decode([String: [String: Bool]].self, from: "{\"\":{\"\(long)\":1}}") }
        #expect(found?.pathDescription == "$[\"\"][\"\(String(repeating: "k", count: 80))…\"]")
        #expect(found?.path == [.key(""), .key(long)])
    }
}

/// The error that `body` throws; nil when it throws none.
func error(_ body: () throws(JSONError) -> Void) -> JSONError? {
    do throws(JSONError) {
        try body()
        return nil
    } catch {
        return error
    }
}
