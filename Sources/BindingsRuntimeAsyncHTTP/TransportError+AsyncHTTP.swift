#if AsyncHTTPClient
    import AsyncHTTPClient
    import BindingsRuntime
    import Foundation
    import NIOCore
    import NIOHTTP1
    import NIOPosix

    extension TransportError {
        /// Converts errors of AsyncHTTPClient and SwiftNIO, by their meaning for the request.
        ///
        /// - Parameter isStarted: Pass `true` if the server may have received any of the request.
        init(asyncHTTPError error: any Error, isStarted: Bool) {
            self.init(error, isStarted: isStarted)
            if !isStarted { requestSent = false }
        }

        private init(_ error: any Error, isStarted: Bool) {
            switch error {
            case let error as TransportError: self = error
            case is CancellationError: self.init(.cancelled, "The task was cancelled.")
            case let error as HTTPClientError: self.init(error)
            case let error as NIOConnectionError: self.init(.connect, requestSent: false, Self.words(error))
            case let error as ChannelError: self.init(error)
            case let error as IOError where error.errnoCode == ECONNREFUSED: self.init(.connect, requestSent: false, error.localizedMessage)
            case let error as IOError: self.init(.reset, error.localizedMessage)
            case HTTPParserError.invalidEOFState: self.init(.reset, "The connection was closed before the response was complete.")
            case let error as HTTPParserError: self.init(.malformedResponse, "The response is not HTTP: \(error)")
            // NIOSSL is not a dependency: its errors are recognised by their module's name.
            case _ where String(reflecting: type(of: error)).hasPrefix("NIOSSL.") && isStarted:
                self.init(.reset, "The secure channel broke: \(error)")
            case _ where String(reflecting: type(of: error)).hasPrefix("NIOSSL."):
                self.init(.tls, requestSent: false, Self.words(ofTLS: String(describing: error)))
            default: self.init(.other, String(describing: error))
            }
        }

        private init(_ error: HTTPClientError) {
            switch error {
            case .cancelled: self.init(.cancelled, "The task was cancelled.")
            case .connectTimeout, .getConnectionFromPoolTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout,
                .proxyAuthenticationRequired:
                self.init(.connect, requestSent: false, "No connection in time: \(error.shortDescription)")
            case .tlsHandshakeTimeout: self.init(.connect, requestSent: false, "The secure channel took too long to set up.")
            case .remoteConnectionClosed, .uncleanShutdown: self.init(.reset, "The server closed the connection.")
            case .readTimeout, .writeTimeout, .deadlineExceeded: self.init(.timeout, error.shortDescription)
            case .invalidURL, .emptyHost, .emptyScheme: self.init(.other, requestSent: false, "The URL is not valid.")
            default: self.init(.other, error.shortDescription)
            }
        }

        private init(_ error: ChannelError) {
            switch error {
            case .connectTimeout, .connectPending: self.init(.connect, requestSent: false, "The host did not answer.")
            case .ioOnClosedChannel, .alreadyClosed, .inputClosed, .outputClosed, .eof: self.init(.reset, "The connection broke.")
            default: self.init(.other, String(describing: error))
            }
        }

        /// Rewords only known errors; other messages are BoringSSL's.
        private static func words(ofTLS error: String) -> String {
            let isAboutCertificate = error.contains("CERTIFICATE_VERIFY_FAILED") || error.contains("failedToValidateHostname")
            return isAboutCertificate ? untrustedCertificate : "The secure channel could not be set up: \(error)"
        }

        private static func words(_ error: NIOConnectionError) -> String {
            if error.dnsAError != nil || error.dnsAAAAError != nil, error.connectionErrors.isEmpty {
                return "The name \(error.host) does not resolve."
            }
            let reason = error.connectionErrors.first.map { ($0.error as? IOError)?.localizedMessage ?? String(describing: $0.error) }
            return "\(error.host):\(error.port): \(reason ?? "no connection")"
        }
    }

    extension IOError {
        /// The system's message for the error, without the name of the failed call.
        fileprivate var localizedMessage: String { String(cString: strerror(errnoCode)) }
    }
#endif
