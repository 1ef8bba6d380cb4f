import Testing

@testable import BindingsJSON

struct LookaheadTests {
    /// A union that its member `type` tells apart, and one that only trying does.
    enum Shape: JSONReadable, Equatable {
        case circle(Double)
        case group([Shape])
        case other(JSONValue)

        struct Circle: JSONModel {
            static let keys: JSONKeys = ["radius"]
            var radius: Double
            init(object: borrowing JSONObject) throws(JSONError) { radius = try object.get(0) }
            func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, radius) }
        }

        struct Group: JSONReadable {
            var members: [Shape] = []
            init(json: inout JSONReader) throws(JSONError) {
                try json.forEachMember { (key, json) throws(JSONError) in
                    if key == "members" { self.members = try json.read() } else { try json.skip() }
                }
            }
        }

        init(json: inout JSONReader) throws(JSONError) {
            if let type: String = try json.peek("type") {
                switch type {
                case "circle": self = .circle(try json.read(Circle.self).radius)
                case "group": self = .group(try json.read(Group.self).members)
                default: self = .other(try json.read())
                }
            } else if let circle = try json.attempt(Circle.self) {
                self = .circle(circle.radius)
            } else {
                self = .other(try json.read())
            }
        }
    }

    @Test func `a union is told by a member, by trying, or not at all`() throws {
        let text = """
            [{"radius":1,"type":"circle"}, {"members":[{"type":"group","members":[{"radius":2}]},7],"type":"group"}, {"radius":"x"}, {"type":"new","a":[{}]}, null]
            """
        #expect(
            try JSON.decode([Shape].self, from: text) == [
                .circle(1), .group([.group([.circle(2)]), .other(7)]), .other(["radius": "x"]), .other(["type": "new", "a": [[:]]]),
                .other(nil),
            ])
    }

    @Test func `a union nested to the limit is read, and what is not JSON is an error whatever is tried`() throws {
        let deep = String(repeating: #"{"type":"group","members":["#, count: 250) + "0" + String(repeating: "]}", count: 250)
        var shape = try JSON.decode(Shape.self, from: deep)
        for _ in 0..<250 {
            guard case .group(let members) = shape, members.count == 1 else {
                Issue.record("not a group")
                return
            }
            shape = members[0]
        }
        #expect(shape == .other(0))
        #expect(error { () throws(JSONError) in _ = try JSON.decode(Shape.self, from: "{\"radius\":1,}") }?.offset == 12)
    }

    /// Told by trying alone: what is not the first kind is found out at its end.
    indirect enum Tried: JSONReadable {
        case first(Tried?)
        case second(Tried?)
        case other

        struct First: JSONModel {
            static let keys: JSONKeys = ["child", "first"]
            init(object: borrowing JSONObject) throws(JSONError) {
                let _: Box<Tried>? = try object.optional(0)
                let _: Int = try object.get(1)
            }
            func write(to writer: inout JSONWriter) throws(JSONError) {}
        }

        init(json: inout JSONReader) throws(JSONError) {
            if try json.attempt(First.self) != nil {
                self = .first(nil)
            } else {
                var child: Tried?
                do throws(JSONError) {
                    try json.lookahead { (json) throws(JSONError) in
                        try json.forEachMember { (_, json) throws(JSONError) in child = try json.read() }
                    }
                    self = .second(child)
                } catch {
                    self = .other
                }
                try json.skip()
            }
        }
    }

    @Test func `a text that makes attempts explode is refused`() {
        func nested(_ depth: Int) -> String { String(repeating: #"{"child":"#, count: depth) + "{}" + String(repeating: "}", count: depth) }
        #expect(error { () throws(JSONError) in _ = try JSON.decode(Tried.self, from: nested(5)) } == nil)
        let found = error { () throws(JSONError) in _ = try JSON.decode(Tried.self, from: nested(200)) }
        #expect(found?.kind == .invalidValue("expected a value whose type shows, found one that was tried too often"))
    }

    @Test func `a failed attempt leaves no trace`() throws {
        struct Pair: JSONReadable {
            var found: [String] = []
            init(json: inout JSONReader) throws(JSONError) {
                try json.forEachElement { (json) throws(JSONError) in
                    if try json.attempt(Job.self) != nil {
                        found.append("job")
                    } else if let id = try json.attempt(OnlyID.self) {
                        found.append(id.id)
                    } else {
                        try json.skip()
                        found.append("other")
                    }
                }
            }
        }
        let text = #"[{"id":"1","parts":[{"id":"a"},{}]},{"x":{}},{"id":"2","status":"s","parts":[{"id":"a"}]},[[{}]],{"id":"3"}]"#
        #expect(try JSON.decode(Pair.self, from: text).found == ["1", "other", "job", "other", "3"])
    }
}
