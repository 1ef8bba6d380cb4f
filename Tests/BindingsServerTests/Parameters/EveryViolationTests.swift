import BindingsServer
import Foundation
import Testing

/// One response reports everything that is wrong with a JSON body, in the words that are used of every other part of a request.
///
/// Forms that were looked for: wrong types, missing properties, values outside an enumeration, numbers that do not fit, texts that are no date or
/// UUID, broken limits beside them, each at the top, in nested objects, in arrays and in dictionaries; URL-encoded forms and parameters with
/// several values are read in the same way.
@Suite struct EveryViolationTests {
    private struct Shade: OpenEnum {
        let rawValue: String
        static var allKnown: [Self] { [Self(rawValue: "dark"), Self(rawValue: "light")] }
    }

    private enum Level: Int, ClosedEnum {
        case low = 1, high
    }

    private struct Author: JSONModel, ConstraintChecked {
        static let keys: JSONKeys = ["name", "born"]
        var name: String, born: Int
        init(object: borrowing JSONObject) throws(JSONError) { (name, born) = (try object.get(0), try object.get(1)) }
        func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, name, born) }
        func checkConstraints(_ violations: inout ConstraintViolations) { violations.member("born", born, .range(min: 1000)) }
    }

    private struct Order: JSONModel, ConstraintChecked {
        static let keys: JSONKeys = ["id", "shade", "level", "when", "author", "tags", "counts", "copies", "note"]
        var id: UUID, shade: Shade, level: Level, when: Date, author: Author, tags: [String], counts: [String: Int], copies: Int
        var note: String?
        init(object: borrowing JSONObject) throws(JSONError) {
            (id, shade, level) = (try object.get(0), try object.get(1), try object.get(2))
            (when, author, tags) = (try object.get(3), try object.get(4), try object.get(5))
            (counts, copies, note) = (try object.get(6), try object.get(7), try object.optional(8))
        }
        func write(to writer: inout JSONWriter) throws(JSONError) {
            try writer.object(Self.keys, id, shade, level, when, author, tags, counts, copies, note)
        }
        func checkConstraints(_ violations: inout ConstraintViolations) {
            violations.member("author", author, .inner)
            violations.member("tags", tags, .count(max: 2), .unique(), .each(.length(min: 1)))
            violations.member("copies", copies, .range(min: 1))
            violations.member("note", note, .length(max: 3))
        }
    }

    private func violations(_ body: String, limits: ServerLimits = ServerLimits()) async -> [String] {
        var table = RoutingTable(limits: limits)
        table.add(ServerOperation(id: "test", method: .post, path: "/")) { request in
            var reader = RequestReader(request)
            let _: Order? = await reader.json(isRequired: true)
            try reader.finish()
            return .empty(204)
        }
        let head = HTTPRequest(
            method: .post, scheme: "https", authority: "a", path: "/",
            headerFields: [.contentType: "application/json", .contentLength: String(body.utf8.count)])
        return await table.respond(to: ServerRequest(head: head, body: .bytes(Array(body.utf8)))).violations
    }

    private func order(_ changes: (inout JSONFields) -> Void = { _ in }) -> String {
        var fields: JSONFields = [
            "id": "00000000-0000-0000-0000-000000000001", "shade": "dark", "level": 1, "when": "2024-01-01T00:00:00Z",
            "author": ["name": "n", "born": 1920], "tags": ["a"], "counts": ["x": 1], "copies": 1,
        ]
        changes(&fields)
        return JSONValue.object(fields).description
    }

    @Test func everyWrongValueIsReported() async {
        #expect(await violations(order()).isEmpty)
        let body = order { fields in
            fields["id"] = "x"
            fields["shade"] = "s3cret"
            fields["level"] = 3
            fields["when"] = 7
            fields["author"] = ["born": "old"]
            fields["tags"] = ["", 5, true]
            fields["counts"] = ["x": "one", "a-b": 1.5]
            fields["copies"] = 0
            fields["note"] = "long"
        }
        #expect(
            await violations(body) == [
                "body $.id must be a UUID, not another string",
                #"body $.shade must be one of "dark", "light", not another value"#,
                #"body $.level must be one of "1", "2", not another value"#,
                "body $.when must be a date-time such as \"2024-11-02T09:00:00Z\", not a number",
                "body $.author.name is required",
                "body $.author.born must be an integer, not a string",
                "body $.tags[1] must be a string, not a number",
                "body $.tags[2] must be a string, not a boolean",
                "body $.counts.x must be an integer, not a string",
                #"body $.counts["a-b"] must be an integer from -9223372036854775808 to 9223372036854775807, not 1.5"#,
                "body $.tags must have at most 2 elements, not 3",
                "body $.tags[0] must have at least 1 characters, not 0",
                "body $.copies must be at least 1, not 0",
                "body $.note must have at most 3 characters, not 4",
            ])
    }

    @Test func whatIsMissingIsReportedToTheEnd() async {
        #expect(
            await violations("{}").map { $0.replacing("body $.", with: "") } == [
                "id is required", "shade is required", "level is required", "when is required", "author is required", "tags is required",
                "counts is required", "copies is required",
            ])
        #expect(await violations("[]") == ["body $ must be an object, not an array"])
        #expect(await violations(#"{"id":"#) == ["body $.id is not valid JSON: expected a JSON value, found the end of the text"])
    }

    /// A stand-in must never look like a violation of the peer's own.
    @Test func standInsBreakNoLimits() async {
        let body = order { fields in
            fields["tags"] = [1, 2]
            fields["copies"] = "two"
            fields["author"] = 7
        }
        #expect(
            await violations(body) == [
                "body $.author must be an object, not a number", "body $.tags[0] must be a string, not a number",
                "body $.tags[1] must be a string, not a number", "body $.copies must be an integer, not a string",
            ])
    }

    @Test func theReportIsBounded() async {
        let wrong = order { fields in fields["counts"] = .object((0..<500).reduce(into: JSONFields()) { $0["k\($1)"] = "x" }) }
        #expect(await violations(wrong).count == 100)
        #expect(await violations(wrong, limits: ServerLimits(maxProblems: 3)).count == 3)
    }

    /// Looking for more must not cost many times what reading the request does: a large body with many mistakes has some of them reported.
    @Test func aLargeBodyIsNotReadForEver() async {
        let tags = JSONValue.array((0..<200_000).map { .number(JSONNumber($0)) })
        let body = order { fields in fields["tags"] = tags }
        let found = await violations(body, limits: ServerLimits(maxBodyBytes: 8 << 20))
        #expect(!found.isEmpty && found.count < 20)
    }

    @Test func nilIsWrittenAsNullWhereTheTableSaysSo() async throws {
        struct Job: JSONModel {
            static let keys: JSONKeys = ["id", "error", "note", "inner"]
            var id: String, error: String?, note: String?, inner: [String: JSONOptionalNullableProbe]
            init(id: String) { (self.id, error, note, inner) = (id, nil, nil, ["p": JSONOptionalNullableProbe()]) }
            init(object: borrowing JSONObject) throws(JSONError) { throw object.error(.invalidValue("unused")) }
            func write(to writer: inout JSONWriter) throws(JSONError) {
                try writer.object(Self.keys, id, JSONOptionalNullable(error), note, try writer.fields(inner))
            }
        }
        var table = RoutingTable()
        table.add(ServerOperation(id: "get", method: .get, path: "/job")) { _ in try .json(200, Job(id: "j")) }
        table.add(ServerOperation(id: "lines", method: .get, path: "/lines")) { _ in
            .jsonLines(200, ServerEvents([Job(id: "j")]), contentType: "application/jsonl")
        }
        func text(_ path: String) async throws -> String {
            let head = HTTPRequest(method: .get, scheme: "https", authority: "a", path: path)
            var bytes: [UInt8] = []
            for try await chunk in try #require(await table.respond(to: ServerRequest(head: head)).body).chunks() { bytes += chunk }
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(try await text("/job") == #"{"id":"j","inner":{"p":{}}}"#)
        table.writesNulls = true
        #expect(try await text("/job") == #"{"id":"j","error":null,"inner":{"p":{"error":null}}}"#)
        #expect(try await text("/lines") == #"{"id":"j","error":null,"inner":{"p":{"error":null}}}"# + "\n")
    }
}

/// A model inside another, whose only property is optional and nullable.
private struct JSONOptionalNullableProbe: JSONModel {
    static let keys: JSONKeys = ["error"]
    var error: String?
    init() { error = nil }
    init(object: borrowing JSONObject) throws(JSONError) { error = try object.optional(0) }
    func write(to writer: inout JSONWriter) throws(JSONError) { try writer.object(Self.keys, JSONOptionalNullable(error)) }
}
