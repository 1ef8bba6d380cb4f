#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import NIOCore
    import NIOHTTP1

    /// The transport for servers, command lines and large uploads on Linux.
    ///
    /// It streams bodies both ways and never holds more than a few chunks of them. All instances share one HTTP client for the whole process, on
    /// SwiftNIO's own event loops; there is nothing to shut down. HTTP/1.1 only, no redirects, no cookies, no decompression.
    /// At most 256 requests to one host are in flight at once; others wait. One process has clients for at most eight different connect timeouts.
    /// All other time limits are the runtime's.
    public struct AsyncHTTPTransport: Transport {
        /// The transport of the whole process.
        public static let shared = AsyncHTTPTransport(hosts: HostSlots(limit: SharedClient.connectionLimit)) {
            SharedClient.client(connect: $0)
        }

        private let hosts: HostSlots
        private let client: @Sendable (_ connect: Duration?) -> HTTPClient

        /// Creates a reference to the transport of the whole process.
        public init() {
            self = Self.shared
        }

        init(hosts: HostSlots, client: @escaping @Sendable (_ connect: Duration?) -> HTTPClient) {
            self.hosts = hosts
            self.client = client
        }

        /// Sends a request and returns its response.
        public func send(_ request: TransportRequest) async throws -> TransportResponse {
            let slot = try await hosts.take(request.head.authority ?? "", request.report)
            var translated = HTTPClientRequest(request)
            guard request.needsWatch else {
                request.report(.sentRequest)
                let response = try await send(translated, Lease(slot: slot), request.connectTimeout)
                if let body = request.body { request.report(.sentBody(bytes: body.length ?? 0)) }
                return response
            }
            let watch = RequestWatch(report: request.report)
            let id = RequestWatches.add(watch, to: &translated.headers)
            defer { RequestWatches.remove(id) }
            if translated.body == nil { translated.body = request.body.map { .stream($0, watch) } }
            return try await send(translated, Lease(slot: slot, watch: watch), request.connectTimeout)
        }

        private func send(_ request: HTTPClientRequest, _ lease: Lease, _ connect: Duration?) async throws -> TransportResponse {
            do {
                // The runtime's watchdog ends the request; a year is never reached.
                let response = try await client(connect).execute(request, deadline: .now() + .hours(8_760))
                return TransportResponse(head: HTTPResponse(response), body: .stream(ResponseChunks(body: response.body, lease: lease)))
            } catch {
                throw TransportError(asyncHTTPError: error, isStarted: lease.isStarted)
            }
        }
    }

    extension TransportRequest {
        /// Indicates whether the runtime needs to know when its bytes are sent.
        ///
        /// A small request without encryption is sent at once when it is connected, and connecting has a limit of its own.
        fileprivate var needsWatch: Bool {
            if head.scheme?.lowercased() != "http" { return true }
            guard let body else { return false }
            return (body.bytesInMemory?.count ?? .max) > RequestWatchHandler.pieceSize
        }
    }

    extension HTTPClientRequest {
        /// The method, URL, header fields, and a body in memory.
        fileprivate init(_ request: TransportRequest) {
            self.init(url: request.head.urlText)
            method = HTTPMethod(rawValue: request.head.method.rawValue)
            for field in request.head.headerFields.lines { headers.add(name: field.name.rawName, value: field.value) }
            body = request.body?.bytesInMemory.map { .bytes(ByteBuffer(bytes: $0)) }
        }
    }

    extension HTTPClientRequest.Body {
        fileprivate static func stream(_ body: RequestBody, _ watch: RequestWatch) -> Self {
            .stream(RequestChunks(body: body, watch: watch), length: body.length.map { .known($0) } ?? .unknown)
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
