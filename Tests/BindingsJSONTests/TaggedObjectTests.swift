import BindingsJSON
import Testing

/// Objects that are written with a property that tells what they are.
@Suite struct TaggedObjectTests {
    private struct Tagged: JSONWritable {
        let value: JSONValue
        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(value, tagged: "Dog", as: "species") }
    }

    private func written(_ value: JSONValue) throws -> String { String(decoding: try JSON.encode(Tagged(value: value)), as: UTF8.self) }

    @Test func theTagIsThereOnce() throws {
        #expect(try written([:]) == #"{"species":"Dog"}"#)
        #expect(try written(["a": 1]) == #"{"species":"Dog","a":1}"#)
        #expect(try written(["species": "Cat"]) == #"{"species":"Dog"}"#)
        #expect(
            try written(["a": ["species": 1, "x": "},\\\""], "species": ["b": [1, 2]], "c": [[]]])
                == #"{"a":{"species":1,"x":"},\\\""},"species":"Dog","c":[[]]}"#)
        #expect(try written(["a": "species", "\"species": 2, "species": nil]) == #"{"a":"species","\"species":2,"species":"Dog"}"#)
    }

    @Test func onlyObjectsHaveTags() {
        #expect(throws: JSONError.self) { try written([1]) }
        #expect(throws: JSONError.self) { try written("text") }
    }

    @Test func itIsPartOfWhatIsAround() throws {
        let text = String(decoding: try JSON.encode(["x": [Tagged(value: ["a": 1]), Tagged(value: [:])]]), as: UTF8.self)
        #expect(text == #"{"x":[{"species":"Dog","a":1},{"species":"Dog"}]}"#)
    }
}
