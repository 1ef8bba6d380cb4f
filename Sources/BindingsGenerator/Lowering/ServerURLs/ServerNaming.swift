import BindingsDocument

/// Names servers: by their own name, else by a short description, else by their host, else by their number.
struct ServerNaming {
    let overrides: [String: Identifier]
    let diagnostics: DiagnosticCollector

    /// Names in the order of the servers.
    func names(of servers: [Server]) -> [Identifier] {
        var table = NameTable()
        let owners = servers.map { SpellingAtPlace(spelling: $0.url, place: $0.place.pointer) }
        let numbered = Dictionary(zip(owners, servers.enumerated()), uniquingKeysWith: { first, _ in first })
        let names = table.names(
            for: owners,
            by: { owner in numbered[owner].map { wanted($0.element, number: $0.offset + 1) } ?? Identifier(owner.spelling) },
            or: { owner in numbered[owner].map { alternatives($0.element, number: $0.offset + 1) } ?? [] })
        for collision in table.collisions {
            let server = servers.first { $0.url == collision.spelling }
            diagnostics.tell(
                collision, "two servers want the name \(collision.wanted)", table: "servers", spelling: collision.spelling,
                at: server?.location)
        }
        return owners.enumerated().map { names[$1] ?? Identifier("server\($0 + 1)") }
    }

    private func wanted(_ server: Server, number: Int) -> Identifier {
        if let name = overrides[server.url] { return name }
        if let name = server.name, name.contains(where: \.isLetter) { return NameRules.member(name) }
        let words = Self.words(of: server.description) ?? Self.hostWords(of: server)
        return words.map { Identifier($0.lowerCamel) } ?? Identifier("server\(number)")
    }

    private func alternatives(_ server: Server, number: Int) -> [Identifier] {
        let wanted = wanted(server, number: number)
        let host = Self.hostWords(of: server).map { [wanted.appending($0.upperCamel)] } ?? []
        let variables = PathTemplate.variables(of: server.url).map { wanted.appending(NameRules.type($0).name) }
        return host + variables + [wanted.appending(String(number))]
    }

    /// A description that is a name, less the words that say no more than that it is a server.
    private static func words(of description: String?) -> Words? {
        guard let text = description, text.count <= 40, !text.trimmed.contains(where: \.isNewline) else { return nil }
        var words = Words(splitting: text).list[...]
        if let first = words.first, words.count > 1, ["a", "an", "the"].contains(first) { words.removeFirst() }
        // `Server for uploads`.
        if words.count > 2, words[words.startIndex + 1] == "for", said.contains(words[words.startIndex]) { words.removeFirst(2) }
        while words.count > 1, let last = words.last, said.contains(last) { words.removeLast() }
        guard (1...4).contains(words.count), let first = words.first?.first, first.isLetter else { return nil }
        return Words(Array(words))
    }

    private static let said: Set<String> = ["api", "endpoint", "environment", "host", "server", "servers", "url"]

    /// The labels of the host, less its variables.
    private static func hostWords(of server: Server) -> Words? {
        let text = ServerURLTemplate(server).pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
        guard let start = text.range(of: "://")?.upperBound else { return nil }
        let host = text[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
        let labels = host.split(separator: ".").filter { $0 != "www" }
        let words = labels.flatMap { Words(splitting: String($0)).list }
        guard (1...4).contains(words.count), words.first?.first?.isLetter == true else { return nil }
        return Words(words)
    }
}

extension String {
    fileprivate var trimmed: Substring {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
