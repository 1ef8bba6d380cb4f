import BindingsRuntimeTesting
import Foundation
import Testing

@testable import BindingsRuntime

/// What reaches the storage, over real sockets, and what an error says of it.
@Suite struct StorageTransferTests {
    private static let headers = ["Content-Type": "application/pdf", "x-amz-checksum-sha256": "abc="]

    private func signed(_ server: LoopbackServer) throws -> SignedURL {
        try #require(SignedURL("\(server.url)/bucket/pl4nted-object-name?X-Amz-Signature=pl4nted-signature&x-id=PutObject"))
    }

    /// A client whose key and interceptors must not reach the storage.
    private func configuration(_ transport: any Transport = URLSessionTransport()) -> ClientConfiguration {
        var configuration = ClientConfiguration(transport: transport)
        configuration.baseURL = URL(string: "https://api.example.com")
        configuration.interceptors = [
            AddsHeader(name: "Authorization", value: "Bearer pl4nted-key"), AddsHeader(name: "X-Key", value: "1"),
        ]
        return configuration
    }

    @Test func theBodyArrivesWithTheGivenHeadersAndNoOthers() async throws {
        let server = try LoopbackServer { _, _ in .status(200, headers: ["ETag": "\"e1\""]) }
        defer { server.stop() }
        let stored = try await StorageTransfer(configuration: configuration())
            .put(.bytes(Array("plans".utf8)), to: try signed(server), headers: Self.headers).value
        #expect(stored.eTag == "\"e1\"")
        let request = try #require(server.requests.first)
        #expect(request.head.method == "PUT")
        #expect(request.head.target == "/bucket/pl4nted-object-name?X-Amz-Signature=pl4nted-signature&x-id=PutObject")
        #expect(request.body == Array("plans".utf8))
        let names = Set(request.head.fields.map { $0.name.lowercased() })
        #expect(names.isSuperset(of: ["content-type", "x-amz-checksum-sha256", "content-length"]))
        #expect(names.isDisjoint(with: ["authorization", "x-key", "cookie", "transfer-encoding"]))
    }

    @Test func withoutAContentTypeNoneIsSent() async throws {
        let transport = ScriptedTransport(.status(200))
        _ = try await StorageTransfer(configuration: configuration(transport))
            .put(.bytes([1]), to: try #require(SignedURL("https://s.example.com/o?sig=1"))).value
        #expect(transport.requests.first?.head.headerFields[.contentType] == nil)
        #expect(transport.requests.first?.head.authority == "s.example.com")
    }

    @Test func aRangeOfAFileIsOnePart() async throws {
        let server = try LoopbackServer { _, _ in .status(200) }
        defer { server.stop() }
        let folder = try Folder()
        let bytes = pattern(1_500_000)
        let file = try folder.file("a", bytes)
        let transfer = StorageTransfer(configuration: configuration())
        for range: Range<Int64> in [0..<1, 700_000..<1_400_000, 1_499_999..<1_500_000] {
            _ = try await transfer.put(.file(file, range: range), to: try signed(server)).value
            #expect(server.requests.last?.body == Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
    }

    @Test func aRangeBehindTheEndSendsNothing() async throws {
        let folder = try Folder()
        let file = try folder.file("a", pattern(10))
        let transport = ScriptedTransport(.status(200))
        let error = await StorageTransfer(configuration: configuration(transport))
            .put(.file(file, range: 5..<11), to: try #require(SignedURL("https://s.example.com/o"))).failure
        #expect(error?.kind == .requestBody && error?.message.contains("has 10 bytes") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test func passingFailuresAreRepeatedFiveTimesAtMost() async throws {
        let server = try LoopbackServer { _, index in index < 4 ? .status(502) : .status(200) }
        defer { server.stop() }
        _ = try await StorageTransfer(configuration: configuration()).put(.bytes([1]), to: try signed(server)).value
        #expect(server.requests.count == 5)
    }

    @Test func aRefusalNamesTheStoragesOwnCodeAndShowsNoSecret() async throws {
        let body = "<Error><Code>AccessDenied</Code><Message>Request has expired: pl4nted-signature</Message></Error>"
        let server = try LoopbackServer { _, _ in .status(403, headers: ["Content-Type": "application/xml"], body: body) }
        defer { server.stop() }
        let error = await StorageTransfer(configuration: configuration()).put(.bytes([1]), to: try signed(server)).failure
        #expect(error?.status == .forbidden && error?.code == "AccessDenied" && error?.attempts.count == 1)
        #expect(error?.message == "Request has expired: REDACTED")
        #expect(error.map { "\($0)".contains("pl4nted") } == false)
    }

    @Test func aRedirectIsNotFollowed() async throws {
        let server = try LoopbackServer { _, _ in .status(307, headers: ["Location": "http://127.0.0.1:1/elsewhere"]) }
        defer { server.stop() }
        let error = await StorageTransfer(configuration: configuration()).put(.bytes([1]), to: try signed(server)).failure
        #expect(error?.status == .temporaryRedirect && server.requests.count == 1)
    }

    @Test(arguments: [
        (["Host": "other.example.com"], "headers ask for another one"), (["Content-Length": "7"], "for 7 bytes, but the body has 1 bytes"),
        (["Transfer-Encoding": "chunked"], "belongs to the transport"), (["X": "a\r\nb"], "line breaks"),
    ]) func headersThatContradictTheRequestSendNothing(headers: [String: String], message: String) async throws {
        let transport = ScriptedTransport(.status(200))
        let error = await StorageTransfer(configuration: configuration(transport))
            .put(.bytes([1]), to: try #require(SignedURL("https://s.example.com/o")), headers: headers).failure
        #expect(error?.kind == .invalidRequest && error?.message.contains(message) == true, "\(error?.message ?? "")")
        #expect(transport.requests.isEmpty)
    }

    @Test func hostAndLengthThatFitAreLeftToTheTransport() async throws {
        let server = try LoopbackServer { _, _ in .status(200) }
        defer { server.stop() }
        let headers = ["Host": "127.0.0.1:\(server.port)", "Content-Length": "1"]
        _ = try await StorageTransfer(configuration: configuration()).put(.bytes([1]), to: try signed(server), headers: headers).value
        #expect(server.requests.first?.head.fields.count { $0.name.lowercased() == "content-length" } == 1)
    }

    @Test func plainHTTPElsewhereIsRefused() async throws {
        let transport = ScriptedTransport(.status(200))
        let error = await StorageTransfer(configuration: configuration(transport))
            .put(.bytes([1]), to: try #require(SignedURL("http://s.example.com/o"))).failure
        #expect(error?.kind == .invalidRequest && transport.requests.isEmpty)
    }

    @Test func anObjectIsDownloadedToAFile() async throws {
        let server = try LoopbackServer { _, _ in .status(200, body: "result") }
        defer { server.stop() }
        let folder = try Folder()
        let file = folder.url.appendingPathComponent("result.json")
        _ = try await StorageTransfer(configuration: configuration()).get(try signed(server)).download(to: file)
        #expect(try String(contentsOf: file, encoding: .utf8) == "result")
        #expect(server.requests.first?.head.fields.contains { $0.name.lowercased() == "authorization" } == false)
    }
}

private struct AddsHeader: Interceptor {
    let name: String
    let value: String

    func call(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        var exchange = exchange
        if let field = HTTPField.Name(name) { exchange.head.headerFields[field] = value }
        return try await next(exchange)
    }
}
