/// The servers of a document that a caller may choose among.
public struct ServerURLsIR: Sendable {
    /// The name of the type that they stand in.
    public var name: Identifier
    /// The client's type, which that one stands in.
    public var client: Identifier
    /// The servers: the document's, then those of paths and operations.
    public var choices: [Choice]
    /// The types of variables whose values the document lists.
    public var enums: [EnumIR]

    /// One server.
    public struct Choice: Sendable {
        /// The property's or function's name.
        public var name: Identifier
        /// Its documentation, arguments included.
        public var doc: DocText
        /// The address as the document has it.
        public var address: StringLiteral
        /// Whether the address is a part of one, so that the caller says of which.
        public var isRelative: Bool
        /// Variables: those without a default first.
        public var arguments: [ArgumentIR]
        /// What the address is made of.
        public var parts: [ServerURLPartExpression]

        /// Whether there is nothing to say to it.
        public var isFixed: Bool { !isRelative && arguments.isEmpty }
    }
}

/// A piece of a server's address.
public enum ServerURLPartExpression: SyntaxElement {
    /// Text of the document.
    case text(StringLiteral)
    /// A value that the document lists.
    case listed(Identifier)
    /// The value of a variable.
    case value(ServerVariablePosition, variable: StringLiteral, argument: Identifier, mayBeEmpty: Bool)

    /// The expression that makes the runtime's `Server.Part`.
    public var swiftText: String {
        switch self {
        case .text(let text): text.swiftText
        case .listed(let name): ".text(\(name.swiftText).rawValue)"
        case .value(let place, let variable, let argument, let mayBeEmpty):
            ".\(place.rawValue)(\(variable.swiftText), \(argument.swiftText)\(mayBeEmpty && place.knowsEmpty ? ", mayBeEmpty: true" : ""))"
        }
    }
}

/// Where in an address a variable stands, by the names of the runtime's `Server.Part`.
public enum ServerVariablePosition: String, Sendable, Hashable {
    case scheme, url, label, host, address, port, portSuffix, basePath, path

    fileprivate var knowsEmpty: Bool { [.label, .path].contains(self) }
}
