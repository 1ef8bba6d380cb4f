#if CommandLine
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep

    /// Posts events on, as they came: the same bytes, the same header fields, so that the next receiver can verify them itself.
    struct EventForwarder: EventOutlet {
        let url: URL
        let console: Console
        var transport: any Transport = AsyncHTTPTransport.shared
        var timeout = Duration.seconds(10)

        func take(_ delivery: WebhookDelivery) async throws {
            let request = request(delivery)
            do {
                let status = try await send(request)
                if !(200..<300).contains(status) { console.error("\(url.absoluteString) responded with \(status) to an event.") }
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                console.error("An event could not be forwarded to \(url.absoluteString): \(error)")
            }
        }

        private func send(_ request: TransportRequest) async throws -> Int {
            try await withThrowingTaskGroup(of: Int.self) { group in
                group.addTask { try await transport.send(request).head.status.code }
                group.addTask {
                    try await Task.sleep(for: timeout)
                    throw UsageError("No response within \(timeout.components.seconds) s.")
                }
                defer { group.cancelAll() }
                return try await group.next() ?? 0
            }
        }

        private func request(_ delivery: WebhookDelivery) -> TransportRequest {
            var fields = HTTPFields(delivery.headers.filter { !Self.ownFields.contains($0.name) })
            if fields[.contentType] == nil { fields[.contentType] = "application/json" }
            let head = HTTPRequest(
                method: .post, scheme: url.scheme, authority: url.authority, path: url.pathAndQuery, headerFields: fields)
            return TransportRequest(operationID: "forward", head: head, body: .bytes(delivery.webhook.body))
        }

        /// Fields that belong to one connection or one hop (RFC 9110, 7.6.1), and those that the transport writes itself.
        private static let ownFields: Set<HTTPField.Name> = Set(
            [
                "Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "TE", "Trailer", "Upgrade", "Expect",
                "Proxy-Connection",
            ]
            .compactMap { HTTPField.Name($0) })
    }

    extension URL {
        fileprivate var authority: String {
            let host = host() ?? ""
            let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
            return port.map { "\(name):\($0)" } ?? name
        }

        fileprivate var pathAndQuery: String {
            let path = path(percentEncoded: true)
            return (path.isEmpty ? "/" : path) + (query(percentEncoded: true).map { "?" + $0 } ?? "")
        }
    }
#endif
