import TestSupport
import Testing

@testable import BindingsJSON

struct JSONObjectTests {
    @Test func `the last value of a key counts, also among unknown ones, in their first place`() throws {
        let job = try JSON.decode(Job.self, from: #"{"id":1,"x":1,"status":"a","parts":[{"id":2}],"y":2,"id":"last","x":[3],"parts":[]}"#)
        #expect(job.id == "last")
        #expect(job.parts.isEmpty)
        #expect(job.unknownFields?.keys == ["x", "y"])
        #expect(job.unknownFields?["x"] == [3])
    }

    @Test func `the first alias present is decoded, whatever the order`() throws {
        for (members, count) in [
            (#""n":3"#, 3), (#""total":2,"n":3"#, 2), (#""n":3,"total":2"#, 2), (#""n":3,"count":1,"total":2"#, 1),
            (#""count":1,"count":4"#, 4),
            (#""total":2,"count":null,"n":3"#, nil),
        ] as [(String, Int?)] {
            let job = try JSON.decode(Job.self, from: "{\"id\":\"\",\"status\":\"\",\"parts\":[],\(members)}")
            #expect(job.count == count, "\(members)")
            #expect(job.unknownFields == nil)
        }
    }

    @Test func `absent, null and value are told apart`() throws {
        func note(_ member: String) throws -> Field<String> {
            try JSON.decode(Job.self, from: "{\"id\":\"\",\"status\":\"\",\"parts\":[]\(member)}").note
        }
        #expect(try note("") == .absent)
        #expect(try note(",\"note\":null") == .null)
        #expect(try note(",\"note\":\"x\"") == .value("x"))
        #expect(Field.value(1).value == 1)
        #expect(Field<Int>.null.value == nil)
    }

    @Test func `members are found in every order`() throws {
        let members = [
            #""id":"7""#, #""status":"queued""#, #""note":"n""#, #""count":5"#, #""parts":[{"id":"a"}]"#, #""tags":["t"]"#,
            #""z":{"a":[[]]}"#,
        ]
        let expected = try JSON.decode(Job.self, from: "{\(members.joined(separator: ","))}")
        var random = SeededGenerator(seed: 6)
        for _ in 0..<300 {
            let text = "{ \(members.shuffled(using: &random).joined(separator: " , ")) }"
            #expect(try JSON.decode(Job.self, from: text) == expected)
        }
    }

    @Test func `what has been passed over is not looked at again`() throws {
        var bytes = Array(#"{"a":{"a":{"a":{"a":{}},"b":[1,[2]]}},"c":0}"#.utf8)
        let count = bytes.count
        try bytes.withUnsafeMutableBufferPointer { buffer in
            let base = try #require(buffer.baseAddress)
            var source = JSONSource(text: JSONText(base: base, end: count), maxDepth: 512)
            try withUnsafeMutablePointer(to: &source) { source in
                var reader = JSONReader(source: source, position: 0)
                let outer = try reader.index(["a"])
                var inner = try outer.requiredReader(0)
                // The third level is spoilt after the first was indexed: indexing the second steps over it.
                for i in 16..<32 { buffer[i] = UInt8(ascii: "!") }
                let middle = try inner.index(["a"])
                #expect(inner.position == 37)
                #expect(throws: JSONError.self) {
                    var spoilt = try middle.requiredReader(0)
                    _ = try spoilt.index([])
                }
            }
        }
    }

    @Test func `notes of one object are forgotten before the next`() throws {
        let text = Array(("[" + [String](repeating: #"{"a":{"a":{"a":{}}}}"#, count: 1000).joined(separator: ",") + "]").utf8)
        try text.withUnsafeBufferPointer { buffer in
            var source = JSONSource(text: JSONText(base: try #require(buffer.baseAddress), end: buffer.count), maxDepth: 512)
            try withUnsafeMutablePointer(to: &source) { source in
                var reader = JSONReader(source: source, position: 0)
                var most = 0
                try reader.forEachElement { (reader) throws(JSONError) in
                    _ = try Nested(json: &reader)
                    most = max(most, source.pointee.containers.count + source.pointee.entries.count)
                }
                #expect(most == 0)
            }
        }
    }

    @Test func `a number that no key has reads as a missing member`() {
        struct Wrong: JSONModel {
            static let keys: JSONKeys = ["a"]
            init(object: borrowing JSONObject) throws(JSONError) {
                let absent: Int? = try object.optional(-1)
                #expect(absent == nil)
                let _: Int = try object.get(7)
            }
            func write(to writer: inout JSONWriter) throws(JSONError) {}
        }
        let found = error { () throws(JSONError) in _ = try JSON.decode(Wrong.self, from: "{\"a\":1}") }
        #expect(found?.kind == .invalidValue("expected a member, found no key 7"))
    }

    @Test func `required nullable members and nullable elements are optionals`() throws {
        struct Nullable: JSONModel {
            static let keys: JSONKeys = ["a", "b"]
            var a: Int?
            var b: [String?]
            init(object: borrowing JSONObject) throws(JSONError) {
                a = try object.get(0)
                b = try object.get(1)
            }
            func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, JSONNullable(a), b) }
        }
        let value = try JSON.decode(Nullable.self, from: #"{"a":null,"b":["x",null]}"#)
        #expect(value.a == nil)
        #expect(value.b == ["x", nil])
        #expect(try text(value) == #"{"a":null,"b":["x",null]}"#)
    }

    @Test func `a key that must be escaped, an empty one and a hundred of them are found`() throws {
        struct Odd: JSONModel {
            static let keys: JSONKeys = ["a\"b\\c\n", "", "é"]
            var values: [Int]
            init(object: borrowing JSONObject) throws(JSONError) { values = [try object.get(0), try object.get(1), try object.get(2)] }
            func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, values[0], values[1], values[2]) }
        }
        let written = #"{"a\"b\\c\n":1,"":2,"é":3}"#
        #expect(try text(JSON.decode(Odd.self, from: written)) == written)
        #expect(try JSON.decode(Odd.self, from: #"{"\u00e9":3,"\u0061\u0022b\\c\u000a":1,"":2}"#).values == [1, 2, 3])

        let names = (0..<100).map { "key\($0)" }
        let table = JSONKeys(names).table
        for (index, name) in names.enumerated() { #expect(table.find(name)?.index == index) }
        #expect(table.find("key100") == nil)
        #expect(JSONKeys([]).table.find("") == nil)
    }
}
