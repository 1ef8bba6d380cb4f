import BindingsJSON
import Foundation
import Testing

/// Which of several types a value is taken as.
@Suite struct AttemptTests {
    private struct Small: JSONModel {
        static let keys: JSONKeys = ["name"]
        var name: String?
        init(object: borrowing JSONObject) throws(JSONError) { name = try object.optional(0) }
        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, name) }
    }

    private struct Large: JSONModel {
        static let keys: JSONKeys = ["name", "size"]
        var name: String?
        var size: Int?
        init(object: borrowing JSONObject) throws(JSONError) {
            name = try object.optional(0)
            size = try object.optional(1)
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, name, size) }
    }

    private struct Painted: JSONModel {
        static let keys: JSONKeys = ["colour", "size"]
        var colour: Colour
        var size: Int?
        init(object: borrowing JSONObject) throws(JSONError) {
            colour = try object.get(0)
            size = try object.optional(1)
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, colour, size) }
    }

    private struct Colour: OpenEnum {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static var allKnown: [Self] { [Self(rawValue: "red")] }
    }

    private struct Counts: JSONModel {
        static let keys: JSONKeys = ["name"]
        var name: String?
        var rest: [String: Int]
        init(object: borrowing JSONObject) throws(JSONError) {
            name = try object.optional(0)
            rest = try object.additional()
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, name) }
    }

    private enum One: JSONReadable, Equatable {
        case small, large, painted, counts, any, nothing, list

        init(json reader: inout JSONReader) throws(JSONError) {
            var attempts = JSONAttempts<Self>()
            try reader.attempt({ (_: Small) in .small }, &attempts)
            try reader.attempt({ (_: Large) in .large }, &attempts)
            try reader.attempt({ (_: Painted) in .painted }, &attempts)
            try reader.attempt({ (_: Counts) in .counts }, &attempts)
            try reader.attempt({ (_: [Small]) in .list }, &attempts)
            try reader.attempt({ (_: JSONFields) in .any }, &attempts)
            self = try reader.best(attempts)
        }
    }

    @Test(
        "the type that leaves the least unknown is taken, of two as good the first",
        arguments: [
            (#"{"name":"a"}"#, One.small), (#"{}"#, .small), (#"{"name":"a","size":1}"#, .large),
            (#"{"name":"a","size":1,"new":true}"#, .large), (#"{"colour":"red","size":1}"#, .painted),
            (#"{"name":"a","new":1}"#, .counts), (#"{"name":"a","new":true}"#, .small), (#"{"new":true}"#, .small),
            (#"{"name":1,"size":"1"}"#, .any), (#"[{"name":"a"}]"#, .list),
        ])
    private func theBestFitIsTaken(_ text: String, _ expected: One) throws {
        #expect(try JSON.decode(One.self, from: text) == expected)
        // As an element, with others before and behind it.
        #expect(try JSON.decode([One].self, from: "[{},\(text),{}]") == [.small, expected, .small])
    }

    @Test func aValueThatAnEnumDoesNotListCounts() throws {
        enum Either: JSONReadable, Equatable {
            case painted, large
            init(json reader: inout JSONReader) throws(JSONError) {
                var attempts = JSONAttempts<Self>()
                try reader.attempt({ (_: Painted) in .painted }, &attempts)
                try reader.attempt({ (_: Counted) in .large }, &attempts)
                self = try reader.best(attempts)
            }
            struct Counted: JSONModel {
                static let keys: JSONKeys = ["colour", "size"]
                init(object: borrowing JSONObject) throws(JSONError) {}
                func write(to writer: inout JSONWriter) throws(JSONError) {}
            }
        }
        #expect(try JSON.decode(Either.self, from: #"{"colour":"red"}"#) == .painted)
        #expect(try JSON.decode(Either.self, from: #"{"colour":"new"}"#) == .large)
    }

    /// A type that can only be told by trying, inside itself.
    private indirect enum Tree: JSONReadable {
        case plain(Plain), named(Named)

        struct Plain: JSONModel {
            static let keys: JSONKeys = ["child"]
            var child: Tree?
            init(object: borrowing JSONObject) throws(JSONError) { child = try object.optional(0) }
            func write(to writer: inout JSONWriter) throws(JSONError) {}
            static func == (a: Self, b: Self) -> Bool { true }
            func hash(into hasher: inout Hasher) {}
        }

        struct Named: JSONModel {
            static let keys: JSONKeys = ["child", "name"]
            var child: Tree?
            init(object: borrowing JSONObject) throws(JSONError) { child = try object.optional(0) }
            func write(to writer: inout JSONWriter) throws(JSONError) {}
            static func == (a: Self, b: Self) -> Bool { true }
            func hash(into hasher: inout Hasher) {}
        }

        init(json reader: inout JSONReader) throws(JSONError) {
            var attempts = JSONAttempts<Self>()
            try reader.attempt(Self.plain, &attempts)
            try reader.attempt(Self.named, &attempts)
            self = try reader.best(attempts)
        }

        /// Which types it is of, from the outside in.
        var path: String {
            switch self {
            case .plain(let value): "p" + (value.child?.path ?? "")
            case .named(let value): "n" + (value.child?.path ?? "")
            }
        }
    }

    private func nested(_ depth: Int, _ inner: String) -> String {
        String(repeating: #"{"child":"#, count: depth) + inner + String(repeating: "}", count: depth)
    }

    @Test func theBestFitIsFoundInside() throws {
        #expect(try JSON.decode(Tree.self, from: nested(3, #"{"name":"x"}"#)).path == "pppn")
        #expect(try JSON.decode(Tree.self, from: nested(3, #"{"name":"x","new":1}"#)).path == "pppn")
    }

    @Test func lookingForABetterFitNeverRefusesAText() throws {
        // Something unknown at the bottom makes every level look on: 2 to the power of 200 readings.
        #expect(try JSON.decode(Tree.self, from: nested(200, #"{"new":1}"#)).path.count == 201)
    }

    @Test func eachReasonIsToldOnce() {
        struct Either: JSONReadable {
            init(json reader: inout JSONReader) throws(JSONError) {
                var attempts = JSONAttempts<Int>()
                try reader.attempt({ (_: Small) in 1 }, &attempts)
                try reader.attempt({ (_: Int) in 2 }, &attempts)
                try reader.attempt({ (_: Large) in 3 }, &attempts)
                _ = try reader.best(attempts)
            }
        }
        #expect { try JSON.decode(Either.self, from: "true") } throws: {
            "\($0)".contains(
                "expected one of 3 types, found another (as Small, Large: expected an object, found a boolean; "
                    + "as Int: expected an integer, found a boolean)")
        }
    }

    @Test func aHintIsGivenOnlyWhereItIsOfTheType() throws {
        struct Hints: JSONReadable {
            var text: String?
            var number: Int?
            init(json reader: inout JSONReader) throws(JSONError) {
                text = try reader.hint("kind")
                number = try reader.hint("kind")
                try reader.skip()
            }
        }
        func hints(_ text: String) throws -> [String?] {
            let found = try JSON.decode(Hints.self, from: text)
            return [found.text, found.number.map(String.init)]
        }
        #expect(try hints(#"{"a":1,"kind":"k"}"#) == ["k", nil])
        #expect(try hints(#"{"kind":4}"#) == [nil, "4"])
        for other in [#"{"kind":null}"#, #"{"kind":{"a":[]}}"#, "{}", "[]", "7"] { #expect(try hints(other) == [nil, nil]) }
        #expect(throws: JSONError.self) { try hints(#"{"kind":}"#) }
    }
}

/// Enums of values of several types.
@Suite struct MixedEnumTests {
    private struct Mixed: OpenEnum {
        let rawValue: JSONValue
        init(rawValue: JSONValue) { self.rawValue = rawValue }
        static var allKnown: [Self] { [Self(rawValue: [1]), Self(rawValue: "a")] }
    }

    @Test(arguments: ["[1]", #""a""#, #"{"a":[null]}"#, "2"])
    func codableReadsAndWritesTheRawValue(_ text: String) throws {
        let value = try JSON.decode(Mixed.self, from: text)
        #expect(try JSONDecoder().decode([Mixed].self, from: Data("[\(text)]".utf8)) == [value])
        #expect(String(decoding: try JSONEncoder().encode([value]), as: UTF8.self) == "[\(text)]")
    }
}

/// Objects without named members.
@Suite struct DictionaryTests {
    @Test(arguments: [#"{"a":null,"b":"x"}"#, "{}", #"{"a":null}"#])
    func nullIsAValue(_ text: String) throws {
        let value = try JSON.decode([String: String?].self, from: text)
        #expect(String(decoding: try JSON.encode(value), as: UTF8.self) == text)
        #expect(try JSON.decode([String: String?].self, from: try JSON.encode(value)) == value)
    }
}
