/// One thing that an operation answers: a status with a body of one content type.
package struct StubResponseIR: Sendable {
    package var name: Identifier
    package var doc: DocText
    /// The status; nil where the answer names one of several.
    package var status: StatusPattern?
    /// The content type; nil where there is no body, or where the answer names one.
    package var contentType: StringLiteral?
    /// The body's type; nil where there is none.
    package var body: Body?
    package var headers: StubHeadersIR?

    /// How a body is written.
    package struct Body: Sendable {
        /// The function of the runtime's `ServerResponse`.
        package var kind: Kind
        package var type: BodyType
        /// How members of a form are written, where the document says so.
        package var encodings: [EncodingIR] = []
        /// What marks the end of a stream, where the document or the config says so.
        package var end: StringLiteral?
    }

    /// The function of the runtime's `ServerResponse`.
    package enum Kind: String, SyntaxElement {
        case json, text, plain, form, body
        case serverEvents, serverTexts, serverObjects, jsonLines, jsonSequence

        /// The function.
        package var swiftText: String { self == .plain ? "text" : rawValue }

        init(_ answer: OperationIR.Answer.Kind) {
            self = Kind(rawValue: answer.rawValue) ?? .body
        }
    }

    /// The type of a value that is answered.
    package enum BodyType: SyntaxElement {
        case value(TypeExpression)
        /// A stream of events.
        case events(TypeExpression)

        package var swiftText: String {
            switch self {
            case .value(let type): type.renderText
            case .events(let event): "BindingsServer.ServerEvents<\(event.renderText)>"
            }
        }

        package var expression: TypeExpression {
            switch self {
            case .value(let type), .events(let type): type
            }
        }
    }
}

/// The headers of one answer.
package struct StubHeadersIR: Sendable {
    /// The type that holds them.
    package var name: Identifier
    package var fields: [Field]

    /// Whether all of them may be left out.
    package var isOptional: Bool { !fields.contains(where: \.isRequired) }

    package struct Field: Sendable {
        package var key: StringLiteral
        /// The property.
        package var name: Identifier
        /// Its type, without optional.
        package var type: TypeExpression
        /// Whether the value is a JSON text.
        package var isJSON = false
        /// Whether members of an object are written `name=value`.
        package var isExploded = false
        package var isRequired: Bool
        package var doc: DocLine
    }
}

extension StubOperationIR: ReferencesTypes {
    package var namedTypes: [TypeExpression] {
        let bodies = (body?.alternatives ?? []).flatMap { [$0.type].compactMap { $0 } + ($0.parts ?? []).map(\.type) }
        let parts = (body?.alternatives ?? []).flatMap { $0.parts ?? [] }.flatMap(\.headers).map(\.type)
        let headers = answers.flatMap { $0.headers?.fields ?? [] }.map(\.type)
        return parameters.map(\.type) + bodies + parts + headers + answers.compactMap { $0.body?.type.expression }
    }
}
