import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

/// What every transport promises, here over URLSession and real sockets.
@Suite(.timeLimit(.minutes(2))) struct URLSessionTransportTests {
    private func fixture(_ server: LoopbackServer) -> Fixture {
        var fixture = Fixture(URLSessionTransport.shared)
        fixture.configuration.environment = .system
        fixture.configuration.baseURL = URL(string: server.url)
        fixture.configuration.retry.throttledBase = .milliseconds(1)
        return fixture
    }

    @Test func aCallGoesOverTheWireAsDescribed() async throws {
        let server = try LoopbackServer { _, _ in .json(#"{"id":"a"}"#, headers: ["X-Request-Id": "r1"]) }
        defer { server.stop() }
        let response = try await fixture(server).create("ü").response
        #expect(response.body.id == "a" && response.requestID == "r1")
        let request = try #require(server.requests.first)
        #expect(request.head.method == "POST" && request.head.target == "/things")
        #expect(request.head["authorization"] == ["Bearer key-123"] && request.head["content-type"] == ["application/json"])
        #expect(request.head["content-length"] == ["11"] && !request.head.isChunked)
        #expect(request.head["user-agent"] == ["bindings-swift"] && request.head["cookie"].isEmpty)
        #expect(request.bodyText == #"{"id":"ü"}"#)
    }

    @Test func pathAndQueryArriveAsTheyWereEncoded() async throws {
        let server = try LoopbackServer { _, _ in .json("{}") }
        defer { server.stop() }
        var request = CallRequest(API.get)
        request.path("thingId", "a/b%2F ü")
        request.query("q", "a+b c,d|e")
        _ = try await Call(fixture(server).client, request, .bytes).value
        #expect(server.requests[0].head.target == "/things/a%2Fb%252F%20%C3%BC?q=a%2Bb%20c%2Cd%7Ce")
    }

    @Test func aPostWithoutABodySaysSo() async throws {
        let server = try LoopbackServer { _, _ in .status(204) }
        defer { server.stop() }
        try await fixture(server).touch().value
        #expect(server.requests[0].head["content-length"] == ["0"])
    }

    @Test func aFileGoesUpWholeWithItsLength() async throws {
        let server = try LoopbackServer { _, _ in .status(204) }
        defer { server.stop() }
        let folder = try Folder()
        let bytes = pattern(3_000_000)
        try await fixture(server).upload(.file(try folder.file("a b", bytes))).value
        let request = server.requests[0]
        #expect(request.head["content-length"] == ["3000000"] && !request.head.isChunked)
        #expect(request.body == bytes)
    }

    @Test(arguments: [Int64?.none, 2_000_000]) func aStreamIsStagedAndGoesUpWithItsLength(length: Int64?) async throws {
        let server = try LoopbackServer { _, _ in .status(204) }
        defer { server.stop() }
        let bytes = pattern(2_000_000)
        let body = RequestBody.stream(length: length) {
            AsyncStream { continuation in
                for start in stride(from: 0, to: bytes.count, by: 100_000) { continuation.yield(Array(bytes[start..<start + 100_000])) }
                continuation.finish()
            }
        }
        try await fixture(server).upload(body).value
        #expect(server.requests[0].head["content-length"] == ["2000000"])
        #expect(server.requests[0].body == bytes)
    }

    @Test func aFormWithAFileGoesUpAsItsBytesSay() async throws {
        let server = try LoopbackServer { _, _ in .status(204) }
        defer { server.stop() }
        let folder = try Folder()
        var form = MultipartForm()
        form.field("metadata", "{}")
        form.file("file0", fileName: "a \"b\".pdf", .file(try folder.file("x", pattern(700_000))))
        var request = CallRequest(API.create)
        request.multipart(form)
        try await Call(fixture(server).client, request, .empty).value
        #expect(server.requests[0].head["content-length"] == [String(form.body.length ?? 0)])
        #expect(server.requests[0].head["content-type"] == [form.contentType])
    }

    @Test func aFileThatShrinksWhileItIsSentIsAnError() async throws {
        let folder = try Folder()
        let url = try folder.file("a", pattern(8_000_000))
        let server = try LoopbackServer { _, _ in
            let handle = try? FileHandle(forUpdating: url)
            try? handle?.truncate(atOffset: 4_000_000)
            return .status(204)
        }
        defer { server.stop() }
        let error = await fixture(server).upload(.file(url)).timeout(.seconds(2)).failure
        #expect(error?.kind == .requestBody && error?.attempts.count == 1, "\(error as Any)")
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func redirectsAreNotFollowed(code: Int) async throws {
        let server = try LoopbackServer { head, _ in
            head.target == "/elsewhere" ? .json(#"{"id":"wrong"}"#) : .status(code, headers: ["Location": "/elsewhere"], body: "moved")
        }
        defer { server.stop() }
        let error = await fixture(server).get().failure
        #expect(error?.status?.code == code)
        #expect(server.requests.map(\.head.target) == ["/things/a"])
    }

    @Test func cookiesAreNotKept() async throws {
        let server = try LoopbackServer { _, _ in .json(#"{"id":"a"}"#, headers: ["Set-Cookie": "s=1; Path=/"]) }
        defer { server.stop() }
        for _ in 0..<2 { _ = try await fixture(server).get().value }
        #expect(server.requests[1].head["cookie"].isEmpty)
    }

    @Test func aServiceThatIsBusyIsTriedAgain() async throws {
        let server = try LoopbackServer { _, index in index == 0 ? .status(503, headers: ["Retry-After": "0"]) : .json(#"{"id":"a"}"#) }
        defer { server.stop() }
        #expect(try await fixture(server).get().response.attempts.map(\.status?.code) == [503, 200])
    }

    @Test func aConnectionThatIsRefusedSentNothing() async throws {
        let server = try LoopbackServer { _, _ in .status(204) }
        server.stop()
        let error = await fixture(server).touch().failure
        #expect(error?.kind == .connection && error?.outcome == .notApplied && error?.attempts.count == 3, "\(error as Any)")
    }

    @Test func aNameThatDoesNotExistSentNothing() async throws {
        var fixture = Fixture(URLSessionTransport.shared)
        fixture.configuration.baseURL = URL(string: "http://does-not-exist.localhost.invalid")
        fixture.configuration.allowsInsecureHTTP = true
        let error = await fixture.touch().retry(.none).failure
        #expect(error?.kind == .connection && error?.outcome == .notApplied, "\(error as Any)")
    }

    @Test func aResetAfterTheRequestLeavesTheOutcomeOpen() async throws {
        let server = try LoopbackServer { _, _ in ServerPlan(.reset) }
        defer { server.stop() }
        let error = await fixture(server).touch().failure
        #expect(error?.kind == .connection && error?.outcome == .unknown && error?.attempts.count == 1, "\(error as Any)")
    }

    @Test func aResetIsTriedAgainIfItDoesNoHarm() async throws {
        let server = try LoopbackServer { _, index in index == 0 ? ServerPlan(.reset) : .json(#"{"id":"a"}"#) }
        defer { server.stop() }
        #expect(try await fixture(server).create().value.id == "a")
        let keys = Set(server.requests.map { $0.head["idempotency-key"] })
        #expect(server.requests.count == 2 && keys.count == 1)
    }

    @Test func aResponseThatIsTooShortIsALoss() async throws {
        let server = try LoopbackServer { _, index in
            index == 0 ? .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"a\"}", then: .close) : .json(#"{"id":"b"}"#)
        }
        defer { server.stop() }
        #expect(try await fixture(server).get().value.id == "b")
    }

    @Test func whatIsNotHTTPIsALoss() async throws {
        let server = try LoopbackServer { _, _ in .raw("garbage\r\n\r\n", then: .close) }
        defer { server.stop() }
        let error = await fixture(server).get().retry(.none).failure
        #expect(error?.kind == .connection || error?.kind == .decoding, "\(error as Any)")
    }

    @Test func aServerThatStallsRunsIntoTheTimeout() async throws {
        let server = try LoopbackServer { _, _ in ServerPlan(.stall) }
        defer { server.stop() }
        let error = await fixture(server).get().timeout(.milliseconds(200)).retry(.none).failure
        #expect(error?.kind == .timeout)
    }

    @Test func aServerThatStallsInTheBodyRunsIntoTheTimeout() async throws {
        let server = try LoopbackServer { _, _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", then: .stall) }
        defer { server.stop() }
        #expect(await fixture(server).get().timeout(.milliseconds(200)).retry(.none).failure?.kind == .timeout)
        let stream = try await fixture(server).get().timeout(.milliseconds(200)).stream()
        let error = await #expect(throws: TransportError.self) { for try await _ in stream.body {} }
        #expect(error?.kind == .timeout)
    }

    @Test func cancellingEndsTheCallAndTheConnection() async throws {
        let server = try LoopbackServer { _, _ in ServerPlan(.stall) }
        defer { server.stop() }
        let call = fixture(server).get()
        let task = Task { await call.failure }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        task.cancel()
        #expect(await task.value?.kind == .cancelled)
    }

    @Test func aDownloadGoesToItsFile() async throws {
        let body = String(repeating: "0123456789", count: 300_000)
        let server = try LoopbackServer { _, _ in .status(200, body: body) }
        defer { server.stop() }
        let folder = try Folder()
        let file = folder.url.appendingPathComponent("out")
        #expect(try await fixture(server).get().download(to: file).body == 3_000_000)
        #expect(try Data(contentsOf: file) == Data(body.utf8))
        #expect(try folder.names == ["out"])
    }

    @Test func headHasNoBody() async throws {
        let server = try LoopbackServer { _, _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 12345\r\nETag: \"x\"\r\n\r\n") }
        defer { server.stop() }
        let call = Call<Void>(fixture(server).client, CallRequest(APIOperation(id: "h", method: .head, path: "/")), .empty)
        #expect(try await call.response.headers[.eTag] == "\"x\"")
    }

    @Test func connectionsAreUsedAgain() async throws {
        let server = try LoopbackServer { _, _ in .json(#"{"id":"a"}"#) }
        defer { server.stop() }
        for _ in 0..<5 { _ = try await fixture(server).get().value }
        #expect(server.connections < 5)
    }
}
