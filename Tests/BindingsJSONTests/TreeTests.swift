import Testing

@testable import BindingsJSON

struct TreeTests {
    @Test func `a tree keeps order, duplicate keys, the text of numbers, and every place`() throws {
        let tree = try JSON.tree(Array(" {\"b\":1.50, \"a\" : [null,true, \"\\u0041\"],\n\"b\":{}}".utf8))
        #expect(
            tree
                == JSONNode(
                    kind: .object([
                        JSONMember(key: "b", keyOffset: 2, value: JSONNode(kind: .number("1.50"), offset: 6)),
                        JSONMember(
                            key: "a", keyOffset: 12,
                            value: JSONNode(
                                kind: .array([
                                    JSONNode(kind: .null, offset: 19), JSONNode(kind: .bool(true), offset: 24),
                                    JSONNode(kind: .string("A"), offset: 30),
                                ]), offset: 18)),
                        JSONMember(key: "b", keyOffset: 41, value: JSONNode(kind: .object([]), offset: 45)),
                    ]), offset: 1))
    }

    @Test func `depth and size are bounded in every way of reading`() {
        let limits = JSONLimits(maxDepth: 3, maxBytes: 20)
        for (text, accepted) in [("[[[0]]]", true), ("[{\"a\":[]}]", true), ("[[[[]]]]", false), ("[{\"a\":[{}]}]", false)] {
            let kind: JSONError.Kind? = accepted ? nil : .tooDeep(limit: 3)
            #expect(error { () throws(JSONError) in _ = try JSON.tree(Array(text.utf8), limits: limits) }?.kind == kind)
            #expect(error { () throws(JSONError) in _ = try JSON.decode(JSONValue.self, from: text, limits: limits) }?.kind == kind)
            #expect(error { () throws(JSONError) in _ = try JSON.decode(Skipped.self, from: text, limits: limits) }?.kind == kind)
        }
        let long = "\"" + String(repeating: "a", count: 19) + "\""
        #expect(error { () throws(JSONError) in _ = try JSON.tree(Array(long.utf8), limits: limits) }?.kind == .tooLarge(limit: 20))
        #expect(
            error { () throws(JSONError) in _ = try JSON.decode(String.self, from: long, limits: limits) }?.kind == .tooLarge(limit: 20))
        #expect(
            error { () throws(JSONError) in _ = try JSON.decode(String.self, from: String(long.dropFirst(2)), limits: limits) }?.kind
                != .tooLarge(limit: 20))
    }

    @Test func `a hundred thousand levels are refused, not followed`() {
        for unit in ["[", "{\"a\":", "[{\"a\":"] {
            let text = String(repeating: unit, count: 100_000)
            for found in [
                error({ () throws(JSONError) in _ = try JSON.tree(Array(text.utf8)) }),
                error({ () throws(JSONError) in _ = try JSON.decode(JSONValue.self, from: text) }),
                error({ () throws(JSONError) in _ = try JSON.decode(Skipped.self, from: text) }),
                error({ () throws(JSONError) in _ = try JSON.decode(OnlyID.self, from: "{\"z\":" + text) }),
            ] { #expect(found?.kind == .tooDeep(limit: 512)) }
        }
    }

    @Test func `models nest as deep as the limit allows, and encode again`() throws {
        let text = String(repeating: "{\"a\":", count: 511) + "{}" + String(repeating: "}", count: 511)
        let nested = try JSON.decode(Nested.self, from: text)
        #expect(try BindingsJSONTests.text(nested) == text)
        #expect(
            error { () throws(JSONError) in _ = try JSON.decode(Nested.self, from: "{\"a\":" + text + "}") }?.kind == .tooDeep(limit: 512))
        let deeper = Nested(a: Box(nested))
        #expect(error { () throws(JSONError) in _ = try JSON.encode(deeper) }?.kind == .tooDeep(limit: 512))
    }
}

/// A model inside itself.
struct Nested: JSONModel {
    static let keys: JSONKeys = ["a"]
    var a: Box<Nested>?

    init(a: Box<Nested>?) { self.a = a }
    init(object: borrowing JSONObject) throws(JSONError) { a = try object.optional(0) }
    func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, a) }
}
