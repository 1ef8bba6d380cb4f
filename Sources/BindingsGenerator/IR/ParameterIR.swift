/// A parameter that goes into path, query, headers or cookies.
public struct ParameterIR: Sendable {
    /// Where it goes.
    public var place: Place
    /// Its name on the wire.
    public var key: StringLiteral
    /// The argument with its value.
    public var argument: Identifier
    /// How a value of several parts is written; nil where the default of its place holds.
    public var style: Style?
    /// Whether parts stand apart; nil where the default holds.
    public var explode: Truth?
    /// Whether its value is sent as a JSON text.
    public var isJSON: Bool
    /// Whether its value is sent as a form.
    public var isForm = false
    /// How members of a form are written, where the document says so.
    public var encodings: [EncodingIR] = []
    /// Whether reserved characters are sent as they are.
    public var allowsReserved = false
    /// Whether its value must not be shown.
    public var isSecret = false
    /// What is checked of the value before anything is sent.
    public var limits: [ConstraintExpression] = []

    /// The place of a parameter: the runtime's method of that name.
    public enum Place: String, SyntaxElement {
        case path, query, querystring, header, cookie

        /// The method.
        public var swiftText: String { rawValue }
    }

    /// A serialisation style (OpenAPI 3.1, "Style Values").
    public enum Style: String, SyntaxElement {
        case form, spaceDelimited, pipeDelimited, deepObject, simple, label, matrix, cookie

        /// The member of the runtime's `ParameterStyle`.
        public var swiftText: String { rawValue }
    }
}

/// `true` or `false`.
public struct Truth: SyntaxElement {
    /// The literal.
    public let swiftText: String

    /// The literal of a truth value.
    public init(_ value: Bool) {
        swiftText = value ? "true" : "false"
    }
}
