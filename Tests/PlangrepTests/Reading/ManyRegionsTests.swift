import BindingsRuntimeTesting
import Foundation
import Plangrep
import Testing

@Suite("A hundred thousand regions")
struct ManyRegionsTests {
    private static let count = 100_000

    /// Pages of 500, of which every fifth request fails in one of several ways.
    private func service() throws -> LoopbackServer {
        try LoopbackServer(remembers: false) { head, index in
            switch index % 20 {
            case 4: return .status(503, headers: ["Retry-After": "1"])
            case 9: return ServerPlan(.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n{\"regions\": [".utf8)), .reset)
            case 14: return ServerPlan(.reset)
            case 19: return .status(502, headers: ["Content-Type": "text/html"], body: "<html>")
            default: break
            }
            let cursor = URLComponents(string: head.target)?.queryItems?.first { $0.name == "cursor" }?.value
            let start = cursor.flatMap { Int($0) } ?? 0
            let regions = (start..<start + 500).map { #"{"regionId": "r\#($0)"}"# }.joined(separator: ",")
            let next = start + 500 < Self.count ? "\"\(start + 500)\"" : "null"
            let more = start + 500 < Self.count
            return .json(#"{"total": \#(Self.count), "hasMore": \#(more), "nextCursor": \#(next), "regions": [\#(regions)]}"#)
        }
    }

    @Test("None is lost or doubled where requests fail, ahead of need or not", arguments: [false, true])
    func faults(prefetches: Bool) async throws {
        let server = try service()
        defer { server.stop() }
        let client = PlangrepClient(
            apiKey: APIKey("key"),
            configuration: ClientConfiguration(baseURL: URL(string: server.url), environment: VirtualClock().environment))
        let items = client.regions.list(projectID: "p", limit: 500).items
        var regions = (prefetches ? items.prefetching : items).makeAsyncIterator()
        var next = 0
        while let region = try await regions.next(isolation: nil) {
            guard region.regionID == "r\(next)" else { return #expect(Bool(false), "\(region.regionID) came instead of r\(next)") }
            next += 1
        }
        #expect(next == Self.count && regions.total == Self.count)
    }
}
