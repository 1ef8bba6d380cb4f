/// A Swift number literal.
package struct NumberLiteral: SyntaxElement {
    package let swiftText: String

    /// The literal of an integer.
    package init(_ value: Int) {
        swiftText = String(value)
    }

    /// The literal of an unsigned integer.
    package init(unsigned value: UInt64) {
        swiftText = String(value)
    }

    /// The literal of a finite double: the shortest decimal that reads back as the same number.
    package init(double value: Double) {
        swiftText = value.isFinite ? "\(value)" : "0.0"
    }

    /// The literal of JSON number text that is a whole number within 64 bits, or nil.
    package init?(integer text: String) {
        guard let value = Int(text) else { return nil }
        self.init(value)
    }
}
