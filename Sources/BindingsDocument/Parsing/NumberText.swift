/// A number exactly as a document writes it.
package struct NumberText: Sendable, Hashable, CustomStringConvertible {
    /// The characters of the number.
    package let text: String

    /// Keeps the characters of a number.
    package init(_ text: String) { self.text = text }

    /// The characters of the number.
    package var description: String { text }

    /// The nearest double, or nil where the text is no finite decimal number.
    package var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// The number as an integer (`5`, `5.0` and `5e0` are 5), or nil where it has a fraction or does not fit.
    package var int: Int? {
        if let value = Int(text) { return value }
        guard let value = Double(text) else { return nil }
        return Int(exactly: value)
    }
}
