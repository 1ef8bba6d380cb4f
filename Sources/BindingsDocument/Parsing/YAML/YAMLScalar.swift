import Yams

/// What a YAML scalar is: the core schema of YAML 1.2 (section 10.3.2), so that `yes`, `no`, `on` and `off` are texts.
enum YAMLScalar {
    /// The kind of a plain (unquoted) scalar.
    static func kind(ofPlain text: String) -> LocatedNode.Kind {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return number(text).map { .number($0) } ?? .string(text)
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "n"), UInt8(ascii: "N"),
            UInt8(ascii: "~"):
            return word(text) ?? .string(text)
        default:
            return .string(text)
        }
    }

    private static func word(_ text: String) -> LocatedNode.Kind? {
        switch text {
        case "true", "True", "TRUE": .bool(true)
        case "false", "False", "FALSE": .bool(false)
        case "null", "Null", "NULL", "~": .null
        default: nil
        }
    }

    /// A number as JSON writes it; nil where the text is none.
    ///
    /// A leading zero makes a text (`00501`): JSON has no such number, and it is mostly a code that means its zeros.
    /// `.inf` and `.nan` stay texts, because JSON has no such numbers.
    static func number(_ text: String) -> String? {
        if let value = radixNumber(text) { return String(value) }
        var bytes = Substring(text).utf8
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        let whole = digits(&bytes)
        var fraction = ""
        if bytes.first == UInt8(ascii: ".") {
            bytes.removeFirst()
            fraction = digits(&bytes)
            guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        }
        guard !whole.isEmpty || !fraction.isEmpty, whole.count < 2 || whole.utf8.first != UInt8(ascii: "0"),
            let exponent = exponent(&bytes), bytes.isEmpty
        else { return nil }
        return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction) + exponent
    }

    private static func digits(_ bytes: inout Substring.UTF8View) -> String {
        let start = bytes
        while let byte = bytes.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { bytes.removeFirst() }
        return String(Substring(start[start.startIndex..<bytes.startIndex]))
    }

    /// The exponent with its letter; empty where there is none, nil where it is cut off.
    private static func exponent(_ bytes: inout Substring.UTF8View) -> String? {
        guard bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") else { return "" }
        bytes.removeFirst()
        var sign = ""
        if bytes.first == UInt8(ascii: "-") { sign = "-" }
        if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        let value = digits(&bytes)
        return value.isEmpty ? nil : "e" + sign + value
    }

    private static func radixNumber(_ text: String) -> UInt64? {
        if text.hasPrefix("0x") { return UInt64(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return UInt64(text.dropFirst(2), radix: 8) }
        return nil
    }
}
