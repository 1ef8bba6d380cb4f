import BindingsServer
import Foundation
import Testing

/// Sends what the client's runtime describes to a routing table, in memory.
enum Served {
    static let client = APIClient(
        servers: [Server("https://api.test")], configuration: .default, credentials: [:])

    static func operation(_ method: HTTPRequest.Method, _ path: String) -> APIOperation {
        APIOperation(id: "test", method: method, path: path, accept: [])
    }

    /// The request that a server gets.
    static func request(_ described: CallRequest) throws -> ServerRequest {
        let prepared = try Call<Void>(client, described, .empty).request
        var head = HTTPRequest(method: prepared.method, scheme: "https", authority: "api.test", path: target(prepared.url))
        head.headerFields = prepared.headers
        let bytes = prepared.bodyBytes ?? []
        if !bytes.isEmpty { head.headerFields[.contentLength] = String(bytes.count) }
        return ServerRequest(head: head, body: .bytes(bytes))
    }

    private static func target(_ url: String) -> String { String(url.dropFirst("https://api.test".count)) }

    /// What a reader makes of a request that was sent to a path's template.
    static func read<Value: Sendable>(
        _ described: CallRequest, limits: ServerLimits = ServerLimits(),
        _ body: @escaping @Sendable (inout RequestReader) async throws -> Value
    ) async throws -> Value {
        let kept = Kept<Value>()
        var table = RoutingTable(limits: limits)
        table.add(ServerOperation(id: "test", method: described.operation.method, path: described.operation.path)) { request in
            var reader = RequestReader(request)
            let value = try await body(&reader)
            try reader.finish()
            await kept.keep(value)
            return .empty(204)
        }
        let response = await table.respond(to: try request(described))
        guard let value = await kept.value else { throw Refused(response: response) }
        return value
    }
}

/// What a handler was given.
actor Kept<Value: Sendable> {
    private(set) var value: Value?

    func keep(_ value: Value) { self.value = value }
}

struct Refused: Error, CustomStringConvertible {
    let response: ServerResponse

    var description: String { "\(response.head.status) \(String(decoding: response.body?.bytesInMemory ?? [], as: UTF8.self))" }
}

extension ServerResponse {
    /// The violations that it tells: `in path detail`.
    var violations: [String] {
        let value = try? JSON.decode(JSONValue.self, from: body?.bytesInMemory ?? [])
        return (value?["errors"]?.array ?? []).map {
            "\($0["in"]?.string ?? "") \($0["path"]?.string ?? "") \($0["detail"]?.string ?? "")"
        }
    }
}
