/// Drops every header that is not part of a signed request, including those added by interceptors, because one of them may be a credential.
struct HeaderAllowlist: Interceptor {
    /// In lower case.
    private let names: Set<String>

    /// - Parameter names: In lower case; the headers that the runtime itself sends with every request are allowed as well.
    init(_ names: Set<String>) {
        self.names = names.union(["accept", "accept-encoding", "if-range", "range", "user-agent"])
    }

    func attempt(_ exchange: Exchange, next: @escaping Exchange.Next) async throws -> TransportResponse {
        var exchange = exchange
        var kept: HTTPFields = [:]
        for field in exchange.head.headerFields where names.contains(field.name.canonicalName) { kept.append(field) }
        exchange.head.headerFields = kept
        return try await next(exchange)
    }
}
