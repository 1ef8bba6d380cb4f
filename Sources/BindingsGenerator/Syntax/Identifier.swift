/// A Swift identifier: valid by construction, in backticks where it is a keyword.
package struct Identifier: SyntaxElement, Comparable {
    /// The name without backticks.
    package let name: String

    /// The name as it is written in a declaration or a use.
    package var swiftText: String { Keywords.quoted.contains(name) ? "`\(name)`" : name }

    /// Makes an identifier of any text: what cannot stand in one becomes `_`.
    ///
    /// Names that Swift refuses even in backticks (`self`, `Type`, `init`, `_` …) get an underscore behind them.
    package init(_ text: String) {
        var result = Self.isPlain(text) ? text : Self.replacing(text)
        if result.allSatisfy({ $0 == "_" }) { result += "empty" }
        name = Keywords.refused.contains(result) ? result + "_" : result
    }

    /// Whether it is letters, digits and underscores of ASCII, as most names are, and may stand as it is.
    private static func isPlain(_ text: String) -> Bool {
        guard let bytes = text.asciiBytes, let first = bytes.first, !(0x30...0x39).contains(first) else { return false }
        return bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    private static func replacing(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if result.isEmpty, !Self.canStart(scalar), Self.canContinue(scalar) { result.unicodeScalars.append("_") }
            result.unicodeScalars.append(Self.canContinue(scalar) ? scalar : "_")
        }
        return result
    }

    /// Makes an identifier of text that a person wrote as one, or nil where it is none.
    package init?(exactly text: String) {
        self.init(text)
        guard name == text else { return nil }
    }

    /// This name with more behind it.
    package func appending(_ suffix: String) -> Identifier { Identifier(name + suffix) }

    /// Orders by the names' Unicode scalars, the same on every platform.
    package static func < (lhs: Identifier, rhs: Identifier) -> Bool {
        lhs.name.unicodeScalars.lexicographicallyPrecedes(rhs.name.unicodeScalars)
    }

    static func canStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || isASCIILetter(scalar) || (scalar.value > 0x7F && scalar.properties.isXIDStart && !isIgnorable(scalar))
    }

    static func canContinue(_ scalar: Unicode.Scalar) -> Bool {
        canStart(scalar) || ("0"..."9").contains(scalar)
            || (scalar.value > 0x7F && scalar.properties.isXIDContinue && !isIgnorable(scalar))
    }

    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isDefaultIgnorableCodePoint }
}
