import BindingsRuntimeTesting
import Foundation
import Testing

@testable import BindingsRuntime

/// A server of one file, over real sockets.
private struct FileServer: Sendable {
    var content: [UInt8]
    var tag: String? = "\"v1\""
    var givesRanges = true
    /// After how many bytes the response to a request breaks off; nil: it does not.
    var cut: @Sendable (_ index: Int) -> Int? = { _ in nil }

    func start() throws -> LoopbackServer {
        try LoopbackServer { head, index in plan(head, cut(index)) }
    }

    private func plan(_ head: ReceivedHead, _ cut: Int?) -> ServerPlan {
        let wanted = head["range"].first.flatMap { Int($0.dropFirst("bytes=".count).dropLast()) }
        let isSame = head["if-range"].first == tag
        if givesRanges, let wanted, isSame {
            if wanted >= content.count { return .status(416, headers: ["Content-Range": "bytes */\(content.count)"]) }
            let range = "Content-Range: bytes \(wanted)-\(content.count - 1)/\(content.count)\r\n"
            return send("HTTP/1.1 206 Partial Content\r\n" + range, Array(content[wanted...]), cut)
        }
        return send("HTTP/1.1 200 OK\r\n", content, cut)
    }

    private func send(_ start: String, _ body: [UInt8], _ cut: Int?) -> ServerPlan {
        let head = start + (tag.map { "ETag: \($0)\r\n" } ?? "") + "Content-Length: \(body.count)\r\n\r\n"
        guard let cut else { return ServerPlan(.send(Array(head.utf8)), .send(body)) }
        return ServerPlan(.send(Array(head.utf8)), .send(Array(body.prefix(cut))), .pause(.milliseconds(20)), .reset)
    }
}

@Suite("A download that goes on where it broke off")
struct ResumableDownloadTests {
    let folder: Folder
    private let content = pattern(900_000)
    private var destination: URL { folder.url.appendingPathComponent("out.json") }

    init() throws { folder = try Folder() }

    private func download(_ server: LoopbackServer, id: String = "a", retry: RetryPolicy = .default) async throws -> CompletedDownload {
        var fixture = Fixture(URLSessionTransport())
        fixture.configuration.baseURL = URL(string: server.url)
        return try await fixture.get(id).retry(retry).resumableDownload(to: destination)
    }

    private func isWhole() throws -> Bool { try [UInt8](Data(contentsOf: destination)) == content }

    @Test("within one run, as often as bytes come")
    func withinOneRun() async throws {
        let server = try FileServer(content: content, cut: { $0 < 6 ? 140_000 : nil }).start()
        defer { server.stop() }
        let done = try await download(server)
        #expect(try isWhole() && done.bytes == 900_000 && done.resumedBytes == 0)
        let ranges = server.requests.compactMap { $0.head["range"].first }
        #expect(server.requests.count == 7 && ranges.count == 6 && Set(ranges).count == 6)
        #expect(server.requests.allSatisfy { $0.head["accept-encoding"] == ["identity"] })
        #expect(try folder.names == ["out.json"])
    }

    @Test("in a later run, which says how much there was")
    func laterRun() async throws {
        let broken = try FileServer(content: content, cut: { _ in 300_000 }).start()
        let error = await #expect(throws: APIError.self) { try await download(broken, retry: .none) }
        broken.stop()
        #expect(error?.kind == .connection)
        let kept = try folder.names
        #expect(kept == [".out.json.part", ".out.json.part.json"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder.url.appendingPathComponent(kept[0]).path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        let note = try String(contentsOf: folder.url.appendingPathComponent(kept[1]), encoding: .utf8)
        #expect(!note.contains("key-123"))
        // The note names the URL, and with it the port of the first server.
        let whole = try FileServer(content: content).start()
        defer { whole.stop() }
        let moved = note.replacing(broken.url.replacing("/", with: "/"), with: whole.url).replacing(
            ":\(broken.port)", with: ":\(whole.port)")
        try Data(moved.utf8).write(to: folder.url.appendingPathComponent(kept[1]))
        let done = try await download(whole)
        #expect(done.resumedBytes > 0 && done.bytes == 900_000)
        #expect(try isWhole())
        #expect(whole.requests.first?.head["range"].first?.hasPrefix("bytes=") == true)
        #expect(whole.requests.first?.head["if-range"] == ["\"v1\""])
        #expect(try folder.names == ["out.json"])
    }

