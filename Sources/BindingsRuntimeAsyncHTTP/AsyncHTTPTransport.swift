#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import NIOCore
    import NIOHTTP1

    /// The transport for servers, command lines and large uploads on Linux.
    ///
    /// It streams bodies both ways and never holds more than a few chunks of them. All instances share one HTTP client for the whole process, on
    /// SwiftNIO's own event loops; there is nothing to shut down. HTTP/1.1 only, no redirects, no cookies, no decompression.
    /// A connection has ten seconds to come about, waiting for a free one included; all other time limits are the runtime's.
    public struct AsyncHTTPTransport: Transport {
        /// The transport of the whole process.
        public static let shared = AsyncHTTPTransport()

        /// Refers to the transport of the whole process.
        public init() {}

        /// Sends a request and returns its response.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            do {
                // The runtime's watchdog decides when it has been long enough: a year never is.
                let response = try await SharedClient.client.execute(Self.translated(request), deadline: .now() + .hours(8_760))
                return TransportResponse(head: HTTPResponse(response), body: .stream(ResponseChunks(body: response.body)))
            } catch {
                throw TransportError(asyncHTTPError: error)
            }
        }

        private static func translated(_ request: TransportRequest) -> HTTPClientRequest {
            var result = HTTPClientRequest(url: request.head.urlText)
            result.method = HTTPMethod(rawValue: request.head.method.rawValue)
            for field in request.head.headerFields { result.headers.add(name: field.name.rawName, value: field.value) }
            if let body = request.body { result.body = translated(body, request.progress) }
            return result
        }

        private static func translated(_ body: RequestBody, _ progress: @escaping @Sendable () -> Void) -> HTTPClientRequest.Body {
            if let bytes = body.bytesInMemory { return .bytes(ByteBuffer(bytes: bytes)) }
            return .stream(RequestChunks(body: body, progress: progress), length: body.length.map { .known($0) } ?? .unknown)
        }
    }

    /// The one client.
    ///
    /// It is never shut down: that would have to wait for every call, and the process ends without it.
    private enum SharedClient {
        static let client: HTTPClient = {
            var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, timeout: .init(connect: .seconds(10)))
            // HTTP/2 streams that are reset while an upload is under way have crashed the process (async-http-client, issue 922).
            configuration.httpVersion = .http1Only
            // The runtime tries again itself, by its own rules; and a refused connection must not wait out the ten seconds.
            configuration.connectionPool.retryConnectionEstablishment = false
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
            return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        }()
    }

    extension HTTPResponse {
        init(_ response: HTTPClientResponse) {
            var fields: HTTPFields = [:]
            fields.reserveCapacity(response.headers.count)
            for (name, value) in response.headers {
                guard let name = HTTPField.Name(name) else { continue }
                fields.append(HTTPField(name: name, lenientValue: value.utf8))
            }
            let status = HTTPResponse.Status(code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase)
            self.init(status: status, headerFields: fields)
        }
    }
#endif
