import BindingsDocument

/// Lowers the servers that a caller may choose among.
struct ServerURLLowering {
    let document: OpenAPIDocument
    let operations: [APIOperation]
    let client: Identifier
    /// Names of types that the client's own types would hide.
    let taken: Set<Identifier>
    let overrides: GeneratorConfiguration.Names
    let diagnostics: DiagnosticCollector

    /// Nil where there is nothing to choose: one server for all, without variables.
    func lower() -> ServerURLsIR? {
        guard isChoice else { return nil }
        let servers = self.servers
        var enums = ServerEnums(overrides: overrides, diagnostics: diagnostics)
        let types = servers.map { enums.types(of: $0) }
        let names = ServerNaming(overrides: overrides.servers, diagnostics: diagnostics).names(of: servers)
        let (own, users) = (Set(document.servers.map(Self.identity)), self.users)
        let choices = zip(zip(servers, names), types).map { server, types in
            let identity = Self.identity(of: server.0)
            return choice(server.0, named: server.1, types, users: own.contains(identity) ? nil : users[identity] ?? [])
        }
        let name = [Identifier("Servers"), Identifier("DocumentServers")].first { !taken.contains($0) }
        return ServerURLsIR(name: name ?? Identifier("DocumentServers_"), client: client, choices: choices, enums: enums.enums)
    }

    private var isChoice: Bool {
        let own = operations.map(\.servers)
        return document.servers.count > 1 || own.contains { $0.count > 1 } || document.servers.contains(where: isPartial)
            || (document.servers + own.flatMap { $0 }).contains { !PathTemplate.variables(of: $0.url).isEmpty }
    }

    /// A path that is more than the root.
    private func isPartial(_ server: Server) -> Bool {
        !server.defaultURL.contains("://") && !["", "/"].contains(server.defaultURL)
    }

    /// The document's, then those of paths and operations; each once.
    ///
    /// The order of paths means nothing, and must not matter.
    private var servers: [Server] {
        var seen: Set<String> = []
        let own = operations.flatMap(\.servers).sorted { Self.key(of: $0) < Self.key(of: $1) }
        return (document.servers + own).filter { seen.insert(Self.identity(of: $0)).inserted }
    }

    private static func identity(of server: Server) -> String {
        let variables = server.variables.map { "\($0.name)=\($0.value.defaultValue)\($0.value.values.map { "\($0)" } ?? "")" }
        return ([server.url] + variables).joined(separator: "\u{0}")
    }

    private static func key(of server: Server) -> (String, String) { (identity(of: server), server.description ?? "") }

    /// - Parameter users: The operations that name the server; nil for a server of the whole document.
    private func choice(
        _ server: Server, named name: Identifier, _ types: [String: ServerEnums.Listed], users: [APIOperation]?
    ) -> ServerURLsIR.Choice {
        let places = ServerURLTemplate(server)
        // One on a path of its own stands on the client's own origin already.
        let isRelative = users == nil && !server.defaultURL.contains("://")
        var arguments = ServerArguments(isRelative: isRelative)
        for variable in PathTemplate.variables(of: server.url) {
            arguments.add(variable, declared: server.variables.first { $0.name == variable }?.value, types[variable], places)
        }
        let parts = places.pieces.enumerated().map { index, piece in
            switch piece {
            case .text(let text): ServerURLPartExpression.text(StringLiteral(text))
            case .variable(let variable): arguments.part(variable, at: places.place(at: index))
            }
        }
        return ServerURLsIR.Choice(
            name: name, doc: doc(server, arguments, users: users, isRelative: isRelative), address: StringLiteral(server.url),
            isRelative: isRelative, arguments: arguments.ordered, parts: parts)
    }

    private func doc(_ server: Server, _ arguments: ServerArguments, users: [APIOperation]?, isRelative: Bool) -> DocText {
        var doc = DocText(server.description)
        doc.append(paragraph: "`\(OperationDoc.oneLine(server.url))`")
        if let users { doc.append(paragraph: "Not of the whole document: \(Self.some(of: users)).") }
        let base = "- Parameter base: The absolute URL that the address is relative to: the host's, or the document's own."
        doc.append(paragraph: ((isRelative ? [base] : []) + arguments.docs).joined(separator: "\n"))
        return doc
    }

    /// The operations that name servers of their own, by the servers.
    private var users: [String: [APIOperation]] {
        operations.reduce(into: [:]) { users, operation in
            for identity in Set(operation.servers.map(Self.identity)) { users[identity, default: []].append(operation) }
        }
    }

    private static func some(of users: [APIOperation]) -> String {
        let named = users.map { "`\($0.method) \(OperationDoc.oneLine($0.path))`" }.sorted().prefix(3)
        return named.joined(separator: ", ") + (users.count > 3 ? " and \(users.count - 3) more" : "")
    }
}
