/// Text from a document as a message may show it: it cannot forge a line, hide, or colour anything.
package enum VisibleText {
    /// The most characters of a document's text that a message shows.
    package static let limit = 200

    /// The text between single quotation marks, escaped and cut: `'Pet\u{1B}[31m'`.
    package static func quoted(_ text: String) -> String { "'\(escaped(text))'" }

    /// The text with control, format (bidirectional, zero-width), private-use and line-breaking characters as `\u{…}`, cut after `limit` characters.
    package static func escaped(_ text: String, limit: Int = limit) -> String {
        var shown = ""
        var count = 0
        for scalar in text.unicodeScalars {
            guard count < limit else { return shown + "…" }
            append(scalar, to: &shown)
            count += 1
        }
        return shown
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        if scalar.value >= 0x20 && scalar.value < 0x7F {
            text.unicodeScalars.append(scalar)
        } else if isHarmless(scalar) {
            text.unicodeScalars.append(scalar)
        } else {
            text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
