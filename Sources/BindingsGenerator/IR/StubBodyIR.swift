/// A request body as a server reads it.
public struct StubBodyIR: Sendable {
    /// The property with its value.
    public var name: Identifier
    /// Whether it must be there.
    public var isRequired: Bool
    /// What it may be; of several, each has a case.
    public var alternatives: [Alternative]

    /// One content type.
    public struct Alternative: Sendable {
        /// The media type or range.
        public var contentType: StringLiteral
        /// The case, where there are several.
        public var name: Identifier
        /// How it is read.
        public var kind: Kind
        /// The type of its value, where it is JSON or a form.
        public var type: TypeExpression?
        /// What is checked, where the type does not see to it.
        public var limits: [ConstraintExpression] = []
        /// What the members of a form stand for.
        public var shape: ParameterShapeExpression = .any
        /// How members of a form are written.
        public var encodings: [EncodingIR] = []
        /// The parts of a multipart form; nil where it may have any.
        public var parts: [StubPartIR]?
    }

    /// The kinds of bodies.
    public enum Kind: Sendable {
        case json, form, multipart, text, plain, stream
    }
}

/// A part of a multipart form as a server reads it.
public struct StubPartIR: Sendable {
    /// The part's name.
    public var key: StringLiteral
    /// The case.
    public var name: Identifier
    /// The type of its value.
    public var type: TypeExpression
    /// How it is read.
    public var kind: Kind
    /// What a text stands for.
    public var shape: ParameterShapeExpression
    /// What is checked.
    public var limits: [ConstraintExpression]
    /// Its headers.
    public var headers: [PartHeaderIR] = []
    /// How often it comes; nil for any number.
    public var rule: PartRuleExpression?

    /// The kinds of parts.
    public enum Kind: Sendable {
        case text, json, file
    }
}
