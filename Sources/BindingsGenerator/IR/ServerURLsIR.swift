/// The servers of a document that a caller may choose among.
package struct ServerURLsIR: Sendable {
    /// The name of the type that they stand in.
    package var name: Identifier
    /// The client's type, which that one stands in.
    package var client: Identifier
    /// The servers: the document's, then those of paths and operations.
    package var choices: [Choice]
    /// The types of variables whose values the document lists.
    package var enums: [EnumIR]

    /// One server.
    package struct Choice: Sendable {
        /// The property's or function's name.
        package var name: Identifier
        /// Its documentation, arguments included.
        package var doc: DocText
        /// The address as the document has it.
        package var address: StringLiteral
        /// Whether the address is a part of one, so that the caller says of which.
        package var isRelative: Bool
        /// Variables: those without a default first.
        package var arguments: [ArgumentIR]
        /// What the address is made of.
        package var parts: [ServerURLPartExpression]

        /// Whether there is nothing to say to it.
        package var isFixed: Bool { !isRelative && arguments.isEmpty }
    }
}

/// A piece of a server's address.
package enum ServerURLPartExpression: SyntaxElement {
    /// Text of the document.
    case text(StringLiteral)
    /// A value that the document lists.
    case listed(Identifier)
    /// The value of a variable.
    case value(ServerVariablePosition, variable: StringLiteral, argument: Identifier, mayBeEmpty: Bool)

    /// The expression that makes the runtime's `Server.Part`.
    package var swiftText: String {
        switch self {
        case .text(let text): text.swiftText
        case .listed(let name): ".text(\(name.swiftText).rawValue)"
        case .value(let place, let variable, let argument, let mayBeEmpty):
            ".\(place.rawValue)(\(variable.swiftText), \(argument.swiftText)\(mayBeEmpty && place.knowsEmpty ? ", mayBeEmpty: true" : ""))"
        }
    }
}

/// Where in an address a variable stands, by the names of the runtime's `Server.Part`.
package enum ServerVariablePosition: String, Sendable, Hashable {
    case scheme, url, label, host, address, port, portSuffix, basePath, path

    fileprivate var knowsEmpty: Bool { [.label, .path].contains(self) }
}