    @Test("from the beginning where the file is another one by now, or there are no ranges", arguments: ["\"v2\"", nil, "W/\"v1\""])
    func startsOver(tag: String?) async throws {
        var file = FileServer(content: content, cut: { $0 == 0 ? 300_000 : nil })
        file.tag = tag
        file.givesRanges = tag == nil
        let server = try file.start()
        defer { server.stop() }
        #expect(try await download(server).bytes == 900_000)
        #expect(try isWhole())
        #expect(try folder.names == ["out.json"])
    }

    @Test("and never behind the bytes of another file")
    func otherFile() async throws {
        let server = try FileServer(content: content, cut: { $0 == 0 ? 300_000 : nil }).start()
        defer { server.stop() }
        await #expect(throws: APIError.self) { try await download(server, id: "a", retry: .none) }
        #expect(try await download(server, id: "b").resumedBytes == 0)
        #expect(server.requests.last?.head["range"] == [])
        #expect(try isWhole())
    }

    @Test("A part that is longer than the file is thrown away")
    func tooLong() async throws {
        let server = try FileServer(content: content, cut: { $0 == 0 ? 300_000 : nil }).start()
        defer { server.stop() }
        await #expect(throws: APIError.self) { try await download(server, retry: .none) }
        let part = folder.url.appendingPathComponent(".out.json.part")
        try (Data(contentsOf: part) + Data(repeating: 0, count: 900_000)).write(to: part)
        #expect(try await download(server).bytes == 900_000)
        #expect(try isWhole())
    }

    @Test("A refusal leaves nothing, and what was at the destination stays")
    func refusal() async throws {
        _ = try folder.file("out.json", [9])
        let server = try LoopbackServer { _, _ in .status(404) }
        defer { server.stop() }
        await #expect(throws: APIError.self) { try await download(server) }
        #expect(try folder.names == ["out.json"] && [UInt8](Data(contentsOf: destination)) == [9])
    }

    @Test("One download at a time writes a file, however long its name is")
    func lock() throws {
        let long = String(repeating: "x", count: 240)
        let files = ["a", long + "1", long + "2"].map { folder.url.appendingPathComponent($0) }
        let first = try files.map { file in try PartialFile.open(for: file) }
        for file in files {
            let error = #expect(throws: TransportError.self) { try PartialFile.open(for: file) }
            #expect(error?.message.contains("is under way") == true)
        }
        try first[0].finish()
        #expect(throws: Never.self) { try PartialFile.open(for: files[0]) }
    }

    @Test("A symbolic link in place of the part is not followed")
    func link() async throws {
        let victim = try folder.file("victim", [7])
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent(".out.json.part"), withDestinationURL: victim)
        let server = try FileServer(content: content).start()
        defer { server.stop() }
        let error = await #expect(throws: APIError.self) { try await download(server) }
        #expect(error?.kind == .file && server.requests.isEmpty)
        #expect(try [UInt8](Data(contentsOf: victim)) == [7])
    }
}

@Suite("What a response to a range means")
struct RangeResponseTests {
    private func head(_ status: Int, _ fields: HTTPFields) -> HTTPResponse {
        HTTPResponse(status: .init(code: status), headerFields: fields)
    }

    @Test func decisions() {
        #expect(RangeResponse(head(206, [.contentRange: "bytes 5-9/10"]), offset: 5) == .append(total: 10))
        #expect(RangeResponse(head(206, [.contentRange: "bytes 5-9/*"]), offset: 5) == .append(total: nil))
        #expect(RangeResponse(head(206, [.contentRange: "bytes 4-9/10"]), offset: 5) == .wrongRange)
        #expect(RangeResponse(head(206, [.contentRange: "bytes 0-9/10"]), offset: 0) == .wrongRange)
        for text in ["", "bytes", "bytes 5-4/10", "bytes 5-10/10", "lines 5-9/10", "bytes 5-9/x", "bytes */10", "bytes -5-9/10"] {
            #expect(RangeResponse(head(206, [.contentRange: text]), offset: 5) == .wrongRange, "\(text)")
        }
        #expect(RangeResponse(head(200, [.contentLength: "10"]), offset: 5) == .restart(total: 10))
        #expect(RangeResponse(head(200, [.contentLength: "10", .contentEncoding: "gzip"]), offset: 0) == .restart(total: nil))
    }

    @Test func validators() {
        #expect(RangeResponse.validator(head(200, [.eTag: "\"a\""])) == "\"a\"")
        #expect(RangeResponse.validator(head(200, [.eTag: "W/\"a\"", .lastModified: "x"])) == nil)
        #expect(RangeResponse.validator(head(200, [.lastModified: "Sat, 02 Nov 2024 09:00:00 GMT"])) == "Sat, 02 Nov 2024 09:00:00 GMT")
        #expect(RangeResponse.validator(head(200, [.eTag: "\"a\"", .contentEncoding: "gzip"])) == nil)
    }
}
