import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@testable import BindingsRuntime

/// What URLSession's errors mean for the request: "not sent" only where the secure channel never came about.
@Suite struct URLErrorTests {
    private func error(_ code: URLError.Code, _ words: String = "", sentBytes: Bool = false) -> TransportError {
        let error = URLError(_nsError: NSError(domain: NSURLErrorDomain, code: code.rawValue, userInfo: [NSLocalizedDescriptionKey: words]))
        return TransportError(urlError: error, sentBytes: sentBytes)
    }

    @Test func anErrorWhileTheChannelIsSetUpSentNothing() {
        #expect(error(.secureConnectionFailed).requestSent == false)
        for words in [
            "SSL certificate problem: self-signed certificate", "SSL: no alternative certificate subject name matches target host",
        ] {
            #expect(error(.unknown, words).requestSent == false && error(.unknown, words).kind == .tls)
        }
    }

    @Test func anErrorInMidExchangeLeavesItOpen() {
        let words = [
            "SSL_read: error:1409441B:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required, errno 0",
            "OpenSSL SSL_read: error:0A000119:SSL routines::decryption failed or bad record mac, errno 0",
        ]
        for words in words {
            #expect(error(.unknown, words).requestSent == nil)
            #expect(error(.unknown, words, sentBytes: true).requestSent == true)
        }
        #expect(error(.secureConnectionFailed, sentBytes: true).requestSent == true)
        #expect(error(.networkConnectionLost).requestSent == nil)
    }
}
