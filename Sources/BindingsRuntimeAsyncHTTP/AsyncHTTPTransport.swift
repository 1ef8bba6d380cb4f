#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import NIOCore
    import NIOHTTP1

    /// The transport for servers, command lines and large uploads on Linux.
    ///
    /// It streams bodies both ways and never holds more than a few chunks of them. All instances share one HTTP client for the whole process, on
    /// SwiftNIO's own event loops; there is nothing to shut down. HTTP/1.1 only, no redirects, no cookies, no decompression.
    /// The connect timeout includes waiting for a free connection; at most eight different ones are kept apart in one process. All other time
    /// limits are the runtime's.
    public struct AsyncHTTPTransport: Transport {
        /// The transport of the whole process.
        public static let shared = AsyncHTTPTransport()

        /// Refers to the transport of the whole process.
        public init() {}

        /// Sends a request and returns its response.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            do {
                // The runtime's watchdog decides when it has been long enough: a year never is.
                let client = SharedClient.client(connect: request.connectTimeout)
                let response = try await client.execute(Self.translated(request), deadline: .now() + .hours(8_760))
                return TransportResponse(head: HTTPResponse(response), body: .stream(ResponseChunks(body: response.body)))
            } catch {
                throw TransportError(asyncHTTPError: error)
            }
        }

        private static func translated(_ request: TransportRequest) -> HTTPClientRequest {
            var result = HTTPClientRequest(url: request.head.urlText)
            result.method = HTTPMethod(rawValue: request.head.method.rawValue)
            for field in request.head.headerFields.lines { result.headers.add(name: field.name.rawName, value: field.value) }
            if let body = request.body { result.body = translated(body, request.progress) }
            return result
        }

        private static func translated(_ body: RequestBody, _ progress: @escaping @Sendable () -> Void) -> HTTPClientRequest.Body {
            if let bytes = body.bytesInMemory { return .bytes(ByteBuffer(bytes: bytes)) }
            return .stream(RequestChunks(body: body, progress: progress), length: body.length.map { .known($0) } ?? .unknown)
        }
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
