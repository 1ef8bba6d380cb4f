/// A parameter that goes into path, query, headers or cookies.
package struct ParameterIR: Sendable {
    /// Where it goes.
    package var place: Place
    /// The name on the wire.
    package var key: StringLiteral
    package var argument: Identifier
    /// How a value of several parts is written; nil where the default of its place holds.
    package var style: Style?
    /// Whether parts stand apart; nil where the default holds.
    package var explode: Truth?
    /// Whether its value is sent as a JSON text.
    package var isJSON: Bool
    /// Whether its value is sent as a form.
    package var isForm = false
    /// How members of a form are written, where the document says so.
    package var encodings: [EncodingIR] = []
    /// Whether reserved characters are sent as they are.
    package var allowsReserved = false
    /// Whether its value must not be shown.
    package var isSecret = false
    /// What is checked of the value before anything is sent.
    package var limits: [ConstraintExpression] = []

    /// The place of a parameter: the runtime's method of that name.
    package enum Place: String, SyntaxElement {
        case path, query, querystring, header, cookie

        /// The method.
        package var swiftText: String { rawValue }
    }

    /// A serialisation style (OpenAPI 3.1, "Style Values").
    package enum Style: String, SyntaxElement {
        case form, spaceDelimited, pipeDelimited, deepObject, simple, label, matrix, cookie

        /// The member of the runtime's `ParameterStyle`.
        package var swiftText: String { rawValue }
    }
}

/// `true` or `false`.
package struct Truth: SyntaxElement {
    package let swiftText: String

    /// The literal of a truth value.
    package init(_ value: Bool) {
        swiftText = value ? "true" : "false"
    }
}
