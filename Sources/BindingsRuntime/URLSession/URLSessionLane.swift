import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A session with its delegate, and with connections that no other session uses.
struct URLSessionLane: Sendable {
    let session: URLSession
    let delegate = URLSessionExchanges()

    init(limit: Int) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpCookieAcceptPolicy = .never
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCredentialStorage = nil
        // Requests wait in the transport's own queue: those in libcurl's are lost when connections break.
        configuration.httpMaximumConnectionsPerHost = limit
        // A week, because the runtime's watchdog ends the request before.
        configuration.timeoutIntervalForRequest = 604_800
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: Self.delegateQueue)
    }

    /// Nil for the session's default queue.
    private static var delegateQueue: OperationQueue? {
        #if canImport(FoundationNetworking)
            BoundedDelegateQueue()
        #else
            nil
        #endif
    }

    func task(_ request: URLRequest, _ payload: URLSessionPayload) -> URLSessionTask {
        switch payload {
        case .none, .bytes: session.dataTask(with: request)
        case .file(let url, _): session.uploadTask(with: request, fromFile: url)
        }
    }

    /// - Parameter closes: Pass `true` to close the connection afterwards; Foundation on Apple platforms manages this itself.
    func urlRequest(_ head: HTTPRequest, _ payload: URLSessionPayload, closes: Bool) throws(TransportError) -> URLRequest {
        guard let url = URL(string: head.urlText) else { throw TransportError(.other, requestSent: false, "The URL is not valid.") }
        var request = URLRequest(url: url)
        request.httpMethod = head.method.rawValue
        request.httpShouldHandleCookies = false
        for field in head.headerFields.lines where field.name != .contentLength {
            request.addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
        if case .bytes(let data) = payload { request.httpBody = data }
        #if canImport(FoundationNetworking)
            if closes { request.setValue("close", forHTTPHeaderField: "Connection") }
        #endif
        return request
    }
}
