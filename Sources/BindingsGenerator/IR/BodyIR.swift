/// A request body.
public struct BodyIR: Sendable {
    /// What it is made of.
    public var kind: Kind
    /// Its content type.
    public var contentType: StringLiteral
    /// The argument that says the content type, where the document has a range of them.
    public var contentTypeArgument: Identifier?
    /// The type whose initialiser takes the arguments, where an object's members are arguments.
    public var type: TypeExpression?
    /// Those arguments, in the initialiser's order.
    public var members: [BodyMember] = []
    /// The single argument, where there is one.
    public var argument: Identifier?
    /// Whether that argument may be nil, for no body.
    public var isOptional = false
    /// Whether an object without members is not sent.
    public var omitsEmpty = false
    /// Parts, where the body is a multipart form.
    public var parts: [PartIR] = []
    /// How members of a form are written, where that is not the default.
    public var encodings: [EncodingIR] = []
    /// Arguments that are checked before anything is sent, where the body's type does not see to it.
    public var limited: [ConstrainedPropertyIR] = []

    /// The kinds of bodies.
    public enum Kind: Sendable {
        /// A JSON object whose members are arguments.
        case jsonMembers
        /// A JSON value in one argument.
        case jsonValue
        /// A form whose members are arguments.
        case formMembers
        /// A form in one argument.
        case formValue
        /// multipart/form-data.
        case multipart
        /// multipart/form-data whose parts the document does not name, in one argument.
        case multipartValue
        /// Text, or a plain value as text.
        case text
        /// Anything else, streamed.
        case stream
    }
}

/// How one member of a form is written.
public struct EncodingIR: Sendable, Hashable {
    /// The member's name on the wire.
    public var key: StringLiteral
    /// How it is written.
    public var encoding: Encoding

    /// `, encoding: [...]` for several members; nothing for none.
    static func argument(_ encodings: [EncodingIR]) -> String {
        if encodings.isEmpty { return "" }
        return ", encoding: [\(encodings.map { "\($0.key.swiftText): \($0.encoding.swiftText)" }.joined(separator: ", "))]"
    }

    /// The runtime's `FormEncoding`.
    public enum Encoding: SyntaxElement {
        case json
        case style(ParameterIR.Style, Truth, allowsReserved: Bool)

        /// The expression.
        public var swiftText: String {
            switch self {
            case .json: ".json"
            case .style(let style, let explode, let allowsReserved):
                ".style(.\(style.swiftText), explode: \(explode.swiftText)\(allowsReserved ? ", allowReserved: true" : ""))"
            }
        }
    }
}

/// An argument that becomes a member of a JSON body.
public struct BodyMember: Sendable {
    /// The label of the body type's initialiser.
    public var label: ArgumentLabel
    /// The function's argument.
    public var argument: Identifier
}

/// A part of a form.
public struct PartIR: Sendable {
    /// The part's name.
    public var key: StringLiteral
    /// The argument with its value.
    public var argument: Identifier
    /// How it is written.
    public var kind: Kind
    /// Whether each element of the argument is a part of JSON.
    public var isEach = false
    /// Its content type, where that is not the one of its kind.
    public var contentType: StringLiteral?
    /// Its headers.
    public var headers: [PartHeaderIR] = []

    /// The kinds of parts: the runtime form's method of that name.
    public enum Kind: String, SyntaxElement {
        /// A JSON text.
        case json
        /// A file.
        case file
        /// Plain text.
        case text
        /// Any number of files under names of their own.
        case files
        /// Anything else, as it is sent.
        case body

        /// The method.
        public var swiftText: String { rawValue }
    }
}
