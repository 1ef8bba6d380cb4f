/// An object that is one of several types as well: members of its own, and a choice.
package struct CompositeIR: Sendable {
    package var name: Identifier
    package var doc: DocText
    package var members: TypeExpression
    package var choice: TypeExpression
}

/// A list whose first elements have a type each.
package struct TupleIR: Sendable {
    package var name: Identifier
    package var doc: DocText
    /// The first elements.
    package var items: [Item]
    /// The type of the elements behind them; nil where there are none.
    package var rest: TypeExpression?

    /// One of the first elements.
    package struct Item: Sendable {
        package var name: Identifier
        /// Its type, optional where it may be missing.
        package var type: TypeExpression
        package var isRequired: Bool
        package var doc: DocText
    }
}

/// A type that holds a value of another, because an alias of it would name itself.
package struct WrapperIR: Sendable {
    package var name: Identifier
    package var doc: DocText
    package var type: TypeExpression
}
