/// Follows redirects of GET and HEAD, by the same rules on every transport.
///
///     ClientConfiguration(interceptors: [RedirectFollowing(), …])
///
/// Without it a redirect is an ``APIError`` that says where to. Transports never follow one themselves: they would take credentials along.
/// Here each step is sent like any other request, so that credentials go to the configured origin alone; what else is secret, cookies and
/// sensitive header parameters among it, is left out where another origin is asked. A step from https to http is never taken.
/// As the first interceptor it stands around logs and spans, which then see each step.
public struct RedirectFollowing: Interceptor {
    private let limit: Int

    /// Follows redirects.
    ///
    /// - Parameter limit: how many in a row; default: 5. More are a failure of kind ``TransportError/Kind/malformedResponse``.
    public init(limit: Int = 5) {
        self.limit = limit
    }

    /// Sends an attempt on, step by step.
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
    /// The same exchange at the place that a redirect names (RFC 9110, 15.4); nil where none is to be followed.
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

    /// Whether a field belongs to the origin it was meant for.
    private func isBound(_ field: HTTPField) -> Bool {
        let name = field.name.canonicalName
        return field.isSecret || name == operation.idempotencyHeader?.lowercased()
            || operation.sensitive.contains { $0.lowercased() == name }
    }
}

/// Where a redirect leads.
private struct Location {
    var origin: Origin
    /// With the query.
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

    /// Signed URLs have their secrets in the query: nobody knows under which names.
    var display: String {
        let parts = path.split(separator: "?", maxSplits: 1)
        return "\(origin)\(parts.first ?? "/")\(parts.count > 1 ? "?\(Redaction.word)" : "")"
    }
}
