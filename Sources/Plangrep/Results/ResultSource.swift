import Foundation

/// Where the bytes of a result are read from: a pure decision.
enum ResultSource: Equatable {
    /// The documented route, with the API key.
    case route
    /// A signed URL on another host, without the API key.
    case storage(SignedURL)

    /// - Parameters:
    ///   - resultURL: As the job has it; nil where it has none.
    ///   - base: The API's own URL.
    init(_ resultURL: URL?, base: URL?) {
        guard let resultURL, !resultURL.hasSameOrigin(as: base), let signed = SignedURL(resultURL.absoluteString) else {
            self = .route
            return
        }
        self = .storage(signed)
    }
}

extension URL {
    /// Whether scheme, host and port are the same (RFC 6454); a URL without a host is on the other's origin.
    func hasSameOrigin(as base: URL?) -> Bool {
        guard let host = host() else { return true }
        guard let base, let other = base.host() else { return false }
        return scheme?.lowercased() == base.scheme?.lowercased() && host.lowercased() == other.lowercased()
            && effectivePort == base.effectivePort
    }

    private var effectivePort: Int? { port ?? ["http": 80, "https": 443][scheme?.lowercased() ?? ""] }
}

extension APIClient {
    /// The URL below which the API's own routes are.
    var baseURL: URL? {
        configuration.baseURL ?? (configuration.server ?? servers.first).flatMap { URL(string: $0.url) }
    }
}
