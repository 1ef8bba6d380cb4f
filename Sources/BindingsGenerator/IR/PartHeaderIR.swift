/// A header of a part.
public struct PartHeaderIR: Sendable {
    /// The header's name.
    public var key: StringLiteral
    /// The part's name.
    public var part: StringLiteral
    /// On the client's side the argument, on the server's the label with its value.
    public var argument: Identifier
    /// Its type, without optional.
    public var type: TypeExpression
    /// Whether a part must have it.
    public var isRequired: Bool
    /// Whether the argument may be nil.
    public var isOptional: Bool
    /// Whether an object's members are written `name=value`.
    public var isExploded: Bool
    /// What its text stands for.
    public var shape: ParameterShapeExpression = .text
    /// What is checked.
    public var limits: [ConstraintExpression] = []
}
