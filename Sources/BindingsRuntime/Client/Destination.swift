/// The destination of a call, and whether it may receive credentials: a pure decision.
struct Destination: Sendable, Hashable {
    var base: BaseURL
    var takesCredentials: Bool
    /// The client's own origin, if the document alone moves the call to an origin that takes no credentials.
    var ledAwayFrom: Origin?

    enum Problem: Error, Hashable {
        case noServer
        /// Only the operation has a server, and no setting says which origin may receive credentials.
        case noHome
        case badURL(String)
        case relative(String)
        case badVariable(String)
        case insecure(Origin)
        /// One of the ``Choices/credentialServers`` has no origin.
        case badCredentialServer(String)
    }

    /// The inputs of the decision.
    struct Choices {
        /// The document's first server.
        var declared: String?
        /// The client's own server, in place of that one.
        var configured: Server?
        /// A server declared for the operation or its path alone.
        var operationServer: String?
        /// The server that the call or the operation's settings choose.
        var chosen: Server?
        /// Indicates whether the operation cannot be called without a credential.
        var needsCredentials = false
        /// The servers that may receive credentials besides the client's own origin.
        var credentialServers: [Server] = []
        var allowsInsecureHTTP = false
    }

    static func choose(_ choices: Choices) throws(Problem) -> Destination {
        let (home, target) = try targets(choices)
        if target.origin.scheme == "http", !target.origin.isLoopback, !choices.allowsInsecureHTTP { throw .insecure(target.origin) }
        let takesCredentials = try takes(target.origin, home: home?.origin, choices)
        return Destination(
            base: target, takesCredentials: takesCredentials,
            ledAwayFrom: takesCredentials || choices.chosen != nil ? nil : home?.origin)
    }

    private static func takes(_ origin: Origin, home: Origin?, _ choices: Choices) throws(Problem) -> Bool {
        if origin == home { return true }
        for server in choices.credentialServers {
            if let problem = server.problem { throw .badVariable(problem) }
            guard let trusted = BaseURL(server.url) else { throw .badCredentialServer(server.url) }
            if trusted.origin == origin { return true }
        }
        return false
    }

    private static func targets(_ choices: Choices) throws(Problem) -> (home: BaseURL?, target: BaseURL) {
        if let problem = choices.configured?.problem ?? choices.chosen?.problem { throw .badVariable(problem) }
        guard let configured = choices.configured?.url ?? choices.declared else { return (nil, try homeless(choices)) }
        guard let home = BaseURL(configured) else { throw configured.hasPrefix("/") ? .relative(configured) : .badURL(configured) }
        // A caller's choice is used as it is; the document's servers follow the client's.
        if let chosen = choices.chosen { return (home, try resolve(chosen.url, home: home, declared: nil)) }
        guard let server = choices.operationServer else { return (home, home) }
        return (home, try resolve(server, home: home, declared: choices.declared.flatMap(BaseURL.init)))
    }

    /// The target without a server of the client: a document may declare servers for its operations alone.
    private static func homeless(_ choices: Choices) throws(Problem) -> BaseURL {
        guard let server = choices.chosen?.url ?? choices.operationServer else { throw .noServer }
        guard let target = BaseURL(server) else { throw server.hasPrefix("/") ? .noServer : .badURL(server) }
        if choices.needsCredentials, !(try takes(target.origin, home: nil, choices)) { throw .noHome }
        return target
    }

    /// A server on the document's own origin is moved to the configured origin, so that a sandbox serves both.
    private static func resolve(_ server: String, home: BaseURL, declared: BaseURL?) throws(Problem) -> BaseURL {
        if server.hasPrefix("/"), !server.hasPrefix("//") {
            guard let target = BaseURL(home.origin.description + server) else { throw .badURL(server) }
            return target
        }
        guard let target = BaseURL(server) else { throw .badURL(server) }
        return target.origin == declared?.origin ? BaseURL(origin: home.origin, path: target.path) : target
    }
}
