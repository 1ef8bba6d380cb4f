/// The client type and its operations.
public struct ClientIR: Sendable {
    /// The client type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The document's servers, first one first.
    public var servers: [StringLiteral]
    /// What a caller may choose among; nil where there is one server without variables.
    public var choices: ServerURLsIR?
    /// One credential argument per security scheme.
    public var schemes: [SecuritySchemeIR]
    /// Operations grouped by tag.
    public var groups: [GroupIR]
    /// Members of JSON bodies whose values are not shown, by their names on the wire.
    public var sensitiveMembers: [StringLiteral]
}

/// A security scheme that the client takes a credential for.
public struct SecuritySchemeIR: Sendable {
    /// The initialiser's argument.
    public var argument: Identifier
    /// The scheme's name in the document.
    public var scheme: StringLiteral
    /// Where the credential goes.
    public var placement: Placement
    /// The header, query item or cookie that carries it, where the placement has one.
    public var carrier: StringLiteral?
    /// What the document says of it.
    public var doc: DocText

    /// Where a credential stands in a request.
    public enum Placement: String, SyntaxElement {
        case bearer, basic, cookie, header, query, scheme

        /// The factory method of the runtime's `Credential`.
        public var swiftText: String { rawValue }
    }
}

/// The operations of one tag.
public struct GroupIR: Sendable {
    /// The property of the client.
    public var property: Identifier
    /// The group's type.
    public var type: Identifier
    /// The client's type, which the group stands in.
    public var client: Identifier
    /// Its documentation.
    public var doc: DocText
    /// Whether the client has members whose values are not shown.
    public var hidesMembers: Bool
    /// Its operations.
    public var operations: [OperationIR]
}
