import Foundation
import TestSupport
import Testing

@testable import BindingsJSON

struct ValueTests {
    @Test func `open enums keep what they do not know`() throws {
        #expect(try JSON.decode([Status].self, from: #"["queued","new"]"#) == [.queued, Status(rawValue: "new")])
        #expect(Status.running.isKnown)
        #expect(!Status(rawValue: "new").isKnown)
        #expect(try text(Status(rawValue: "new")) == "\"new\"")
        #expect("\(Status.queued)" == "queued")
        #expect(try JSONDecoder().decode([Status].self, from: JSONEncoder().encode([Status.queued])) == [.queued])
        let found = error { () throws(JSONError) in _ = try JSON.decode(Status.self, from: "1") }
        #expect(found?.kind == .typeMismatch(expected: "a string", found: "a number"))
    }

    @Test func `open enums refuse what they do not know where that is asked for`() {
        var limits = JSONLimits()
        limits.refusesUnlisted = true
        let found = error { () throws(JSONError) in _ = try JSON.decode([Status].self, from: #"["queued","new"]"#, limits: limits) }
        #expect(found?.pathDescription == "$[1]")
        #expect(found?.kind == .notListed(listed: ["queued", "running"], isComplete: true))
        #expect(found?.message == #"expected one of "queued", "running", found another value"#)
        // Wherever an optional one stands, it is no less an enum.
        #expect(throws: JSONError.self) { try JSON.decode([String: Status?].self, from: #"{"a": "new"}"#, limits: limits) }
    }

    enum Level: Int, ClosedEnum {
        case low = 1, high
    }

    enum Unit: String, ClosedEnum {
        case metre = "m"
        case foot = "ft"
    }

    @Test func `closed enums refuse what they do not know`() throws {
        #expect(try JSON.decode([Level].self, from: "[1,2.0]") == [.low, .high])
        #expect(try text(Unit.foot) == "\"ft\"")
        let found = error { () throws(JSONError) in _ = try JSON.decode([Unit].self, from: "[\"m\",\"inch\"]") }
        #expect(found?.description == "$[1] at line 1, column 6 (byte 5): expected one of \"m\", \"ft\", found another value")
        #expect(try JSONDecoder().decode([Level].self, from: JSONEncoder().encode([Level.high])) == [.high])
    }

    @Test func `base64 agrees with Foundation and is strict`() throws {
        var random = SeededGenerator(seed: 7)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            let value = Base64Bytes(bytes)
            #expect(value.base64 == Data(bytes).base64EncodedString())
            #expect(try JSON.decode(Base64Bytes.self, from: text(value)) == value)
        }
        for text in ["A", "AA", "AAA", "AA=A", "A===", "====", "AAAA=", "AA==AAAA", "AB==", "AAB=", "AA-_", "AA A", "AAAA\n"] {
            #expect(Base64Bytes(base64: text) == nil, "\(text)")
        }
        #expect(try JSONDecoder().decode([Base64Bytes].self, from: JSONEncoder().encode([Base64Bytes([1, 2])])) == [Base64Bytes([1, 2])])
    }

    @Test func `UUIDs and URLs are read and written`() throws {
        let id = UUID()
        #expect(try text(id) == "\"\(id.uuidString.lowercased())\"")
        #expect(try JSON.decode(UUID.self, from: "\"\(id.uuidString)\"") == id)
        #expect(
            error { () throws(JSONError) in _ = try JSON.decode(UUID.self, from: "\"x\"") }?.kind
                == .invalidValue("expected a UUID, found another string"))
        let address = "https://example.com/a%20b?c=d&e=%2F#f"
        #expect(try text(JSON.decode(URL.self, from: "\"\(address)\"")) == "\"\(address)\"")
        #expect(error { () throws(JSONError) in _ = try JSON.decode(URL.self, from: "\"\"") } != nil)
    }

    @Test func `fields keep their order, compare without it, and stay quick when there are many`() throws {
        var fields: JSONFields = ["b": 1, "a": 2, "b": 3]
        #expect(fields.keys == ["b", "a"])
        #expect(fields == ["a": 2, "b": 3])
        #expect(fields.hashValue == (["a": 2, "b": 3] as JSONFields).hashValue)
        #expect(fields != ["a": 2])
        #expect(fields != ["a": 2, "c": 3])
        fields["b"] = nil
        #expect(fields.keys == ["a"])
        for number in 0..<100 { fields["k\(number)"] = .number(JSONNumber(number)) }
        fields["k50"] = nil
        fields["k99"] = "last"
        #expect(fields.count == 100)
        #expect(fields["k51"] == 51)
        #expect(fields["k50"] == nil)
        #expect(fields["k99"] == "last")
        let back = try JSON.decode(JSONFields.self, from: JSON.encode(fields))
        #expect(back == fields)
        #expect(back.map(\.key) == fields.keys)
    }

    @Test func `any value has literals, accessors and a way back to a type`() throws {
        let value: JSONValue = ["id": "7", "list": [1, 2.5, true, nil], "status": "\("queued")", "parts": []]
        #expect(value["list"]?[1]?.number?.double == 2.5)
        #expect(value["list"]?[2]?.bool == true)
        #expect(value["list"]?[3]?.isNull == true)
        #expect(value["list"]?[4] == nil)
        #expect(value["nothing"] == nil)
        #expect(value["id"]?.string == "7")
        #expect(try value.decode(Job.self).status == .queued)
        #expect(
            try JSONValue(encoding: value.decode(Job.self)) == ["id": "7", "status": "queued", "parts": [], "list": [1, 2.5, true, nil]])
    }

    @Test func `a box is as its value is`() throws {
        let box = try JSON.decode([Box<String>].self, from: #"["a"]"#)
        #expect(box == [Box("a")])
        #expect(Set(box).contains(Box("a")))
        #expect(try text(box) == #"["a"]"#)
        #expect(Box<Int?>(nil).isAbsent && !Box<Int?>(1).isAbsent)
        #expect(box[0].count == 1)
        #expect(try JSONDecoder().decode([Box<Int>].self, from: JSONEncoder().encode([Box(1)])) == [Box(1)])
    }

    @Test func `every carrier of bytes is read`() throws {
        let bytes = Array("[1,2]".utf8)
        #expect(try JSON.decode([Int].self, from: bytes) == [1, 2])
        #expect(try JSON.decode([Int].self, from: ([0, 0] + bytes)[2...]) == [1, 2])
        #expect(try JSON.decode([Int].self, from: "[1,2]") == [1, 2])
        #expect(try JSON.decode([Int].self, from: Data(bytes)) == [1, 2])
        #expect(error { () throws(JSONError) in _ = try JSON.decode([Int].self, from: Data()) }?.offset == 0)
    }
}
