import Testing

@testable import BindingsJSON

struct JSONWriterTests {
    /// An object of whatever is written by `body`.
    private struct Custom: JSONWritable {
        let body: (inout JSONWriter) throws(JSONError) -> Void
        func write(to writer: inout JSONWriter) throws(JSONError) { try body(&writer) }
    }

    @Test func `objects of no, one and more than a hundred members can be written`() throws {
        let keys = JSONKeys((0..<104).map { "k\($0)" })
        #expect(try text(Custom { (writer) throws(JSONError) in try writer.object([]) }) == "{}")
        #expect(try text(Custom { (writer) throws(JSONError) in try writer.object(["a"], 1) }) == "{\"a\":1}")
        let no: Int? = nil
        let many = Custom { (writer) throws(JSONError) in
            try writer.object(
                keys, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, no, no, no, no, no, no,
                no, no,
                no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
                no, no, no,
                no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no, no,
                no, no, "x",
                true, 3.5)
        }
        #expect(try JSON.decode([String: JSONValue].self, from: JSON.encode(many)).count == 29)
        #expect(try text(many).hasSuffix("\"k101\":\"x\",\"k102\":true,\"k103\":3.5}"))
    }

    @Test func `more values than keys are an error`() {
        let found = error { () throws(JSONError) in
            _ = try JSON.encode(Custom { (writer) throws(JSONError) in try writer.object(["a"], 1, 2) })
        }
        #expect(found?.kind == .unencodable("expected 1 values for as many keys, found more"))
    }

    @Test func `unknown members follow, except those whose key has been written`() throws {
        func written(_ a: Int?, _ b: Int?, _ unknown: JSONFields?) throws -> String {
            try text(
                Custom { (writer) throws(JSONError) in try writer.object(JSONKeys(["a", "b"], aliases: [1: ["c"]]), a, b, unknown: unknown)
                })
        }
        #expect(try written(1, nil, nil) == #"{"a":1}"#)
        #expect(try written(nil, nil, nil) == "{}")
        #expect(try written(nil, nil, ["z": 0]) == #"{"z":0}"#)
        #expect(try written(1, 2, ["z": 0, "a": 9, "c": 8]) == #"{"a":1,"b":2,"z":0}"#)
        #expect(try written(1, nil, ["b": 9, "z": [nil]]) == #"{"a":1,"b":9,"z":[null]}"#)
    }

    @Test func `absent values are left out of objects and null in arrays and dictionaries`() throws {
        let fields: [Field<Int>] = [.absent, .null, .value(1)]
        #expect(
            try text(Custom { (writer) throws(JSONError) in try writer.object(["a", "b", "c"], fields[0], fields[1], fields[2]) })
                == #"{"b":null,"c":1}"#)
        #expect(try text(fields) == "[null,null,1]")
        #expect(try text(["a": 1, "b": nil] as [String: Int?]) == #"{"a":1,"b":null}"#)
        #expect(try text([1, nil] as [Int?]) == "[1,null]")
        #expect(try text(["a": JSONNullable<Int>(nil)]) == #"{"a":null}"#)
        #expect(try text(Int?.none) == "null")
    }

    @Test func `pretty and sorted texts have the same values`() throws {
        let value: JSONValue = ["b": [1, [], ["x": "é/"]], "a": [:], "é": nil, "c": 1.5]
        #expect(
            String(decoding: try JSON.encode(value, pretty: true, sortedKeys: true), as: UTF8.self) == """
                {
                  "a": {},
                  "b": [
                    1,
                    [],
                    {
                      "x": "é/"
                    }
                  ],
                  "c": 1.5,
                  "é": null
                }
                """)
        #expect(
            String(decoding: try JSON.encode(value, sortedKeys: true), as: UTF8.self) == #"{"a":{},"b":[1,[],{"x":"é/"}],"c":1.5,"é":null}"#
        )
        #expect(try JSON.decode(JSONValue.self, from: JSON.encode(value, pretty: true)) == value)
    }

    @Test func `dictionaries are written in the order of their keys`() throws {
        #expect(try text(["b": 1, "a": 2, "c": 3]) == #"{"a":2,"b":1,"c":3}"#)
    }

    @Test func `errors of writing name the way to the value`() {
        let value: [String: [[String: Double]]] = ["a": [["x": 1], ["x": 2, "y": .nan]]]
        let found = error { () throws(JSONError) in _ = try JSON.encode(value) }
        #expect(found?.pathDescription == "$.a[1].y")
        #expect(found?.offset == nil)
    }

    @Test func `values nested deeper than the limit are not written`() {
        var value: JSONValue = []
        for _ in 0..<512 { value = [value] }
        #expect(error { () throws(JSONError) in _ = try JSON.encode(value) }?.kind == .tooDeep(limit: 512))
    }
}
