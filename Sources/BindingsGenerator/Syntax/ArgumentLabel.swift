/// A name as the label of an argument in a call, where keywords stand as they are: the compiler warns of backticks there (SE-0001).
public struct ArgumentLabel: SyntaxElement {
    /// The name.
    public let name: Identifier

    /// Makes the label of a name.
    public init(_ name: Identifier) { self.name = name }

    /// The label without its colon.
    public var swiftText: String { name.name == "inout" ? name.swiftText : name.name }
}
