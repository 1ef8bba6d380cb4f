#if Sandbox
    import AsyncHTTPClient
    import BindingsRuntime
    import Foundation
    import NIOCore
    import NIOHTTP1

    @testable import PlangrepSandbox

    /// Talks to a sandbox over a real socket, without the generated client: what is on the wire is what is tested.
    struct API: Sendable {
        struct Answer: Sendable {
            var status: Int
            var headers: HTTPHeaders
            var bytes: [UInt8]

            var json: JSONValue { (try? JSON.decode(JSONValue.self, from: bytes)) ?? .null }
            var code: String? { json["error"]?["code"]?.string }
            var message: String? { json["error"]?["message"]?.string }
        }

        static let key = "test-key"

        let sandbox: Sandbox

        func get(_ path: String, headers: [(String, String)] = Self.authorized) async throws -> Answer {
            try await send(.GET, path, headers: headers)
        }

        func post(_ path: String, _ body: String? = nil, headers: [(String, String)] = []) async throws -> Answer {
            try await send(
                .POST, path, headers: Self.authorized + [("Content-Type", "application/json")] + headers,
                body: body.map { .bytes(Array($0.utf8)) })
        }

        /// Sends to a path below the API's base, or to an absolute URL.
        func send(
            _ method: HTTPMethod, _ path: String, headers: [(String, String)] = Self.authorized, body: HTTPClientRequest.Body? = nil,
            timeout: TimeAmount = .seconds(60)
        ) async throws -> Answer {
            var request = HTTPClientRequest(url: path.hasPrefix("http") ? path : sandbox.baseURL.absoluteString + path)
            request.method = method
            request.headers = HTTPHeaders(headers)
            request.body = body
            let response = try await HTTPClient.shared.execute(request, timeout: timeout)
            let bytes = try await response.body.collect(upTo: 1 << 24)
            return Answer(status: Int(response.status.code), headers: response.headers, bytes: Array(bytes.readableBytesView))
        }

        static let authorized = [("Authorization", "Bearer \(key)")]
    }

    extension JSONValue {
        var double: Double? { number.flatMap { Double($0.text) } }
    }

    /// Starts a sandbox that is as fast as it can be, and stops it whatever happens.
    func withSandbox<Result>(
        _ configure: (inout SandboxConfiguration) -> Void = { _ in }, _ body: (API) async throws -> Result
    ) async throws -> Result {
        var configuration = SandboxConfiguration()
        configuration.apiKey = APIKey(API.key)
        configuration.speed = 10_000
        configure(&configuration)
        let sandbox = try await Sandbox.start(configuration)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(API(sandbox: sandbox))) } catch { result = .failure(error) }
        await sandbox.stop()
        return try result.get()
    }
#endif
