import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The transport that needs nothing but Foundation.
///
/// It keeps no cookies, no cache and no credentials, and follows no redirects. Bodies in memory are sent as they are, a file straight from disk;
/// any other body is first written to a private temporary file (0600), so that it is sent with its length: on Linux, URLSession cuts streams short.
/// Timeouts are the runtime's: URLSession's own are not reliable on Linux.
///
/// A response's body is taken in as fast as the network brings it: what a slow reader has not taken yet is held in memory.
///
/// What it cannot do: on Linux a connection that the server has closed meanwhile may make libcurl send the request a second time by itself.
/// Where that matters for calls that are neither idempotent nor keyed, use the AsyncHTTPClient transport.
public struct URLSessionTransport: Transport {
    /// The transport of the whole process.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    private let delegate: URLSessionExchanges

    /// Creates a transport with a pool of connections of its own.
    ///
    /// It is never shut down: create one, not one per call.
    ///
    /// - Parameter connectionsPerHost: how many connections to one host there are at most.
    public init(connectionsPerHost: Int = 8) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpCookieAcceptPolicy = .never
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCredentialStorage = nil
        configuration.httpMaximumConnectionsPerHost = connectionsPerHost
        // A week: the runtime's watchdog comes first.
        configuration.timeoutIntervalForRequest = 604_800
        delegate = URLSessionExchanges()
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    /// Sends a request and returns its response.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let payload = try await URLSessionPayload.make(request.body, progress: request.progress)
        let urlRequest = try Self.urlRequest(request.head, payload)
        let task =
            switch payload {
            case .none, .bytes: session.dataTask(with: urlRequest)
            case .file(let url, _): session.uploadTask(with: urlRequest, fromFile: url)
            }
        let (stream, body) = AsyncThrowingStream.makeStream(of: [UInt8].self)
        let exchange = URLSessionExchange(payload: payload, source: request.body, body: body, progress: request.progress)
        let canceller = TaskCanceller(task: task)
        body.onTermination = { reason in
            if case .cancelled = reason { canceller.cancel() }
        }
        delegate.add(exchange, for: task)
        let head = try await withTaskCancellationHandler {
            task.resume()
            return try await exchange.head
        } onCancel: {
            exchange.cancel()
            canceller.cancel()
        }
        return TransportResponse(head: head, body: .stream(stream))
    }

    private static func urlRequest(_ head: HTTPRequest, _ payload: URLSessionPayload) throws(TransportError) -> URLRequest {
        guard let url = URL(string: head.urlText) else { throw TransportError(.other, requestSent: false, "The URL is not valid.") }
        var request = URLRequest(url: url)
        request.httpMethod = head.method.rawValue
        request.httpShouldHandleCookies = false
        for field in head.headerFields where field.name != .contentLength {
            request.addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        if case .bytes(let data) = payload { request.httpBody = data }
        return request
    }
}

/// Cancels a task from any thread.
///
/// `@unchecked`: `URLSessionTask.cancel()` may be called from any thread (URLSession's documentation), and nothing else is.
private struct TaskCanceller: @unchecked Sendable {
    let task: URLSessionTask

    func cancel() {
        task.cancel()
    }
}
