/// A property, or one of a property's value: `nextCursor`, `meta?.nextCursor`.
public struct PropertyPath: SyntaxElement {
    /// The properties' names, in order.
    public let names: [Identifier]
    /// The type of the last one.
    public let type: TypeExpression
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
    public var isOptional: Bool { type.isOptional || optionals.contains(true) }

    /// The expression, without what it is asked of.
    public var swiftText: String {
        zip(names, optionals).map { "\($0.swiftText)\($1 ? "?" : "")." }.joined() + (names.last?.swiftText ?? "")
    }
}
