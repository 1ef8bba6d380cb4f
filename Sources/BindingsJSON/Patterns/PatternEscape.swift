/// What follows a backslash: a class, a control character, a code point, or a character that means itself.
enum PatternEscape {
    /// Reads one, the backslash behind it.
    static func parse(_ scalars: inout ArraySlice<Unicode.Scalar>) throws(TextPatternError) -> ScalarSet {
        guard let next = scalars.popFirst() else { throw TextPatternError("it ends in a backslash") }
        switch next {
        case "d": return .digits
        case "D": return .digits.negated
        case "w": return .wordCharacters
        case "W": return .wordCharacters.negated
        case "s": return .spaces
        case "S": return .spaces.negated
        case "p", "P": throw TextPatternError("it asks for a Unicode property")
        default: return ScalarSet(try scalar(next, &scalars))
        }
    }

    private static func scalar(
        _ name: Unicode.Scalar, _ scalars: inout ArraySlice<Unicode.Scalar>
    ) throws(TextPatternError) -> UInt32 {
        if let control = controls[name] { return control }
        switch name {
        case "c": return try letter(&scalars) % 32
        case "x": return try hexadecimal(2, &scalars)
        case "u": return try unit(&scalars)
        default: return name.value
        }
    }

    private static let controls: [Unicode.Scalar: UInt32] = ["0": 0, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13]

    private static func letter(_ scalars: inout ArraySlice<Unicode.Scalar>) throws(TextPatternError) -> UInt32 {
        guard let letter = scalars.popFirst(), letter.isASCII, letter.properties.isAlphabetic else {
            throw TextPatternError("\\c needs a letter")
        }
        return letter.value
    }

    /// `\u0041`, `\u{1F3D7}`, or two halves of one code point.
    private static func unit(_ scalars: inout ArraySlice<Unicode.Scalar>) throws(TextPatternError) -> UInt32 {
        if scalars.first == "{" {
            let digits = scalars.dropFirst().prefix { $0 != "}" }
            guard let value = UInt32(text(digits), radix: 16), value <= 0x10FFFF else { throw TextPatternError("\\u{…} is no code point") }
            scalars = scalars.dropFirst(digits.count + 2)
            return value
        }
        let high = try hexadecimal(4, &scalars)
        guard (0xD800...0xDBFF).contains(high), scalars.prefix(2).elementsEqual(["\\", "u"]) else { return high }
        var rest = scalars.dropFirst(2)
        guard let low = try? hexadecimal(4, &rest), (0xDC00...0xDFFF).contains(low) else { return high }
        scalars = rest
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    }

    private static func hexadecimal(_ count: Int, _ scalars: inout ArraySlice<Unicode.Scalar>) throws(TextPatternError) -> UInt32 {
        let digits = scalars.prefix(count)
        guard digits.count == count, digits.allSatisfy(\.properties.isASCIIHexDigit), let value = UInt32(text(digits), radix: 16) else {
            throw TextPatternError("an escape lacks hexadecimal digits")
        }
        scalars = scalars.dropFirst(count)
        return value
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
}
