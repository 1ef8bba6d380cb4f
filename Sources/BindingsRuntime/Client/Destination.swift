/// Where a call goes, and whether credentials may go there: a pure decision.
struct Destination: Sendable, Hashable {
    var base: BaseURL
    var takesCredentials: Bool

    enum Problem: Error, Hashable {
        case noServer
        case badURL(String)
        case insecure(Origin)
    }

    /// - Parameters:
    ///   - declared: the document's first server.
    ///   - override: the configured base URL.
    ///   - operationServer: a server declared for the operation or its path alone.
    static func choose(
        declared: String?, override: String?, operationServer: String?, allowsInsecureHTTP: Bool
    ) throws(Problem) -> Destination {
        guard let configured = override ?? declared else { throw .noServer }
        guard let home = BaseURL(configured) else { throw .badURL(configured) }
        var target = home
        if let operationServer {
            target = try resolve(operationServer, home: home, declared: declared.flatMap(BaseURL.init))
        }
        if target.origin.scheme == "http", !target.origin.isLoopback, !allowsInsecureHTTP { throw .insecure(target.origin) }
        return Destination(base: target, takesCredentials: target.origin == home.origin)
    }

    /// A server on the document's own origin follows the configured origin, so that a sandbox serves both.
    private static func resolve(_ server: String, home: BaseURL, declared: BaseURL?) throws(Problem) -> BaseURL {
        if server.hasPrefix("/"), !server.hasPrefix("//") {
            guard let target = BaseURL(home.origin.description + server) else { throw .badURL(server) }
            return target
        }
        guard let target = BaseURL(server) else { throw .badURL(server) }
        return target.origin == declared?.origin ? BaseURL(origin: home.origin, path: target.path) : target
    }
}
