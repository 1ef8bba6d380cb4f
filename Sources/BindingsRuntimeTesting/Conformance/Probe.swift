import BindingsRuntime
import Foundation

/// A client of one transport, and its server.
struct Probe {
    let transport: any Transport
    let server: LoopbackServer

    /// Runs a check against a server with the given responses.
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

    /// A call with a single attempt.
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

    /// Performs a call that is expected to fail, and returns its error.
    func failure(_ call: Call<[UInt8]>) async throws -> APIError {
        try await Self.failure(call)
    }

    /// Performs a call that is expected to fail, and returns its error.
    static func failure(_ call: Call<[UInt8]>) async throws -> APIError {
        do throws(APIError) {
            _ = try await call.value
        } catch {
            return error
        }
        throw TransportConformance.Broken(description: "The call was meant to fail.")
    }

    /// The first received request.
    func received() throws -> ReceivedRequest {
        guard let request = server.requests.first else { throw TransportConformance.Broken(description: "No request came.") }
        return request
    }
}
