/// A property, or one of a property's value: `nextCursor`, `meta?.nextCursor`.
package struct PropertyPath: SyntaxElement {
    /// The properties' names, in order.
    package let names: [Identifier]
    /// The type of the last one.
    package let type: TypeExpression
    /// Which of those before it may be nil.
    private let optionals: [Bool]

    /// - Parameters:
    ///   - holders: the properties on the way.
    ///   - property: what they lead to.
    init(through holders: [PropertyIR], to property: PropertyIR) {
        names = (holders + [property]).map(\.name)
        optionals = holders.map(\.type.isOptional)
        type = property.type
    }

    /// Whether the value may be nil.
    package var isOptional: Bool { type.isOptional || optionals.contains(true) }

    /// The expression, without what it is asked of.
    package var swiftText: String {
        zip(names, optionals).map { "\($0.swiftText)\($1 ? "?" : "")." }.joined() + (names.last?.swiftText ?? "")
    }
}
