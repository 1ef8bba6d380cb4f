/// A schema whose values are of one of several types.
public struct UnionPicture: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The alternatives, in the order in which they are tried.
    public var cases: [Case]
    /// The member of the object that tells the alternatives apart, or nil where they are tried one after the other.
    public var discriminator: StringLiteral?
    /// The case for values that no alternative is named for; nil where such a value is an error.
    public var unknown: Identifier?

    /// One alternative.
    public struct Case: Sendable {
        /// The case's name.
        public var name: Identifier
        /// The type of its value.
        public var type: TypeExpression
        /// The discriminator's values that mean this alternative.
        public var tags: [StringLiteral]
        /// Its documentation.
        public var doc: DocText
    }
}
