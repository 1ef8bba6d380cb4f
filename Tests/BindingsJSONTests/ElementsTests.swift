import BindingsJSON
import Testing

@Suite struct ElementsTests {
    private struct Place: JSONReadable, JSONWritable {
        var latitude: Double
        var name: String?
        var rest: [Int]

        init(json reader: inout JSONReader) throws(JSONError) {
            var elements = try JSONElements(&reader)
            latitude = try elements.next(&reader)
            name = try elements.optional(&reader)
            rest = try elements.rest(&reader)
        }

        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.elements(latitude, name, rest: rest) }
    }

    @Test(arguments: ["[51.5]", "[51.5,\"London\"]", "[51.5,\"London\",1,2]", "[51.5,null,1]"])
    func tuplesGoBothWays(text: String) throws {
        #expect(String(decoding: try JSON.encode(try JSON.decode(Place.self, from: text)), as: UTF8.self) == text)
    }

    @Test func whatIsMissingIsNamed() {
        #expect { try JSON.decode(Place.self, from: "[]") } throws: {
            "\($0)".contains("expected an element 0, found the end of the array")
        }
    }

    @Test func attemptsTellWhyEachFailed() {
        struct Number: JSONReadable {
            init(json reader: inout JSONReader) throws(JSONError) {
                var attempts = JSONAttempts<String>()
                try reader.attempt({ (value: Int) in "\(value)" }, &attempts)
                try reader.attempt({ (value: Bool) in "\(value)" }, &attempts)
                _ = try reader.best(attempts)
            }
        }
        #expect { try JSON.decode(Number.self, from: "\"x\"") } throws: {
            let text = "\($0)"
            return text.contains("expected one of 2 types") && text.contains("as Int: ") && text.contains("as Bool: ")
        }
    }

    @Test func twoObjectsAreWrittenAsOne() throws {
        struct Both: JSONWritable {
            func write(to writer: inout JSONWriter) throws(JSONError) {
                try writer.merged(JSONFields(dictionaryLiteral: ("a", 1)), JSONFields(dictionaryLiteral: ("a", 2), ("b", 3)))
            }
        }
        #expect(String(decoding: try JSON.encode(Both()), as: UTF8.self) == #"{"a":1,"b":3}"#)
    }
}
