#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import BindingsRuntimeTesting
    import Foundation
    import Testing

    @testable import BindingsRuntimeAsyncHTTP

    /// Whether a request may have been carried out depends on how far the exchange was when the secure channel broke.
    ///
    /// Other forms of it: a certificate that nobody signed, a handshake that fails, bytes that do not decrypt, and a close without the end that TLS
    /// requires; each with and without a body. Nothing can make libcurl take the certificate of a test: for URLSession see `URLErrorTests`.
    @Suite(.timeLimit(.minutes(2)), .enabled(if: TLSProxy.isPossible)) struct TLSTests {
        @Test(arguments: [nil, RequestBody.bytes([1])]) func theOutcome(body: RequestBody?) async throws {
            #expect(try await outcome(.none, nil, .get) == nil)
            #expect(try await outcome(.plainTextInsteadOfHandshake, body) == .notApplied)
            #expect(try await outcome(.garbageInsteadOfResponse, body) == .unknown)
            #expect(try await outcome(.closeInsteadOfResponse, body) == .unknown)
        }

        @Test(arguments: [URLSessionTransport.shared, AsyncHTTPTransport.shared] as [any Transport])
        func untrusted(transport: any Transport) async throws {
            let proxy = try TLSProxy(.none)
            defer { proxy.stop() }
            let error = try #require(await error(transport, proxy, nil, .post))
            #expect(error.outcome == .notApplied && error.message.contains("certificate"), "\(error)")
        }

        private func outcome(
            _ fault: TLSProxy.Fault, _ body: RequestBody?, _ method: HTTPRequest.Method = .post
        ) async throws -> APIError.Outcome? {
            let proxy = try TLSProxy(fault)
            defer { proxy.stop() }
            return await error(trusting(), proxy, body, method)?.outcome
        }

        private func error(
            _ transport: any Transport, _ proxy: TLSProxy, _ body: RequestBody?, _ method: HTTPRequest.Method
        ) async -> APIError? {
            var configuration = ClientConfiguration(baseURL: URL(string: proxy.url), transport: transport)
            configuration.retry = .none
            let client = APIClient(servers: [], configuration: configuration)
            var request = CallRequest(APIOperation(id: "probe", method: method, path: "/"))
            if let body { request.body(body, contentType: "application/octet-stream") }
            do throws(APIError) {
                _ = try await Call<[UInt8]>(client, request, .bytes).timeout(.seconds(20)).value
                return nil
            } catch {
                return error
            }
        }

        /// As the shared one, but it takes any certificate.
        private func trusting() -> AsyncHTTPTransport {
            AsyncHTTPTransport(hosts: HostSlots(limit: 8)) { _ in Self.client }
        }

        private static let client: HTTPClient = {
            var configuration = SharedClient.configuration(connect: .seconds(10))
            configuration.tlsConfiguration = .makeClientConfiguration()
            configuration.tlsConfiguration?.certificateVerification = .none
            return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        }()
    }
#endif
