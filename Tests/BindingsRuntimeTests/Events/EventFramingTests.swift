import Testing

@testable import BindingsRuntime

/// How events are told apart, however the bytes come.
@Suite struct EventFramingTests {
    /// The examples of WHATWG HTML, 9.2.6, and what else the standard says, in one recording.
    static let recording =
        "\u{FEFF}: a comment\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n"
        + "data\n\ndata\ndata\n\ndata:test\r\rdata: test\r\n\r\nevent: add\r\ndata: 73857293\rretry: 250\nignored: x\nid: 7\u{0}\nid: 8\n\n"
        + "event: nothing\n\nretry: soon\ndata: {\"a\":\"\u{1F600}\"}\ndata: }\n\ndata: cut off"

    static let events: [EventFrame] = [
        frame("first event", id: "1"), frame("second event"), frame(" third event"), frame(""), frame("\n"), frame("test"), frame("test"),
        frame("73857293", type: "add", id: "8"), frame("{\"a\":\"\u{1F600}\"}\n}", id: "8"),
    ]

    static func frame(_ data: String, type: String? = nil, id: String? = nil) -> EventFrame {
        EventFrame(data: Array(data.utf8), type: type, id: id)
    }

    @Test func aRecordingGivesTheSameEventsWhereverItIsSplit() throws {
        let bytes = Array(Self.recording.utf8)
        for place in 0...bytes.count {
            var framer = ServerSentFramer(limit: 100)
            var events: [EventFrame] = []
            try framer.take(Array(bytes[..<place]), &events)
            try framer.take(Array(bytes[place...]), &events)
            #expect(events == Self.events, "split at \(place)")
            #expect(framer.end() == nil)
            #expect(framer.retry == .milliseconds(250))
        }
    }

    @Test func aRecordingGivesTheSameEventsByteByByte() throws {
        #expect(try frames(.serverSent, Array(Self.recording.utf8).map { [$0] }) == Self.events)
    }

    @Test func recordsAreToldApartWhereverTheyAreSplit() throws {
        let lines = Array("{\"a\":1}\r\n\n [2]\n \"three\"".utf8)
        let texts = Array("\u{1E}{\"a\":\n1}\n\u{1E}\u{1E}[2]\n\u{1E}\"three\"".utf8)
        for place in 0...lines.count {
            let found = try frames(.lines, [Array(lines[..<place]), Array(lines[place...])])
            #expect(found.map { String(decoding: $0.data, as: UTF8.self) } == ["{\"a\":1}\r", " [2]", " \"three\""])
        }
        for place in 0...texts.count {
            let found = try frames(.sequence, [Array(texts[..<place]), Array(texts[place...])])
            #expect(found.map { String(decoding: $0.data, as: UTF8.self) } == ["{\"a\":\n1}\n", "[2]\n", "\"three\""])
        }
    }

    /// RFC 7464, 2.4.
    @Test func aNumberWithoutAnEndIsCutOff() throws {
        #expect(try frames(.sequence, [Array("\u{1E}12\n\u{1E}34".utf8)]).map(\.isCutOff) == [false, true])
    }

    @Test(arguments: [EventFraming.serverSent, .lines, .sequence]) func whatHasNoEndStopsAtTheLimit(framing: EventFraming) {
        var framer = framing.framer(limit: 1000)
        var taken = 0
        #expect(throws: EventTooLarge(limit: 1000)) {
            var events: [EventFrame] = []
            while taken < 100_000 {
                try framer.take([UInt8](repeating: UInt8(ascii: "x"), count: 64), &events)
                taken += 64
            }
        }
        #expect(taken < 2000)
    }

    @Test func manySmallLinesOfOneEventStopAtTheLimit() {
        var framer = ServerSentFramer(limit: 1000)
        #expect(throws: EventTooLarge.self) {
            var events: [EventFrame] = []
            for _ in 0..<10_000 { try framer.take(Array("data: xx\n".utf8), &events) }
        }
    }

    private func frames(_ framing: EventFraming, _ chunks: [[UInt8]]) throws -> [EventFrame] {
        var framer = framing.framer(limit: 100)
        var events: [EventFrame] = []
        for chunk in chunks { try framer.take(chunk, &events) }
        if let last = framer.end() { events.append(last) }
        return events
    }
}
