import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@Suite("The pieces of a JSON body")
struct JSONPieceStreamTests {
    private let text = #"{"id": "r", "things": [\#((0..<500).map { #"{"id": "t\#($0)", "size": \#($0)}"# }.joined(separator: ","))]}"#

    private func things(_ server: LoopbackServer, isImmutable: Bool = false, limit: Int = 1 << 20) async throws -> [String] {
        var fixture = Fixture(URLSessionTransport())
        fixture.configuration.baseURL = URL(string: server.url)
        let pieces = fixture.get().pieces(of: [["things"]], limit: limit, isImmutable: isImmutable) { (piece) throws(JSONError) in
            try piece.decode(Thing.self).id
        }
        var ids: [String] = []
        for try await id in pieces { ids.append(id) }
        return ids
    }

    private var all: [String] { (0..<500).map { "t\($0)" } + ["r"] }

    @Test("come one by one")
    func inOrder() async throws {
        let server = try LoopbackServer { _, _ in .json(text) }
        defer { server.stop() }
        #expect(try await things(server) == all)
    }

    @Test("go on behind the last one where a body that never changes breaks off, none lost or doubled")
    func resumed() async throws {
        let bytes = Array(text.utf8)
        let head = Array("HTTP/1.1 200 OK\r\nContent-Length: \(bytes.count)\r\nETag: \"a\"\r\n\r\n".utf8)
        let server = try LoopbackServer { _, index in
            index == 3
                ? ServerPlan(.send(head), .send(bytes))
                : ServerPlan(.send(head), .send(Array(bytes.prefix(3_000 * min(index + 1, 3)))), .pause(.milliseconds(30)), .reset)
        }
        defer { server.stop() }
        #expect(try await things(server, isImmutable: true) == all)
        #expect(server.requests.count == 4)
        let error = await #expect(throws: APIError.self) { try await things(server, isImmutable: false) }
        #expect(error?.kind == .connection && error?.operationID == "getThing")
    }

    @Test("are refused where the body changed meanwhile")
    func changed() async throws {
        let bytes = Array(text.utf8)
        let server = try LoopbackServer { _, index in
            let head = Array("HTTP/1.1 200 OK\r\nContent-Length: \(bytes.count)\r\nETag: \"\(index)\"\r\n\r\n".utf8)
            return ServerPlan(.send(head), .send(Array(bytes.prefix(3_000))), .pause(.milliseconds(30)), .reset)
        }
        defer { server.stop() }
        let error = await #expect(throws: APIError.self) { try await things(server, isImmutable: true) }
        #expect(error?.kind == .decoding && error?.message.contains("changed") == true)
    }

    @Test("that are too large, or not what the document says, are errors with their place")
    func errors() async throws {
        let server = try LoopbackServer { _, _ in
            .json(#"{"things": [{"id": "a"}, {"id": 7}, {"id": "\#(String(repeating: "x", count: 500))"}]}"#)
        }
        defer { server.stop() }
        let wrong = await #expect(throws: APIError.self) { try await things(server) }
        #expect(wrong?.kind == .decoding && wrong?.message.contains("$.things[1].id at byte 32: expected a string, found a number") == true)
        let large = await #expect(throws: APIError.self) {
            let tolerant = Fixture(URLSessionTransport())
            var fixture = tolerant
            fixture.configuration.baseURL = URL(string: server.url)
            for try await _ in fixture.get().pieces(of: [["things"]], limit: 100, read: { $0.bytes.count }) {}
        }
        #expect(large?.kind == .decoding && large?.message.contains("$.things[2]") == true)
        #expect(large?.message.contains("expected at most 100 bytes, found more") == true)
        let cut = try LoopbackServer { _, _ in .json(#"{"things": [{"id": "a"}"#) }
        defer { cut.stop() }
        let error = await #expect(throws: APIError.self) { try await things(cut) }
        #expect(error?.kind == .decoding)
    }
}
