import BindingsRuntime
import BindingsRuntimeTesting
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct URLSessionTransportTests {
    @Test(arguments: TransportConformance.checks) func keepsThePromisesOfATransport(check: TransportConformance.Check) async throws {
        try await check.run(URLSessionTransport.shared)
    }

    @Test(arguments: TransportConformance.singleRequestChecks) func queuesRequests(check: TransportConformance.Check) async throws {
        try await check.run(URLSessionTransport(limit: 1))
    }

    private func fixture(_ server: LoopbackServer) -> Fixture {
        var fixture = Fixture(URLSessionTransport.shared)
        fixture.configuration.environment = .system
        fixture.configuration.baseURL = URL(string: server.url)
        fixture.configuration.retry.throttledBase = .milliseconds(1)
        return fixture
    }

    @Test func aCallWithKeyAndBodyGoesOverTheWireAsDescribed() async throws {
        let server = try LoopbackServer { _, _ in .json(#"{"id":"a"}"#, headers: ["X-Request-Id": "r1"]) }
        defer { server.stop() }
        let response = try await fixture(server).create("ü").response
        #expect(response.body.id == "a" && response.requestID == "r1")
        let head = try #require(server.requests.first?.head)
        #expect(head["authorization"] == ["Bearer key-123"] && head["content-type"] == ["application/json"])
        #expect(head["user-agent"] == ["bindings-swift"] && head["idempotency-key"] == [response.idempotencyKey])
        #expect(server.requests[0].bodyText == #"{"id":"ü"}"#)
    }

    @Test func aServiceThatIsBusyAndAConnectionThatBreaksAreTriedAgainWithTheSameKey() async throws {
        let server = try LoopbackServer { _, index in
            switch index {
            case 0: .status(503, headers: ["Retry-After": "0"])
            case 1: ServerPlan(.reset)
            default: .json(#"{"id":"a"}"#)
            }
        }
        defer { server.stop() }
        let response = try await fixture(server).create().response
        #expect(response.attempts.map(\.status?.code) == [503, nil, 200])
        #expect(Set(server.requests.map { $0.head["idempotency-key"] }).count == 1)
    }

    /// libcurl keeps such a connection, and would send the next request over it, which the server has closed by then.
    @Test func aConnectionThatTheServerClosesWithoutAWordIsNotUsedForASecondPOST() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n"
        // In two parts: a whole head would be given the field that says so.
        let silent = ServerPlan(
            .send(Array(head.utf8.prefix(6))), .send(Array((head.dropFirst(6) + #"{"id":"a"}"#).utf8)), .pause(.milliseconds(50)), .close)
        let server = try LoopbackServer { _, _ in silent }
        defer { server.stop() }
        for _ in 0..<5 { #expect(try await fixture(server).create().retry(.none).timeout(.seconds(30)).value.id == "a") }
        #expect(server.requests.map(\.connection) == [0, 1, 2, 3, 4] && server.requests.allSatisfy(\.isWhole))
    }

    @Test func aStreamIsStagedInAFileThatIsGoneAfterwards() async throws {
        let staged: @Sendable () -> Set<String> = {
            let home = FileManager.default.temporaryDirectory.appending(path: "bindings-staging-\(geteuid())")
            return Set(FileManager.default.subpaths(atPath: home.path)?.filter { $0.contains("/request.") } ?? [])
        }
        let before = staged()
        let seen = Mutex<Set<String>>([])
        let server = try LoopbackServer { _, _ in
            seen.withLock { $0 = staged() }
            return .status(204)
        }
        defer { server.stop() }
        try await fixture(server).upload(
            .stream {
                AsyncStream {
                    $0.yield(pattern(100_000)); $0.finish()
                }
            }
        ).value
        #expect(server.requests[0].head["content-length"] == ["100000"])
        #expect(seen.withLock { !$0.isSubset(of: before) })
        while !before.isSuperset(of: staged()) { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test func aNameThatDoesNotExistSentNothing() async throws {
        var fixture = Fixture(URLSessionTransport.shared)
        fixture.configuration.baseURL = URL(string: "http://does-not-exist.invalid")
        fixture.configuration.allowsInsecureHTTP = true
        let error = await fixture.touch().retry(.none).failure
        #expect(error?.kind == .connection && error?.outcome == .notApplied, "\(error as Any)")
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
}
