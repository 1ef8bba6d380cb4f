/// A header of a part.
package struct PartHeaderIR: Sendable {
    package var key: StringLiteral
    package var part: StringLiteral
    /// On the client's side the argument, on the server's the label with its value.
    package var argument: Identifier
    /// Its type, without optional.
    package var type: TypeExpression
    /// Whether a part must have it.
    package var isRequired: Bool
    /// Whether the argument may be nil.
    package var isOptional: Bool
    /// Whether an object's members are written `name=value`.
    package var isExploded: Bool
    /// What its text stands for.
    package var shape: ParameterShapeExpression = .text
    /// What is checked.
    package var limits: [ConstraintExpression] = []
}
