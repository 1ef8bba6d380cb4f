import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The session's delegate: passes each callback to its exchange.
///
/// There is one per session, because delegates of single tasks are not called on Linux.
final class URLSessionExchanges: NSObject, URLSessionDataDelegate, Sendable {
    private let exchanges = Mutex<[Int: URLSessionExchange]>([:])

    func add(_ exchange: URLSessionExchange, for task: URLSessionTask) {
        exchanges.withLock { $0[task.taskIdentifier] = exchange }
    }

    private func exchange(_ task: URLSessionTask) -> URLSessionExchange? {
        exchanges.withLock { $0[task.taskIdentifier] }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        if let head = HTTPResponse(response) { exchange(dataTask)?.received(head) }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        do throws(TransportError) {
            try exchange(dataTask)?.received([UInt8](data))
        } catch {
            exchange(dataTask)?.giveUp(error)
            TaskCanceller(task: dataTask).cancel()
        }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didSendBodyData bytesSent: Int64, totalBytesSent: Int64,
        totalBytesExpectedToSend: Int64
    ) {
        exchange(task)?.sent(totalBytesSent)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }?.completed(error)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

extension HTTPResponse {
    /// Creates a head from the status and header fields of an HTTP response; nil for others.
    init?(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse else { return nil }
        var fields: HTTPFields = [:]
        for (name, value) in response.allHeaderFields {
            guard let name = name as? String, let field = HTTPField.Name(name), let value = value as? String else { continue }
            fields.append(HTTPField(name: field, lenientValue: value.utf8))
        }
        self.init(status: HTTPResponse.Status(code: response.statusCode), headerFields: fields)
    }
}

extension TransportError {
    /// Converts an error of URLSession, without its URL, because a query may hold a credential.
    init(urlError error: any Error, sentBytes: Bool) {
        guard let error = error as? URLError else {
            self.init(.other, requestSent: sentBytes ? true : nil, "URLSession failed.")
            return
        }
        if error.isAboutCertificate, !sentBytes {
            self.init(.tls, requestSent: false, Self.untrustedCertificate)
            return
        }
        let (kind, neverSent): (Kind, Bool) =
            switch error.code {
            case .cancelled: (.cancelled, false)
            case .timedOut: (.timeout, false)
            case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed: (.connect, true)
            case .notConnectedToInternet: (.connect, false)
            case .secureConnectionFailed, .clientCertificateRequired, .clientCertificateRejected: (.tls, true)
            case .badServerResponse, .cannotParseResponse, .cannotDecodeRawData, .cannotDecodeContentData: (.malformedResponse, false)
            case .networkConnectionLost: (.reset, false)
            default: (.other, false)
            }
        self.init(
            kind, requestSent: sentBytes ? true : neverSent ? false : nil, "\(error.localizedDescription) (URLError \(error.code.rawValue))"
        )
    }
}

extension URLError {
    /// On Linux the code is not specific: libcurl's message is the only information.
    ///
    /// It begins with `SSL certificate` or `SSL:` while the channel is established. The message of a later alert, such as a request for a
    /// client certificate after the request was sent (TLS 1.3), begins with the name of the failed call.
    fileprivate var isAboutCertificate: Bool {
        switch code {
        case .serverCertificateUntrusted, .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            true
        case .unknown:
            localizedDescription.hasPrefix("SSL certificate")
                || localizedDescription.hasPrefix("SSL: ") && localizedDescription.contains("certificate")
        default: false
        }
    }
}
