/// A name as the label of an argument in a call, where keywords stand as they are: the compiler warns of backticks there (SE-0001).
package struct ArgumentLabel: SyntaxElement {
    package let name: Identifier

    /// Makes the label of a name.
    package init(_ name: Identifier) { self.name = name }

    /// The label without its colon.
    package var swiftText: String { name.name == "inout" ? name.swiftText : name.name }
}
