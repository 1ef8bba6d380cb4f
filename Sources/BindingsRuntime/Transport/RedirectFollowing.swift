/// Follows redirects of GET and HEAD, by the same rules on every transport.
///
///     ClientConfiguration(interceptors: [RedirectFollowing(), …])
///
/// Without it, a redirect is an ``APIError`` with its target. Transports never follow one themselves, because they would send credentials
/// along. Here each step is sent like any other request, so that credentials are sent to the configured origin alone; other secrets,
/// including cookies and sensitive header parameters, are left out for another origin. A step from https to http is never taken.
/// As the first interceptor, it is outside logs and spans, which then see each step.
public struct RedirectFollowing: Interceptor {
    private let limit: Int

    /// Creates the interceptor.
    ///
    /// - Parameter limit: The maximum number of redirects in a row; default: 5. More are a ``TransportError/Kind/malformedResponse``.
    public init(limit: Int = 5) {
        self.limit = limit
    }

    /// Sends an attempt, and follows its redirects step by step.
    public func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        var exchange = exchange
        var steps = 0
        while true {
            let response = try await next(exchange)
            guard let following = exchange.following(response.head) else { return response }
            steps += 1
            if steps > limit { throw tooMany(following) }
            exchange = following
        }
    }

    private func tooMany(_ next: Exchange) -> TransportError {
        TransportError(
            .malformedResponse, requestSent: true,
            "More than \(limit) redirects in a row, the last one to \(next.displayURL): unless they lead in a circle, raise RedirectFollowing(limit:)."
        )
    }
}

extension Exchange {
    /// The same exchange at the location of a redirect (RFC 9110, 15.4); nil if none is to be followed.
    func following(_ response: HTTPResponse) -> Exchange? {
        guard Self.redirects.contains(response.status.code), head.method == .get || head.method == .head,
            let location = response.headerFields[.location], let target = Location(location, from: head), target.isSafe(from: head)
        else { return nil }
        var next = self
        next.displayURL = target.display
        if target.origin != origin { next.head.headerFields = HTTPFields(head.headerFields.filter { !isBound($0) }) }
        (next.head.scheme, next.head.authority, next.head.path) = (target.origin.scheme, target.origin.authority, target.path)
        return next
    }

    private static let redirects: Set<Int> = [301, 302, 303, 307, 308]

    /// Indicates whether a field is bound to its original origin.
    private func isBound(_ field: HTTPField) -> Bool {
        let name = field.name.canonicalName
        return field.isSecret || name == operation.idempotencyHeader?.lowercased()
            || operation.sensitive.contains { $0.lowercased() == name }
    }
}

/// The target of a redirect.
private struct Location {
    var origin: Origin
    /// The path with the query.
    var path: String

    /// Reads an absolute URL, or a path on the same origin; nil for anything else.
    init?(_ text: String, from head: HTTPRequest) {
        let absolute = text.hasPrefix("/") && !text.hasPrefix("//") ? "\(head.scheme ?? "")://\(head.authority ?? "")\(text)" : text
        guard let colon = absolute.range(of: "://") else { return nil }
        let rest = absolute[colon.upperBound...].prefix { $0 != "#" }
        let slash = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        guard let origin = Origin(scheme: absolute[..<colon.lowerBound], authority: rest[..<slash]) else { return nil }
        self.origin = origin
        path = rest[slash...].hasPrefix("/") ? String(rest[slash...]) : "/" + rest[slash...]
        guard path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    }

    func isSafe(from head: HTTPRequest) -> Bool {
        origin.scheme == "https" || head.scheme == "http"
    }

    /// Signed URLs have their secrets in the query, under unknown names.
    var display: String {
        let parts = path.split(separator: "?", maxSplits: 1)
        return "\(origin)\(parts.first ?? "/")\(parts.count > 1 ? "?\(Redaction.word)" : "")"
    }
}
