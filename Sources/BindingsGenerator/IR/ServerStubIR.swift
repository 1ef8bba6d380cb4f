/// What a server of the document stands on: a protocol with a function for each operation.
public struct ServerStubIR: Sendable {
    /// The protocol's name.
    public var name: Identifier
    /// The type that the operations stand in.
    public var namespace: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The path of the document's first server.
    public var base: StringLiteral
    /// Where each security scheme has its credential.
    public var schemes: [StubSecuritySchemeIR]
    /// The operations.
    public var operations: [StubOperationIR]

    /// Whether an operation asks for credentials.
    public var hasSecurity: Bool { operations.contains { !$0.security.isEmpty } }
}

/// Where a security scheme has its credential in a request.
public struct StubSecuritySchemeIR: Sendable {
    /// The scheme's name in the document.
    public var scheme: StringLiteral
    /// The runtime's `ServerScheme`.
    public var place: Place

    /// An expression of the runtime's `ServerScheme`.
    public struct Place: SyntaxElement {
        /// The expression.
        public let swiftText: String

        init(_ scheme: SecuritySchemeIR) {
            let carrier = scheme.carrier.map { "(\($0.swiftText))" } ?? ""
            swiftText = ".\(scheme.placement.swiftText)\(carrier)"
        }
    }
}

/// One operation of a server.
public struct StubOperationIR: Sendable {
    /// The operation's id in the document.
    public var id: StringLiteral
    /// The function's name.
    public var name: Identifier
    /// The type that describes it.
    public var type: Identifier
    /// The type that it stands in.
    public var namespace: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The HTTP method.
    public var method: OperationIR.Method
    /// The path template.
    public var path: StringLiteral
    /// The path of its own server, where it has one.
    public var base: StringLiteral?
    /// Alternatives of scheme names.
    public var security: [SecurityIR]
    /// The names of the types inside.
    public var names: Names
    /// Its parameters.
    public var parameters: [StubParameterIR]
    /// Its body.
    public var body: StubBodyIR?
    /// What it answers.
    public var answers: [StubResponseIR]

    /// The names of the types inside an operation's; none is that of a model.
    public struct Names: Sendable {
        /// What a request says.
        public var input = Identifier("Input")
        /// What a body is, where it may be several things.
        public var body = Identifier("Body")
        /// A part of a form.
        public var part = Identifier("Part")
        /// What is answered.
        public var answer = Identifier("Reply")
    }
}

/// A parameter as a server reads it.
public struct StubParameterIR: Sendable {
    /// Where and how it is written.
    public var parameter: ParameterIR
    /// The property with its value.
    public var name: Identifier
    /// The value's type, without optional.
    public var type: TypeExpression
    /// Whether it must be there.
    public var isRequired: Bool
    /// What its texts stand for.
    public var shape: ParameterShapeExpression
    /// Its documentation.
    public var doc: DocLine
}

/// An expression of the runtime's `ParameterShape`.
public indirect enum ParameterShapeExpression: SyntaxElement {
    case text, number, boolean, any
    case list(ParameterShapeExpression)
    case object([Member], others: ParameterShapeExpression?)

    /// A member of an object.
    public struct Member: Sendable, Hashable {
        let key: StringLiteral
        let shape: ParameterShapeExpression
    }

    /// The expression.
    public var swiftText: String {
        switch self {
        case .text: ".text"
        case .number: ".number"
        case .boolean: ".boolean"
        case .any: ".any"
        case .list(let element): ".list(\(element.swiftText))"
        case .object(let members, let others):
            ".object([\(members.isEmpty ? ":" : members.map { "\($0.key.swiftText): \($0.shape.swiftText)" }.joined(separator: ", "))]"
                + (others.map { ", others: \($0.swiftText))" } ?? ")")
        }
    }
}
