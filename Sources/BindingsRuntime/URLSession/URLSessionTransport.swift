import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A transport that needs only Foundation.
///
/// It keeps no cookies, no cache and no credentials, and follows no redirects. Bodies in memory are sent as they are, files straight from disk.
/// Any other body is first written to a private temporary file (0600), so that its length is known: on Linux, URLSession cuts streams short.
/// Timeouts are the runtime's: URLSession's own are not reliable on Linux. There, if half of the connect timeout passes without progress,
/// the transport tries a connection of its own, and gives up if that is not established in the other half; but not behind a proxy.
///
/// A response's body arrives as fast as the network and the disk allow. Unread bytes are held in memory up to 1 MiB, the rest
/// in a private temporary file (0600).
///
/// On Linux, a request that has a body, or whose method is not idempotent, has a connection of its own. If the server has closed a kept
/// connection meanwhile, libcurl would otherwise send the request again by itself, without its body, and wait indefinitely.
/// Staged bodies are in a folder of the process; the next process that stages a body removes what a killed one has left.
/// There, prefer the AsyncHTTPClient transport for a service with many calls.
public struct URLSessionTransport: Transport {
    /// The transport of the whole process.
    public static let shared = URLSessionTransport()

    /// The session for requests that may share a connection.
    private let shared: URLSessionLane
    /// The sessions for requests that must not share one; nil if Foundation manages this itself.
    private let singles: ConnectionLanes?
    private let slots: Slots

    /// Creates a transport with a pool of connections of its own.
    ///
    /// It is never shut down: create one, not one per call.
    ///
    /// - Parameter limit: The maximum number of requests in flight at once; others wait. Default: 128.
    public init(limit: Int = 128) {
        slots = Slots(limit)
        shared = URLSessionLane(limit: limit)
        #if canImport(FoundationNetworking)
            singles = ConnectionLanes(limit: limit)
        #else
            singles = nil
        #endif
    }

    /// Sends a request and returns its response.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let payload = try await URLSessionPayload.make(request.body, report: request.report)
        let mayShare = !payload.isBody && Self.repeatable.contains(request.head.method)
        let urlRequest = try shared.urlRequest(request.head, payload, closes: !mayShare)
        let slot = try await slots.takeReporting(request.report)
        let single = mayShare ? nil : singles?.take()
        let lane = single ?? shared
        let task = lane.task(urlRequest, payload)
        let canceller = TaskCanceller(task: task)
        let body = ReceivedBody()
        let reader = ReceivedBodyReader(body: body, dropped: { canceller.cancel() })
        let exchange = URLSessionExchange(payload: payload, source: request.body, slot: slot, body: body, report: request.report) {
            if let single { singles?.giveBack(single, isClosed: $0) }
        }
        lane.delegate.add(exchange, for: task)
        let watch = Origin(scheme: request.head.scheme ?? "", authority: request.head.authority ?? "").flatMap { origin in
            request.connectTimeout.map {
                ConnectWatch(origin: origin, limit: $0, exchange: exchange, giveUp: { canceller.cancel() }).start()
            }
        }
        let fileWatch = FileWatch(body: request.body, exchange: exchange, giveUp: { canceller.cancel() }).start()
        defer {
            watch?()
            fileWatch()
        }
        let head = try await withTaskCancellationHandler {
            task.resume()
            if !payload.isBody { request.report(.sentRequest) }
            return try await exchange.head
        } onCancel: {
            // In this order, because the caller may close the server next.
            canceller.cancel { exchange.cancel() }
        }
        return TransportResponse(head: head, body: reader.responseBody)
    }

    /// The methods that do no harm if libcurl sends them twice (RFC 9110, 9.2.2).
    private static let repeatable: Set<HTTPRequest.Method> = [.get, .head, .options, .trace, .put, .delete]
}

/// Cancels a task from any thread.
///
/// `@unchecked`: `URLSessionTask.cancel()` may be called from any thread (URLSession's documentation), and is the only call.
struct TaskCanceller: @unchecked Sendable {
    let task: URLSessionTask

    /// Cancels, then runs `action`.
    func cancel(then action: () -> Void = {}) {
        task.cancel()
        action()
    }
}
