/// A Swift identifier: valid by construction, in backticks where it is a keyword.
public struct Identifier: Leaf, Comparable {
    /// The name without backticks.
    public let name: String

    /// The name as it is written in a declaration or a use.
    public var swiftText: String { Keywords.quoted.contains(name) ? "`\(name)`" : name }

    /// Makes an identifier of any text: what cannot stand in one becomes `_`.
    ///
    /// Names that Swift refuses even in backticks (`self`, `Type`, `init`, `_` …) get an underscore behind them.
    public init(_ text: String) {
        var result = ""
        for scalar in text.unicodeScalars {
            if result.isEmpty, !Self.canStart(scalar), Self.canContinue(scalar) { result.unicodeScalars.append("_") }
            result.unicodeScalars.append(Self.canContinue(scalar) ? scalar : "_")
        }
        if result.isEmpty || result.allSatisfy({ $0 == "_" }) { result += "empty" }
        name = Keywords.refused.contains(result) ? result + "_" : result
    }

    /// Makes an identifier of text that a person wrote as one, or nil where it is none.
    public init?(exactly text: String) {
        self.init(text)
        guard name == text else { return nil }
    }

    /// This name with more behind it.
    public func appending(_ suffix: String) -> Identifier { Identifier(name + suffix) }

    /// Orders by the names' Unicode scalars, the same on every platform.
    public static func < (lhs: Identifier, rhs: Identifier) -> Bool {
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
