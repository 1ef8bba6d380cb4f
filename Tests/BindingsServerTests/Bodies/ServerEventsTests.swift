import BindingsServer
import Testing

/// Streams that a server writes, as the client reads them.
@Suite struct ServerEventsTests {
    private func bytes(_ response: ServerResponse) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        guard let body = response.body else { return [] }
        for try await chunk in body.chunks() { bytes += chunk }
        return bytes
    }

    private func text(_ response: ServerResponse) async throws -> String { String(decoding: try await bytes(response), as: UTF8.self) }

    @Test func serverSentEventsHaveTheirFields() async throws {
        let events = ServerEvents([ServerEvent(type: "page", id: "7", data: ["a": 1]), ServerEvent(data: [:])])
        #expect(
            try await text(.serverEvents(200, events, contentType: "text/event-stream"))
                == "id: 7\nevent: page\ndata: {\"a\":1}\n\ndata: {}\n\n")
    }

    @Test func eachLineOfATextHasAField() async throws {
        let events = ServerEvents([ServerEvent(id: "a\nb", data: "one\r\ntwo\nthree\r"), ServerEvent(data: "")])
        #expect(
            try await text(.serverTexts(200, events, contentType: "text/event-stream"))
                == "id: ab\ndata: one\ndata: two\ndata: three\ndata: \n\ndata: \n\n")
    }

    @Test func wholeEventsAreTakenApart() async throws {
        let events = ServerEvents([ServerEvent<JSONValue>(data: ["event": "page", "id": "7", "data": "x"])])
        #expect(try await text(.serverObjects(200, events, contentType: "text/event-stream")) == "id: 7\nevent: page\ndata: x\n\n")
    }

    @Test func recordsAreLinesOrSequences() async throws {
        let events = ServerEvents([1, 2])
        #expect(try await text(.jsonLines(200, events, contentType: "application/jsonl")) == "1\n2\n")
        #expect(try await text(.jsonSequence(200, events, contentType: "application/json-seq")) == "\u{1E}1\n\u{1E}2\n")
    }

    @Test func headersAreWrittenFromValues() throws {
        var headers = AnswerHeaders()
        try headers.add("X-Left", 7)
        try headers.add("X-Tags", ["a", "b"])
        try headers.add("Set-Cookie", ["a=b", "c=d"])
        try headers.add("X-None", Int?.none)
        #expect(headers.fields[values: .setCookie] == ["a=b", "c=d"])
        #expect(headers.fields[.init("X-Left")!] == "7" && headers.fields[.init("X-Tags")!] == "a, b" && headers.fields.count == 4)
        #expect(throws: AnswerHeaderError.self) { try headers.add("X-Left", "a\r\nb") }
    }
}
