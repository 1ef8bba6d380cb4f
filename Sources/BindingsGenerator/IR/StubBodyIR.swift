/// A request body as a server reads it.
package struct StubBodyIR: Sendable {
    /// The property with its value.
    package var name: Identifier
    package var isRequired: Bool
    /// What it may be; of several, each has a case.
    package var alternatives: [Alternative]

    /// One content type.
    package struct Alternative: Sendable {
        /// The media type or range.
        package var contentType: StringLiteral
        /// The case, where there are several.
        package var name: Identifier
        /// How it is read.
        package var kind: Kind
        /// The type of its value, where it is JSON or a form.
        package var type: TypeExpression?
        /// What is checked, where the type does not see to it.
        package var limits: [ConstraintExpression] = []
        /// What the members of a form stand for.
        package var shape: ParameterShapeExpression = .any
        /// How members of a form are written.
        package var encodings: [EncodingIR] = []
        /// The parts of a multipart form; nil where it may have any.
        package var parts: [StubPartIR]?
    }

    /// The kinds of bodies.
    package enum Kind: Sendable {
        case json, form, multipart, text, plain, stream
    }
}

/// A part of a multipart form as a server reads it.
package struct StubPartIR: Sendable {
    package var key: StringLiteral
    package var name: Identifier
    package var type: TypeExpression
    /// How it is read.
    package var kind: Kind
    /// What a text stands for.
    package var shape: ParameterShapeExpression
    /// What is checked.
    package var limits: [ConstraintExpression]
    package var headers: [PartHeaderIR] = []
    /// How often it comes; nil for any number.
    package var rule: PartRuleExpression?

    /// The kinds of parts.
    package enum Kind: Sendable {
        case text, json, file
    }
}
