/// The client type and its operations.
package struct ClientIR: Sendable {
    /// The client type's name.
    package var name: Identifier
    package var doc: DocText
    /// The document's servers, first one first.
    package var servers: [StringLiteral]
    /// What a caller may choose among; nil where there is one server without variables.
    package var choices: ServerURLsIR?
    /// One credential argument per security scheme.
    package var schemes: [SecuritySchemeIR]
    /// Operations grouped by tag.
    package var groups: [GroupIR]
    /// Members of JSON bodies whose values are not shown, by their names on the wire.
    package var sensitiveMembers: [StringLiteral]
}

/// A security scheme that the client takes a credential for.
package struct SecuritySchemeIR: Sendable {
    /// The initialiser's argument.
    package var argument: Identifier
    /// The scheme's name in the document.
    package var scheme: StringLiteral
    /// Where the credential goes.
    package var placement: Placement
    /// The header, query item or cookie that carries it, where the placement has one.
    package var carrier: StringLiteral?
    /// What the document says of it.
    package var doc: DocText

    /// Where a credential stands in a request.
    package enum Placement: String, SyntaxElement {
        case bearer, basic, cookie, header, query, scheme

        /// The factory method of the runtime's `Credential`.
        package var swiftText: String { rawValue }
    }
}

/// The operations of one tag.
package struct GroupIR: Sendable {
    /// The property of the client.
    package var property: Identifier
    /// The group's type.
    package var type: Identifier
    /// The client's type, which the group stands in.
    package var client: Identifier
    package var doc: DocText
    /// Whether the client has members whose values are not shown.
    package var hidesMembers: Bool
    package var operations: [OperationIR]
}
