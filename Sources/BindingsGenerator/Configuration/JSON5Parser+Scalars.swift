import BindingsDocument

extension JSON5Parser {
    /// A key: a string, or an identifier without quotation marks.
    mutating func key() throws(Failure) -> String {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try string() }
        let isDigit = byte.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ?? true
        guard !isDigit, let byte, isWordByte(byte) else { throw unexpected("a key or '}'") }
        return word()
    }

    /// A number, a Boolean or null.
    mutating func scalar() throws(Failure) -> LocatedNode.Kind {
        let start = position
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
        let isNegative = start < position && bytes[start] == UInt8(ascii: "-")
        var text = word()
        // The sign of an exponent.
        if text.lowercased().hasSuffix("e"), !text.lowercased().hasPrefix("0x"), byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
            position += 1
            text += (bytes[position - 1] == UInt8(ascii: "-") ? "-" : "") + word()
        }
        let isSigned = start < bytes.count && (bytes[start] == UInt8(ascii: "+") || isNegative)
        if !isSigned, let value = Self.literal(text) { return value }
        guard let number = Self.number(text) else {
            position = start
            guard !text.isEmpty else { throw unexpected("a value") }
            throw Failure(message: "\(VisibleText.quoted(text)) is not a value; a string stands in quotation marks", offset: start)
        }
        return .number((isNegative ? "-" : "") + number)
    }

    private static func literal(_ text: String) -> LocatedNode.Kind? {
        switch text {
        case "null": .null
        case "true": .bool(true)
        case "false": .bool(false)
        default: nil
        }
    }

    /// A number as JSON writes it; `Infinity` and `NaN` as they are.
    private static func number(_ text: String) -> String? {
        if text == "Infinity" || text == "NaN" { return text }
        if text.lowercased().hasPrefix("0x") { return UInt64(text.dropFirst(2), radix: 16).map(String.init) }
        guard let match = text.wholeMatch(of: /(0|[1-9][0-9]*)?(?:(\.)([0-9]*))?([eE]-?[0-9]+)?/) else { return nil }
        let (whole, fraction) = (match.1 ?? "", match.3 ?? "")
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        return (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : ".\(fraction)") + (match.4 ?? "")
    }

    private mutating func word() -> String {
        let start = position
        while let byte, isWordByte(byte) || byte == UInt8(ascii: ".") { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }
}

// Strings.
extension JSON5Parser {
    mutating func string() throws(Failure) -> String {
        let start = position
        let quote = bytes[start]
        var text: [UInt8] = []
        position += 1
        while let byte, byte != quote {
            switch byte {
            case UInt8(ascii: "\\"): text += try escape()
            case 0x0A, 0x0D: throw Failure(message: "this string is not closed on its line", offset: start)
            case 0..<0x20: throw Failure(message: "a string cannot contain control characters; write \\t for a tab", offset: position)
            default:
                text.append(byte)
                position += 1
            }
        }
        guard byte != nil else { throw Failure(message: "this string is not closed", offset: start) }
        position += 1
        return String(decoding: text, as: UTF8.self)
    }

    /// What an escape stands for: of those of JSON5 the ones that Foundation knows, a line that goes on with its end.
    private mutating func escape() throws(Failure) -> [UInt8] {
        let start = position
        position += 1
        guard let byte else { throw unexpected("an escape") }
        position += 1
        switch byte {
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "x"): return try unicode(digits: 2, from: start)
        case UInt8(ascii: "u"): return try unicode(digits: 4, from: start)
        case 0x0D where self.byte == 0x0A:
            position += 1
            return [0x0D, 0x0A]
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "/"), 0x0A, 0x0D: return [byte]
        default: throw Failure(message: "unknown escape sequence in a string", offset: start)
        }
    }

    private mutating func unicode(digits: Int, from start: Int) throws(Failure) -> [UInt8] {
        let first = try unit(digits, from: start)
        if let scalar = Unicode.Scalar(first) { return Array(String(Character(scalar)).utf8) }
        // The first half of a pair.
        guard digits == 4, first < 0xDC00, byte == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u")
        else { throw Failure(message: "this escape is half of a character", offset: start) }
        position += 2
        let second = try unit(4, from: start)
        guard 0xDC00...0xDFFF ~= second, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else {
            throw Failure(message: "this escape is half of a character", offset: start)
        }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func unit(_ digits: Int, from start: Int) throws(Failure) -> UInt32 {
        let text = String(decoding: bytes[position...].prefix(digits), as: UTF8.self)
        guard text.utf8.count == digits, text.first != "+", text.first != "-", let value = UInt32(text, radix: 16) else {
            throw Failure(message: "this escape needs \(digits) hexadecimal digits", offset: start)
        }
        position += digits
        return value
    }
}
