import Foundation
import Testing

@testable import BindingsJSON

struct Status: OpenEnum {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    static var queued: Self { .init(rawValue: "queued") }
    static var running: Self { .init(rawValue: "running") }
    static var allKnown: [Self] { [.queued, .running] }
}

/// A model with every way of asking for a member.
struct Job: JSONModel {
    static let keys = JSONKeys(["id", "status", "note", "due", "count", "parts", "parent", "tags"], aliases: [4: ["total", "n"]])
    var id: String
    var status: Status
    var note: Field<String>
    var due: Date?
    var count: Int?
    var parts: [OnlyID]
    var parent: Box<Job>?
    var tags: [String]?
    var unknownFields: JSONFields?

    init(object: borrowing JSONObject) throws(JSONError) {
        id = try object.get(0)
        status = try object.get(1)
        note = try object.field(2)
        due = try object.optional(3)
        count = try object.optional(4)
        parts = try object.get(5)
        parent = try object.optional(6)
        tags = try object.optional(7)
        unknownFields = try object.unknownFields()
    }

    func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.object(Self.keys, id, status, note, due, count, parts, parent, tags, unknown: unknownFields)
    }
}

struct JSONModelTests {
    let full = """
        { "extra" : [1, {"a": []}], "tags": ["a", "b\\n"], "parts": [{"id":"x","more":1},{"id":"y"}], "status":"halted", "i\\u0064": "7", "note": null,
          "due": "2024-11-02T10:00:00+01:00", "n": 5.0, "total": 6, "parent": {"id":"p","status":"queued","parts":[], "z": {}}, "more": "é" }
        """

    @Test func `members are found in any order, by escaped keys and by the first alias present`() throws {
        let job = try JSON.decode(Job.self, from: full)
        #expect(job.id == "7")
        #expect(job.status.rawValue == "halted")
        #expect(!job.status.isKnown)
        #expect(job.note == .null)
        #expect(job.due == Date(timeIntervalSince1970: 1_730_538_000))
        #expect(job.count == 6)
        #expect(job.parts.map(\.id) == ["x", "y"])
        #expect(job.tags == ["a", "b\n"])
        #expect(job.parent?.id == "p")
        #expect(job.parent?.note == .absent)
        #expect(job.parent?.unknownFields == ["z": [:]])
        #expect(job.unknownFields == ["extra": [1, ["a": []]], "more": "é"])
    }

    @Test func `absent members are left out and unknown ones are written back`() throws {
        let job = try JSON.decode(Job.self, from: full)
        let text = String(decoding: try JSON.encode(job), as: UTF8.self)
        #expect(
            text == """
                {"id":"7","status":"halted","note":null,"due":"2024-11-02T09:00:00.000Z","count":6,"parts":[{"id":"x"},{"id":"y"}],\
                "parent":{"id":"p","status":"queued","parts":[],"z":{}},"tags":["a","b\\n"],"extra":[1,{"a":[]}],"more":"é"}
                """)
        #expect(try JSON.decode(Job.self, from: text) == job)
    }

    @Test func `any coder carries a model`() throws {
        let job = try JSON.decode(Job.self, from: full)
        #expect(try JSONDecoder().decode(Job.self, from: JSONEncoder().encode(job)) == job)
    }
}
