/// An object that is one of several types as well: members of its own, and a choice.
public struct CompositeIR: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The type of the members.
    public var members: TypeExpression
    /// The type of the choice.
    public var choice: TypeExpression
}

/// A list whose first elements have a type each.
public struct TupleIR: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The first elements.
    public var items: [Item]
    /// The type of the elements behind them; nil where there are none.
    public var rest: TypeExpression?

    /// One of the first elements.
    public struct Item: Sendable {
        /// The property's name.
        public var name: Identifier
        /// Its type, optional where it may be missing.
        public var type: TypeExpression
        /// Whether it must be there.
        public var isRequired: Bool
        /// Its documentation.
        public var doc: DocText
    }
}

/// A type that holds a value of another, because an alias of it would name itself.
public struct WrapperIR: Sendable {
    /// The type's name.
    public var name: Identifier
    /// Its documentation.
    public var doc: DocText
    /// The type of the value.
    public var type: TypeExpression
}
