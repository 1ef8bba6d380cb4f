import BindingsRuntime
import Foundation

/// A client of one transport, and the server that it talks to.
struct Probe {
    let transport: any Transport
    let server: LoopbackServer

    /// Runs a check against a server that answers as told.
    static func with(
        _ transport: any Transport, _ answer: @escaping LoopbackServer.Answer, _ body: (Probe) async throws -> Void
    ) async throws {
        let server = try LoopbackServer(answer: answer)
        defer { server.stop() }
        try await body(Probe(transport: transport, server: server))
    }

    func call(
        _ method: HTTPRequest.Method = .get, _ path: String = "/x", body: RequestBody? = nil, _ fill: (inout CallRequest) -> Void = { _ in }
    ) -> Call<[UInt8]> {
        Self.call(transport, to: server.url, method, path, body: body, fill)
    }

    /// A call that is made once.
    static func call(
        _ transport: any Transport, to url: String, _ method: HTTPRequest.Method = .get, _ path: String = "/x", body: RequestBody? = nil,
        _ fill: (inout CallRequest) -> Void = { _ in }
    ) -> Call<[UInt8]> {
        var configuration = ClientConfiguration(baseURL: URL(string: url), transport: transport)
        configuration.retry = .none
        let client = APIClient(servers: [], configuration: configuration)
        var request = CallRequest(APIOperation(id: "probe", method: method, path: path))
        if let body { request.body(body, contentType: "application/octet-stream") }
        fill(&request)
        return Call(client, request, .bytes)
    }

    /// The error that a call ends with.
    func failure(_ call: Call<[UInt8]>) async throws -> APIError {
        try await Self.failure(call)
    }

    /// The error that a call ends with.
    static func failure(_ call: Call<[UInt8]>) async throws -> APIError {
        do throws(APIError) {
            _ = try await call.value
        } catch {
            return error
        }
        throw TransportConformance.Broken(description: "The call was meant to fail.")
    }

    /// The first request that came.
    func received() throws -> ReceivedRequest {
        guard let request = server.requests.first else { throw TransportConformance.Broken(description: "No request came.") }
        return request
    }
}
