/// One thing that an operation answers: a status with a body of one content type.
public struct StubResponseIR: Sendable {
    /// The case.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The status; nil where the answer names one of several.
    public var status: StatusPattern?
    /// The content type; nil where there is no body, or where the answer names one.
    public var contentType: StringLiteral?
    /// The body's type; nil where there is none.
    public var body: Body?
    /// Its headers.
    public var headers: StubHeadersIR?

    /// How a body is written.
    public struct Body: Sendable {
        /// The function of the runtime's `ServerResponse`.
        public var kind: Kind
        /// The type of its value.
        public var type: BodyType
        /// How members of a form are written, where the document says so.
        public var encodings: [EncodingIR] = []
        /// What marks the end of a stream, where the document or the config says so.
        public var end: StringLiteral?
    }

    /// The function of the runtime's `ServerResponse`.
    public enum Kind: String, SyntaxElement {
        case json, text, plain, form, body
        case serverEvents, serverTexts, serverObjects, jsonLines, jsonSequence

        /// The function.
        public var swiftText: String { self == .plain ? "text" : rawValue }

        init(_ answer: OperationIR.Answer.Kind) {
            self = Kind(rawValue: answer.rawValue) ?? .body
        }
    }

    /// The type of a value that is answered.
    public enum BodyType: SyntaxElement {
        case value(TypeExpression)
        /// A stream of events.
        case events(TypeExpression)

        /// The type.
        public var swiftText: String {
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
public struct StubHeadersIR: Sendable {
    /// The type that holds them.
    public var name: Identifier
    /// The headers.
    public var fields: [Field]

    /// Whether all of them may be left out.
    public var isOptional: Bool { !fields.contains(where: \.isRequired) }

    /// One header.
    public struct Field: Sendable {
        /// The header's name.
        public var key: StringLiteral
        /// The property.
        public var name: Identifier
        /// Its type, without optional.
        public var type: TypeExpression
        /// Whether the value is a JSON text.
        public var isJSON = false
        /// Whether members of an object are written `name=value`.
        public var isExploded = false
        /// Whether it must be there.
        public var isRequired: Bool
        /// Its documentation.
        public var doc: DocLine
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
