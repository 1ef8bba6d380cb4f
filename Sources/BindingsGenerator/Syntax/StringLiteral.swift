/// A Swift string literal of one line, with its quotes.
package struct StringLiteral: SyntaxElement {
    /// The text the literal stands for.
    package let text: String

    /// Makes a literal that evaluates to the text, whatever it holds.
    package init(_ text: String) {
        self.text = text
    }

    /// The literal: everything but plain ASCII and letters is written as an escape, so that nothing reads differently than it is.
    package var swiftText: String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case " "..."~": result.unicodeScalars.append(scalar)
            default: result += Self.written(scalar)
            }
        }
        return result + "\""
    }

    private static func written(_ scalar: Unicode.Scalar) -> String {
        // A combining mark could join the quote before it: only letters and digits stand as they are.
        guard scalar.properties.isXIDStart, !scalar.properties.isDefaultIgnorableCodePoint else {
            return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
        return String(scalar)
    }
}
