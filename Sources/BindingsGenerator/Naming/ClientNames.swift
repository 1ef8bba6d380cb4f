/// The name of the client, and the names that are made of it.
struct ClientNames: Equatable {
    let client: Identifier
    /// The name that the title asks for, where the client could not get it.
    let refused: Identifier?

    /// - Parameters:
    ///   - configured: The config's choice; nil for a name made of the title.
    ///   - title: The document's title.
    init(configured: Identifier?, title: String) {
        let wanted = configured ?? NameRules.client(of: title)
        let isFree = configured == nil ? !Self.taken(wanted) : !ReservedNames.types.contains(wanted.name)
        client = isFree ? wanted : configured?.appending("Client") ?? Identifier("Client")
        refused = isFree ? nil : wanted
    }

    /// What stands in front of names that belong to the document as a whole: the client's name without its last word.
    var prefix: String {
        guard client.name.hasSuffix("Client"), client.name != "Client" else { return client.name }
        return String(client.name.dropLast("Client".count))
    }

    /// The type with the document's version.
    var document: Identifier { client.appending("Document") }
    /// The protocol that a server conforms to.
    var server: Identifier { Identifier(prefix + "Server") }
    /// The type that the operations of a server stand in.
    var operations: Identifier { Identifier(prefix + "Operations") }
    /// The type of what the service sends by itself.
    var webhook: Identifier { Identifier(prefix + "Webhook") }

    /// Whether a target that imports the runtime could not use the name, or one made of it, without its module.
    private static func taken(_ client: Identifier) -> Bool {
        runtimeClients.contains(client.name) || ReservedNames.types.contains(client.name)
    }

    /// The runtime's types whose names end as those of clients do.
    static let runtimeClients: Set<String> = ["APIClient"]
}
