/// A request body.
package struct BodyIR: Sendable {
    /// What it is made of.
    package var kind: Kind
    package var contentType: StringLiteral
    /// The argument that says the content type, where the document has a range of them.
    package var contentTypeArgument: Identifier?
    /// The type whose initialiser takes the arguments, where an object's members are arguments.
    package var type: TypeExpression?
    /// Those arguments, in the initialiser's order.
    package var members: [BodyMember] = []
    /// The single argument, where there is one.
    package var argument: Identifier?
    /// Whether that argument may be nil, for no body.
    package var isOptional = false
    /// Whether an object without members is not sent.
    package var omitsEmpty = false
    /// Parts, where the body is a multipart form.
    package var parts: [PartIR] = []
    /// How members of a form are written, where that is not the default.
    package var encodings: [EncodingIR] = []
    /// Arguments that are checked before anything is sent, where the body's type does not see to it.
    package var limited: [ConstrainedPropertyIR] = []

    /// The kinds of bodies.
    package enum Kind: Sendable {
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
package struct EncodingIR: Sendable, Hashable {
    /// The member's name on the wire.
    package var key: StringLiteral
    /// How it is written.
    package var encoding: Encoding

    /// `, encoding: [...]` for several members; nothing for none.
    static func argument(_ encodings: [EncodingIR]) -> String {
        if encodings.isEmpty { return "" }
        return ", encoding: [\(encodings.map { "\($0.key.swiftText): \($0.encoding.swiftText)" }.joined(separator: ", "))]"
    }

    /// The runtime's `FormEncoding`.
    package enum Encoding: SyntaxElement {
        case json
        case style(ParameterIR.Style, Truth, allowsReserved: Bool)

        package var swiftText: String {
            switch self {
            case .json: ".json"
            case .style(let style, let explode, let allowsReserved):
                ".style(.\(style.swiftText), explode: \(explode.swiftText)\(allowsReserved ? ", allowReserved: true" : ""))"
            }
        }
    }
}

/// An argument that becomes a member of a JSON body.
package struct BodyMember: Sendable {
    /// The label of the body type's initialiser.
    package var label: ArgumentLabel
    /// The function's argument.
    package var argument: Identifier
}

/// A part of a form.
package struct PartIR: Sendable {
    package var key: StringLiteral
    package var argument: Identifier
    /// How it is written.
    package var kind: Kind
    /// Whether each element of the argument is a part of JSON.
    package var isEach = false
    /// Its content type, where that is not the one of its kind.
    package var contentType: StringLiteral?
    package var headers: [PartHeaderIR] = []

    /// The kinds of parts: the runtime form's method of that name.
    package enum Kind: String, SyntaxElement {
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
        package var swiftText: String { rawValue }
    }
}
