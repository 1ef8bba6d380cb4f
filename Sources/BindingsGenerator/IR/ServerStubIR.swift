/// What a server of the document stands on: a protocol with a function for each operation.
package struct ServerStubIR: Sendable {
    /// The protocol's name.
    package var name: Identifier
    /// The type that the operations stand in.
    package var namespace: Identifier
    package var doc: DocText
    /// The path of the document's first server.
    package var base: StringLiteral
    /// Where each security scheme has its credential.
    package var schemes: [StubSecuritySchemeIR]
    package var operations: [StubOperationIR]

    /// Whether an operation asks for credentials.
    package var hasSecurity: Bool { operations.contains { !$0.security.isEmpty } }
}

/// Where a security scheme has its credential in a request.
package struct StubSecuritySchemeIR: Sendable {
    /// The scheme's name in the document.
    package var scheme: StringLiteral
    /// The runtime's `ServerScheme`.
    package var place: Place

    /// An expression of the runtime's `ServerScheme`.
    package struct Place: SyntaxElement {
        package let swiftText: String

        init(_ scheme: SecuritySchemeIR) {
            let carrier = scheme.carrier.map { "(\($0.swiftText))" } ?? ""
            swiftText = ".\(scheme.placement.swiftText)\(carrier)"
        }
    }
}

/// One operation of a server.
package struct StubOperationIR: Sendable {
    /// The operation's id in the document.
    package var id: StringLiteral
    package var name: Identifier
    /// The type that describes it.
    package var type: Identifier
    /// The type that it stands in.
    package var namespace: Identifier
    package var doc: DocText
    package var method: OperationIR.Method
    /// The path template.
    package var path: StringLiteral
    /// The path of its own server, where it has one.
    package var base: StringLiteral?
    /// Alternatives of scheme names.
    package var security: [SecurityIR]
    /// The names of the types inside.
    package var names: Names
    package var parameters: [StubParameterIR]
    package var body: StubBodyIR?
    package var answers: [StubResponseIR]

    /// The names of the types inside an operation's; none is that of a model.
    package struct Names: Sendable {
        /// What a request says.
        package var input = Identifier("Input")
        /// What a body is, where it may be several things.
        package var body = Identifier("Body")
        /// A part of a form.
        package var part = Identifier("Part")
        package var answer = Identifier("Reply")
    }
}

/// A parameter as a server reads it.
package struct StubParameterIR: Sendable {
    /// Where and how it is written.
    package var parameter: ParameterIR
    /// The property with its value.
    package var name: Identifier
    /// The value's type, without optional.
    package var type: TypeExpression
    package var isRequired: Bool
    /// What its texts stand for.
    package var shape: ParameterShapeExpression
    package var doc: DocLine
}

/// An expression of the runtime's `ParameterShape`.
package indirect enum ParameterShapeExpression: SyntaxElement {
    case text, number, boolean, any
    case list(ParameterShapeExpression)
    case object([Member], others: ParameterShapeExpression?)

    /// A member of an object.
    package struct Member: Sendable, Hashable {
        let key: StringLiteral
        let shape: ParameterShapeExpression
    }

    package var swiftText: String {
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
