/// A schema whose values are of one of several types.
public struct UnionPicture: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The alternatives, in the document's order.
    public var cases: [Case]
    /// How a value's alternative is found.
    public var plan: Plan
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

    /// How a value's alternative is found.
    public enum Plan: Sendable {
        /// By a member of the object.
        case member(StringLiteral)
        /// By what the value is made of; where several are left, they are tried in order.
        case kind([Group])
        /// By trying, in order.
        case trial([Case])
    }

    /// Alternatives that are made of the same.
    public struct Group: Sendable {
        /// What their values are made of.
        public var kind: Kind
        /// In the order in which they are tried.
        public var cases: [Case]
    }

    /// What a JSON value is made of.
    public enum Kind: String, Leaf, CaseIterable {
        case bool, number, string, array, object

        /// The member of the runtime's `JSONKind`.
        public var swiftText: String { rawValue }
    }
}
